//! Parses typed dates, hours, times and numbers in the common notations.
//!
//! Unreadable input is returned as typed (`Typed::Unread`); nothing is guessed or dropped.

use crate::agreement::NumberField;
use crate::base::Typed;
use crate::base::{ClockTime, Day, Minutes, Weekday};
use crate::input::{value, visible};
use crate::words::language::Words;

/// The maximum days that a date without a year may lie in the past; otherwise it means next year.
const LOOK_BACK: i32 = 180;

/// Parses what stands in a text, unless that is blank. A point or comma that ends a sentence is tried without.
fn typed<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Typed<T> {
    if visible(text).trim().is_empty() {
        return Typed::Blank;
    }
    let text_value = value(text);
    // `9.` may become `9.30`, so a lone number keeps its point.
    let ended = text_value.strip_suffix(['.', ',']);
    let ended = ended.filter(|it| !it.bytes().all(|byte| byte.is_ascii_digit()));
    read(&text_value)
        .or_else(|| read(ended?))
        .map_or_else(|| Typed::Unread(text.to_owned()), Typed::Read)
}

impl Words {
    /// A date: `2. marts 2026`, `2/3-26`, `2.3.2026`, `2026-03-02`, or without a year, then near today.
    #[must_use]
    pub fn read_day(self, text: &str, today: Day) -> Typed<Day> {
        typed(text, |text| self.day_of(text, today))
    }

    fn day_of(self, text: &str, today: Day) -> Option<Day> {
        // A spreadsheet adds the time of the day: `2026-03-02T00:00:00`.
        let date = text.split_once(['T', ' ']).map_or(text, |(date, _)| date);
        if let Some(day) = Day::from_iso(date).filter(|_| date == text || text.ends_with("0:00")) {
            return Some(day);
        }
        let lower = text.to_lowercase();
        let mut parts = numbers_and_words(&lower);
        // A weekday or an article before the date is optional; a wrong weekday is an error.
        let weekday = parts.first().and_then(|first| self.weekday_of(first));
        if weekday.is_some() {
            parts.remove(0);
        }
        if parts.first().is_some_and(|first| is_article(first)) {
            parts.remove(0);
        }
        let day = match parts.as_slice() {
            [day, month] => day_without_year(digits(day)?, self.month_of(month)?, today),
            [day, month, year] => {
                Day::from_ymd(full_year(year)?, self.month_of(month)?, digits(day)?)
            }
            _ => None,
        }?;
        weekday.is_none_or(|weekday| weekday == day.weekday()).then_some(day)
    }

    /// A month by number or by at least three letters of its name.
    fn month_of(self, text: &str) -> Option<u32> {
        if let Some(number) = digits(text) {
            return Some(number);
        }
        (1..=12).find(|month| {
            let name = self.month(*month);
            text.chars().count() >= 3 && name.starts_with(text)
        })
    }

    /// A weekday by at least two letters of its name.
    fn weekday_of(self, text: &str) -> Option<Weekday> {
        let named = |day: &Weekday| self.weekday(*day).starts_with(text);
        Weekday::ALL.into_iter().find(|day| text.chars().count() >= 2 && named(day))
    }

    /// Hours of work: `4`, `4,5`, `4:30`, `4 t 30`, `45 min`; at most `most`.
    #[must_use]
    pub fn read_minutes(self, text: &str, most: Minutes) -> Typed<Minutes> {
        typed(text, |text| minutes_of(text).filter(|minutes| *minutes <= most))
    }

    /// A time of the day: `9`, `9.00`, `9:30`, `0930`, `kl. 9`.
    #[must_use]
    pub fn read_time(self, text: &str) -> Typed<ClockTime> {
        typed(text, |text| {
            let lower = text.to_lowercase();
            let mark = self.at_oclock().trim_end_matches('.');
            let mut marks = [self.oclock(), mark].into_iter();
            let bare = marks.find_map(|mark| lower.strip_prefix(mark)).unwrap_or(&lower);
            time_of(bare.trim_start_matches(['.', ':']).trim())
        })
    }

    /// A number: eight digits of a CVR number, ten of a P-number, employees in tenths.
    #[must_use]
    pub fn read_number(self, text: &str, field: NumberField) -> Typed<u64> {
        typed(text, |text| match field {
            NumberField::Cvr => code_of(text, 8),
            NumberField::PNumber => code_of(text, 10),
            NumberField::Employees => tenths_of(text),
        })
    }
}

/// The numbers and words of a text, also where nothing stands between them (`2marts`).
fn numbers_and_words(text: &str) -> Vec<&str> {
    let apart = |c: char| !c.is_alphanumeric();
    let mut parts = Vec::new();
    for part in text.split(apart).filter(|part| !part.is_empty()) {
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(rest.len());
            let (one, behind) = rest.split_at(end);
            parts.push(one);
            rest = behind;
        }
    }
    parts
}

/// The day in this year, or in the next when it is too long ago or does not exist (29 February).
fn day_without_year(day: u32, month: u32, today: Day) -> Option<Day> {
    Day::from_ymd(today.year(), month, day)
        .filter(|day| day.number() >= today.number() - LOOK_BACK)
        .or_else(|| Day::from_ymd(today.year() + 1, month, day))
}

/// The word between weekday and date: *mandag den 2. marts*, *d. 2. marts*.
fn is_article(word: &str) -> bool {
    matches!(word, "den" | "d" | "the")
}

fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A year of two or four digits.
fn full_year(text: &str) -> Option<i32> {
    let year = i32::try_from(digits(text)?).ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn minutes_of(text: &str) -> Option<Minutes> {
    let lower = with_decimals(&text.to_lowercase());
    if let Some((hours, minutes)) = lower.split_once(':') {
        // `4:30 t`, and `4:30:00` as a spreadsheet writes it.
        let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
        let minutes = minutes
            .split_once(' ')
            .map_or(minutes, |(number, unit)| if is_hour_word(unit) { number } else { minutes });
        // `4:5` could mean five minutes or half an hour, so it is rejected.
        return (minutes.trim().len() == 2).then(|| hours_minutes(hours, minutes)).flatten();
    }
    // Alternating number and unit: `4`, `4,5 t`, `4 t 30`, `7 timer 24 min`, `45 min`.
    let parts = number_word_parts(&lower);
    match parts.as_slice() {
        [(number, "")] => decimal_hours(number),
        [(number, unit)] if is_hour_word(unit) => decimal_hours(number),
        [(number, unit)] if is_minute_word(unit) => whole_minutes(number),
        [(hours, unit), (minutes, rest)]
            if is_hour_word(unit) && (rest.is_empty() || is_minute_word(rest)) =>
        {
            hours_minutes(hours, minutes)
        }
        _ => None,
    }
}

/// The text with its vulgar fractions as decimals: `4½` and `4 ½` are `4,5`.
fn with_decimals(text: &str) -> String {
    let mut out = text.to_owned();
    for (fraction, decimals) in [('½', "5"), ('¼', "25"), ('¾', "75")] {
        if let Some((whole, behind)) = out.split_once(fraction) {
            let whole = whole.trim_end();
            let whole = if whole.is_empty() { "0" } else { whole };
            out = [whole, ",", decimals, behind].concat();
        }
    }
    out
}

/// The numbers of a text, each with the word after it; conjunctions (*og*, *and*) are ignored.
fn number_word_parts(text: &str) -> Vec<(&str, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let mut rest = text.trim_start();
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (number, behind) = rest.split_at(rest.find(|c| !is_number(c)).unwrap_or(rest.len()));
        // A word may end with a full stop (`t.`), so only a digit ends it.
        let digit = behind.find(|c: char| c.is_ascii_digit());
        let (word, next) = behind.split_at(digit.unwrap_or(behind.len()));
        let word = word.trim().trim_end_matches(" og").trim();
        parts.push((number, word));
        rest = next;
    }
    parts
}

fn is_hour_word(word: &str) -> bool {
    matches!(word, "t" | "t." | "h" | "time" | "timer" | "hour" | "hours")
}

fn is_minute_word(word: &str) -> bool {
    matches!(word, "m" | "m." | "min" | "min." | "minut" | "minutter" | "minutes")
}

fn hours_minutes(hours: &str, minutes: &str) -> Option<Minutes> {
    let (hours, minutes) = (digits(hours.trim())?, digits(minutes.trim())?);
    (minutes < 60 && hours <= 1000).then_some(Minutes(hours * 60 + minutes))
}

fn whole_minutes(text: &str) -> Option<Minutes> {
    digits(text).filter(|minutes| *minutes <= 60_000).map(Minutes)
}

/// Decimal hours with a comma, to the nearest whole minute: `7,4` is 7 h 24 min.
///
/// A point followed by two digits is rejected: it could be a time (`4.30`) or a decimal (`4.25`).
fn decimal_hours(text: &str) -> Option<Minutes> {
    let (whole, part) = match text.split_once(',') {
        Some((whole, part)) => (whole, part),
        None => match text.split_once('.') {
            Some((whole, part)) if part.len() == 1 => (whole, part),
            Some(_) => return None,
            None => (text, "0"),
        },
    };
    let hours = digits(whole).filter(|hours| *hours <= 1000)?;
    let hundredths = match part.len() {
        1 => digits(part)? * 10,
        2 => digits(part)?,
        _ => return None,
    };
    Some(Minutes(hours * 60 + (hundredths * 60 + 50) / 100))
}

fn time_of(text: &str) -> Option<ClockTime> {
    if let Some((hour, minute)) = text.split_once([':', '.', ',', ' ']) {
        let minute = minute.strip_suffix(":00").unwrap_or(minute);
        let minute = (minute.len() == 2).then(|| digits(minute)).flatten()?;
        return clock(digits(hour)?, minute);
    }
    let number = digits(text)?;
    match text.len() {
        1 | 2 => clock(number, 0),
        3 | 4 => clock(number / 100, number % 100),
        _ => None,
    }
}

fn clock(hour: u32, minute: u32) -> Option<ClockTime> {
    ClockTime::new(u16::try_from(hour).ok()?, u16::try_from(minute).ok()?)
}

/// The names that people write before a company's numbers.
const LABELS: [&str; 8] = ["dk", "cvr", "se", "p", "pnr", "nr", "no", "nummer"];

/// A number of exactly `length` digits; gaps between them and a label before them are ignored (`DK12345678`,
/// `CVR-nr.: 12 34 56 78`).
fn code_of(text: &str, length: usize) -> Option<u64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (label, digits) = text.split_at(start);
    let label = label.to_lowercase();
    let mut names = label.split(|c: char| !c.is_alphabetic()).filter(|name| !name.is_empty());
    let known = names.all(|name| LABELS.contains(&name)) && !label.contains('+');
    let bare: String = digits.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
    let fits = known
        && bare.len() == length
        && bare.bytes().all(|byte| byte.is_ascii_digit())
        && !bare.starts_with('0');
    fits.then(|| bare.parse().ok()).flatten()
}

/// A number with at most one decimal, in tenths. A point before three digits separates thousands (`1.200`).
fn tenths_of(text: &str) -> Option<u64> {
    let thousands = text.split_once('.').filter(|(_, behind)| {
        behind.split_once(',').map_or(*behind, |(behind, _)| behind).len() == 3
    });
    let text: String = match thousands {
        Some((whole, behind)) => [whole, behind].concat(),
        None => text.to_owned(),
    };
    let text: String = text.chars().filter(|c| *c != ' ').collect();
    let (whole, part) = text.split_once([',', '.']).unwrap_or((&text, "0"));
    let (whole, tenth) = (digits(whole)?, digits(part).filter(|_| part.len() == 1)?);
    (whole <= 100_000).then_some(u64::from(whole) * 10 + u64::from(tenth))
}

#[cfg(test)]
mod tests {
    use super::{ClockTime, Day, Minutes, NumberField, Typed, Words};
    use crate::words::language::Lang;

    const DANISH: Words = Words { lang: Lang::Da };

    /// Asserts the parsed value of a text; `None` stands for an unreadable text.
    #[track_caller]
    fn check<T: Clone + PartialEq + std::fmt::Debug>(
        read: impl Fn(&str) -> Typed<T>,
        cases: &[(&str, Option<T>)],
    ) {
        for (text, expected) in cases {
            let expected = match expected {
                Some(value) => Typed::Read(value.clone()),
                None => Typed::Unread((*text).to_owned()),
            };
            assert_eq!(read(text), expected, "{text:?}");
            for surrounded in [
                format!("\u{a0} {text}\n"),
                format!("\u{feff}{text}\u{200b}"),
                format!("»{text}«"),
                format!("({text});"),
                text.replace(' ', "\u{202f}"),
                text.replace('-', "\u{2011}"),
            ] {
                assert_eq!(read(&surrounded).value(), expected.value(), "{surrounded:?}");
            }
        }
        for blank in ["", " ", "\u{a0}\n", "\u{200b}"] {
            assert_eq!(read(blank), Typed::Blank);
        }
    }

    fn iso(text: &str) -> Day {
        Day::from_iso(text).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let read = |text: &str| DANISH.read_day(text, iso("2026-01-05"));
        let second = Some(iso("2026-03-02"));
        let cases = [
            "2. marts 2026",
            "2.\u{a0}marts\u{a0}2026",
            "02. Marts 2026",
            "2 mar 2026",
            "2. mart. 2026",
            "2/3-26",
            "2/3 2026",
            "2.3.2026",
            "02-03-2026",
            "2-3-26",
            "2026-03-02",
            "mandag den 2. marts 2026",
            "Mandag, den 2. marts 2026",
            "mandag 2. marts 2026",
            "d. 2/3-26",
            "2marts2026",
            "ma. 2. marts 2026",
            "man 2/3-26",
            "2. marts 2026.",
            "2026-03-02T00:00:00",
            "2026-03-02 00:00",
            "den 2. marts",
            "2. marts",
            "2/3",
        ];
        check(read, &cases.map(|text| (text, second)));
    }

    #[test]
    fn what_is_no_date_is_kept_as_it_was_typed() {
        let read = |text: &str| DANISH.read_day(text, iso("2026-01-05"));
        let cases = [
            "31. februar 2026",
            "29. februar 2027",
            "2. ma 2026",
            "2. marsts 2026",
            "2. marts 26 kl. 9",
            "2. marts 126",
            "2. marts 1826",
            "0. marts 2026",
            "32/1-26",
            "2/13-26",
            "2026",
            "marts 2026",
            "mandag",
            "i morgen",
            "2",
            "-",
            "٢/٣-٢٦",
        ];
        check(read, &cases.map(|text| (text, None)));
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest_ahead_or_lately_gone() {
        for (today, text, expected) in [
            ("2026-12-20", "15. januar", "2027-01-15"),
            ("2026-12-20", "1. december", "2026-12-01"),
            ("2026-12-20", "23. juni", "2026-06-23"),
            ("2026-12-20", "22. juni", "2027-06-22"),
            ("2026-01-05", "20. december", "2026-12-20"),
            ("2027-12-01", "1/2", "2028-02-01"),
        ] {
            let read = DANISH.read_day(text, iso(today));
            assert_eq!(read.value().copied(), Some(iso(expected)), "{text} on {today}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = |text: &str| DANISH.read_minutes(text, Minutes::DAY);
        let of = |hours: u32, minutes: u32| Some(Minutes(hours * 60 + minutes));
        check(
            read,
            &[
                ("4", of(4, 0)),
                ("0", of(0, 0)),
                ("24", of(24, 0)),
                ("4,5", of(4, 30)),
                ("4.5", of(4, 30)),
                ("7,4", of(7, 24)),
                ("0,25", of(0, 15)),
                ("0,33", of(0, 20)),
                ("4:30", of(4, 30)),
                ("4:05", of(4, 5)),
                ("4 t 30", of(4, 30)),
                ("4t30", of(4, 30)),
                ("4 t. 30 min.", of(4, 30)),
                ("7 timer og 24 minutter", of(7, 24)),
                ("7 TIMER", of(7, 0)),
                ("1 time", of(1, 0)),
                ("4,5 timer", of(4, 30)),
                ("45 min", of(0, 45)),
                ("90 minutter", of(1, 30)),
                ("4½", of(4, 30)),
                ("4 ½ time", of(4, 30)),
                ("¾ time", of(0, 45)),
                ("4:30 t", of(4, 30)),
                ("4:30:00", of(4, 30)),
                ("4,5 t.", of(4, 30)),
                ("4 t 30 min.", of(4, 30)),
            ],
        );
    }

    #[test]
    fn what_is_no_number_of_hours_is_kept_as_it_was_typed() {
        let read = |text: &str| DANISH.read_minutes(text, Minutes::DAY);
        let cases = [
            "4.30",
            "4.25",
            "25",
            "24:01",
            "1441 min",
            "abc",
            "t",
            "4:60",
            "4:5",
            "4:",
            ":30",
            "-4",
            "4-6",
            "4,",
            ",5",
            "4,555",
            "4 t 60",
            "4 min 30",
            "30 min 4 t",
            "4 t 3 min 2",
            "4 uger",
            "4 5",
            "4,5 t 30",
            "99999999999",
            "٤",
        ];
        check(read, &cases.map(|text| (text, None)));
    }

    #[test]
    fn hours_are_capped_by_what_the_field_can_hold() {
        let month = Minutes::hours(744);
        assert_eq!(DANISH.read_minutes("30", month), Typed::Read(Minutes::hours(30)));
        assert_eq!(DANISH.read_minutes("744", month), Typed::Read(month));
        assert_eq!(DANISH.read_minutes("745", month), Typed::Unread("745".to_owned()));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hour, minute| Some(ClockTime::new(hour, minute).unwrap());
        check(
            |text| DANISH.read_time(text),
            &[
                ("9", at(9, 0)),
                ("09", at(9, 0)),
                ("9.00", at(9, 0)),
                ("9:30", at(9, 30)),
                ("0930", at(9, 30)),
                ("930", at(9, 30)),
                ("kl. 9", at(9, 0)),
                ("kl.\u{a0}9.30", at(9, 30)),
                ("Kl 9", at(9, 0)),
                ("kl.9", at(9, 0)),
                ("klokken 9.30", at(9, 30)),
                ("9,30", at(9, 30)),
                ("9 30", at(9, 30)),
                ("9:30:00", at(9, 30)),
                ("kl. 9.30.", at(9, 30)),
                ("0.00", at(0, 0)),
                ("23.59", at(23, 59)),
                ("24", None),
                ("24.00", None),
                ("9.60", None),
                ("9.5", None),
                ("9.", None),
                ("9.305", None),
                ("12345", None),
                ("9-13", None),
                ("-9", None),
                ("ni", None),
                ("kl.", None),
            ],
        );
    }

    #[test]
    fn numbers_are_checked_for_form() {
        let cvr = |text: &str| DANISH.read_number(text, NumberField::Cvr);
        check(
            cvr,
            &[
                ("12345678", Some(12_345_678)),
                ("12 34 56 78", Some(12_345_678)),
                ("12-34-56-78", Some(12_345_678)),
                ("12.345.678", Some(12_345_678)),
                ("DK12345678", Some(12_345_678)),
                ("dk-12345678", Some(12_345_678)),
                ("CVR: 12345678", Some(12_345_678)),
                ("CVR-nr. 12 34 56 78", Some(12_345_678)),
                ("abc 12345678", None),
                ("12345678 9", None),
                ("1234567", None),
                ("123456789", None),
                ("02345678", None),
                ("1234567a", None),
                ("+2345678", None),
            ],
        );
        let p_number = |text: &str| DANISH.read_number(text, NumberField::PNumber);
        check(
            p_number,
            &[
                ("1234567890", Some(1_234_567_890)),
                ("1 234 567 890", Some(1_234_567_890)),
                ("12345678", None),
            ],
        );
        let employees = |text: &str| DANISH.read_number(text, NumberField::Employees);
        check(
            employees,
            &[
                ("14", Some(140)),
                ("9,5", Some(95)),
                ("9.5", Some(95)),
                ("1.200", Some(12_000)),
                ("1 200", Some(12_000)),
                ("1.200,5", Some(12_005)),
                ("0", Some(0)),
                ("9,55", None),
                ("9,", None),
                ("-1", None),
                ("100001", None),
                ("ca. 14", None),
            ],
        );
    }
}
