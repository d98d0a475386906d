//! Days, times and hours in Danish notation; spaces where a line must not break are no-break spaces.
//!
//! Our own code instead of the browser's `Intl`, so that screens, tests, files and exports agree.

use crate::base::{ClockTime, Day, Minutes, Period, Weekday};
use crate::views::DayView;
use crate::words::language::Words;

/// The no-break space.
const NBSP: &str = "\u{a0}";

/// Adds a part to a text. A part in a script that runs from right to left is isolated (U+2068, U+2069), so that digits
/// and other names beside it stay where they are.
pub(super) fn put(text: &mut String, part: &str) {
    if part.chars().any(runs_left) {
        text.extend(["\u{2068}", part, "\u{2069}"]);
    } else {
        text.push_str(part);
    }
}

/// Letters of Hebrew, Arabic and their relatives.
fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// `Amal Hansen · Nordkøb`: parts beside each other; empty ones are left out.
#[must_use]
pub fn beside<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        put(&mut text, part);
    }
    text
}

impl Words {
    /// `2. marts 2026`
    #[must_use]
    pub fn day(self, day: Day) -> String {
        [self.day_of_year(day), day.year().to_string()].join(NBSP)
    }

    /// `2. marts`
    #[must_use]
    pub fn day_of_year(self, day: Day) -> String {
        [format!("{}.", day.day_of_month()), self.month(day.month()).to_owned()].join(NBSP)
    }

    /// `mandag 2. marts`
    #[must_use]
    pub fn weekday_day(self, day: Day) -> String {
        [self.weekday(day.weekday()), &self.day_of_year(day)].join(" ")
    }

    /// `mandag 2. marts 2026`
    #[must_use]
    pub fn weekday_day_year(self, day: Day) -> String {
        [self.weekday(day.weekday()), &self.day(day)].join(" ")
    }

    /// `2. marts – 31. maj 2026`; the year stands twice when the period crosses one. Without an end `fra 2. marts 2026`.
    #[must_use]
    pub fn period_of(self, period: Period) -> String {
        let Some(last) = period.last() else { return self.period_open(&self.day(period.first())) };
        let first = if period.first().year() == last.year() {
            self.day_of_year(period.first())
        } else {
            self.day(period.first())
        };
        [&first, "–", &self.day(last)].join(" ")
    }

    /// `9` or `9.30`: the time of a day, used after *kl.*
    #[must_use]
    pub fn clock(self, time: ClockTime) -> String {
        match time.minute() {
            0 => time.hour().to_string(),
            minute => format!("{}.{minute:02}", time.hour()),
        }
    }

    /// `9.00`: the time of a day in a column or a field.
    #[must_use]
    pub fn clock_full(self, time: ClockTime) -> String {
        format!("{}.{:02}", time.hour(), time.minute())
    }

    /// `kl. 9.30`
    #[must_use]
    pub fn at_clock(self, time: ClockTime) -> String {
        [self.at_oclock(), &self.clock(time)].join(NBSP)
    }

    /// `7 t 24 min`, `8 t`, `45 min`, `0 t`
    #[must_use]
    pub fn hours_short(self, minutes: Minutes) -> String {
        let (hours, rest) = (minutes.0 / 60, minutes.0 % 60);
        let whole = [hours.to_string(), self.hour_mark().to_owned()].join(NBSP);
        let part = [rest.to_string(), self.minute_mark().to_owned()].join(NBSP);
        match (hours, rest) {
            (_, 0) => whole,
            (0, _) => part,
            _ => [whole, part].join(NBSP),
        }
    }

    /// `8 timer`, `1 time`, `7 timer og 24 minutter`: for sentences.
    #[must_use]
    pub fn hours_long(self, minutes: Minutes) -> String {
        let (hours, rest) = (minutes.0 / 60, minutes.0 % 60);
        match (hours, rest) {
            (_, 0) => self.whole_hours(hours),
            (0, _) => self.whole_minutes(rest),
            _ => self.hours_and_minutes(&self.whole_hours(hours), &self.whole_minutes(rest)),
        }
    }

    /// `35 timer`, `ca. 35 timer`: hours to whole ones, for readers who compare and do not count.
    #[must_use]
    pub fn hours_about(self, minutes: Minutes) -> String {
        let rounded = self.whole_hours((minutes.0 + 30) / 60);
        match minutes.0 {
            exact if exact % 60 == 0 => rounded,
            short if short < 60 => self.hours_long(minutes),
            _ => self.about_hours(&rounded),
        }
    }

    /// `8 t/u`
    #[must_use]
    pub fn hours_weekly(self, minutes: Minutes) -> String {
        [self.hours_short(minutes), self.per_week_mark().to_owned()].concat()
    }

    /// `4`, `4:30`: hours in a cell of the grid, in a form that can be read back.
    #[must_use]
    pub fn hours_cell(self, minutes: Minutes) -> String {
        match minutes.0 % 60 {
            0 => (minutes.0 / 60).to_string(),
            rest => format!("{}:{rest:02}", minutes.0 / 60),
        }
    }

    /// `9–13` when the meeting time is known, else `4 t`.
    #[must_use]
    pub fn working_hours(self, day: DayView) -> String {
        let work = day.unpaid + day.paid;
        match day.meet.and_then(|meet| Some((meet, meet.after(work)?))) {
            Some((from, to)) => [&self.clock(from), "\u{2060}–\u{2060}", &self.clock(to)].concat(),
            None => self.hours_short(work),
        }
    }

    /// `9,9`: tenths with a comma; whole numbers without one.
    #[must_use]
    pub fn tenths(self, tenths: u64) -> String {
        match tenths % 10 {
            0 => (tenths / 10).to_string(),
            rest => format!("{},{rest}", tenths / 10),
        }
    }

    /// `mandag, onsdag og fredag`
    #[must_use]
    pub fn weekday_list(self, days: &[Weekday]) -> String {
        let names: Vec<&str> = days.iter().map(|day| self.weekday(*day)).collect();
        self.list(&names)
    }

    /// `a, b og c`
    #[must_use]
    pub fn list(self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [most @ .., last] => [&most.join(", "), self.and(), last].join(" "),
        }
    }

    /// `a, b og c`, of texts.
    #[must_use]
    pub fn list_of(self, parts: &[String]) -> String {
        self.list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The name of a month, 1–12.
    #[must_use]
    pub fn month(self, month: u32) -> &'static str {
        match month {
            1 => self.january(),
            2 => self.february(),
            3 => self.march(),
            4 => self.april(),
            5 => self.may(),
            6 => self.june(),
            7 => self.july(),
            8 => self.august(),
            9 => self.september(),
            10 => self.october(),
            11 => self.november(),
            _ => self.december(),
        }
    }

    /// `mandag`
    #[must_use]
    pub fn weekday(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => self.monday(),
            Weekday::Tuesday => self.tuesday(),
            Weekday::Wednesday => self.wednesday(),
            Weekday::Thursday => self.thursday(),
            Weekday::Friday => self.friday(),
            Weekday::Saturday => self.saturday(),
            Weekday::Sunday => self.sunday(),
        }
    }

    /// `Ma`
    #[must_use]
    pub fn weekday_short(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => self.monday_short(),
            Weekday::Tuesday => self.tuesday_short(),
            Weekday::Wednesday => self.wednesday_short(),
            Weekday::Thursday => self.thursday_short(),
            Weekday::Friday => self.friday_short(),
            Weekday::Saturday => self.saturday_short(),
            Weekday::Sunday => self.sunday_short(),
        }
    }
}

/// The text with its first letter in upper case, for names of days; ASCII only: Unicode tables are large for the phone.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{ClockTime, Day, DayView, Minutes, Period, Weekday, Words, capital};
    use crate::words::language::Lang;

    const DANISH: Words = Words { lang: Lang::Da };

    /// Asserts that a text has this form; `_` stands for the no-break space.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(text.replace('\u{a0}', "_"), expected);
    }

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn at(hour: u16, minute: u16) -> ClockTime {
        ClockTime::new(hour, minute).unwrap()
    }

    #[test]
    fn days_never_break_before_month_or_year() {
        let second = day("2026-03-02");
        check(&DANISH.day(second), "2._marts_2026");
        check(&DANISH.day_of_year(second), "2._marts");
        check(&DANISH.weekday_day(second), "mandag 2._marts");
        check(&DANISH.weekday_day_year(second), "mandag 2._marts_2026");
    }

    #[test]
    fn a_period_names_its_year_once_unless_it_crosses_one() {
        let period = |first, last| DANISH.period_of(Period::new(day(first), day(last)).unwrap());
        check(&period("2026-03-02", "2026-05-31"), "2._marts – 31._maj_2026");
        check(&period("2026-12-01", "2027-01-31"), "1._december_2026 – 31._januar_2027");
    }

    #[test]
    fn times_stand_with_a_point() {
        check(&DANISH.clock(at(9, 0)), "9");
        check(&DANISH.clock(at(9, 5)), "9.05");
        check(&DANISH.clock_full(at(9, 0)), "9.00");
        check(&DANISH.at_clock(at(13, 30)), "kl._13.30");
    }

    #[test]
    fn hours_are_short_in_tables_and_long_in_sentences() {
        for (minutes, short, long, cell) in [
            (0, "0_t", "0_timer", "0"),
            (1, "1_min", "1_minut", "0:01"),
            (45, "45_min", "45_minutter", "0:45"),
            (60, "1_t", "1_time", "1"),
            (61, "1_t_1_min", "1_time og 1_minut", "1:01"),
            (444, "7_t_24_min", "7_timer og 24_minutter", "7:24"),
            (480, "8_t", "8_timer", "8"),
        ] {
            check(&DANISH.hours_short(Minutes(minutes)), short);
            check(&DANISH.hours_long(Minutes(minutes)), long);
            check(&DANISH.hours_cell(Minutes(minutes)), cell);
        }
        check(&DANISH.hours_weekly(Minutes(480)), "8_t/u");
    }

    #[test]
    fn a_working_day_is_told_from_when_to_when_or_by_its_length() {
        let view =
            |meet, unpaid, paid| DayView { unpaid: Minutes(unpaid), paid: Minutes(paid), meet };
        check(&DANISH.working_hours(view(Some(at(9, 0)), 240, 0)), "9\u{2060}–\u{2060}13");
        check(&DANISH.working_hours(view(Some(at(8, 30)), 60, 75)), "8.30\u{2060}–\u{2060}10.45");
        check(&DANISH.working_hours(view(None, 240, 0)), "4_t");
        check(&DANISH.working_hours(view(Some(at(23, 0)), 120, 0)), "2_t");
    }

    #[test]
    fn lists_and_tenths_are_written_as_in_danish() {
        check(&DANISH.list(&[]), "");
        check(&DANISH.list(&["a"]), "a");
        check(&DANISH.list(&["a", "b"]), "a og b");
        check(&DANISH.weekday_list(&Weekday::ALL[..3]), "mandag, tirsdag og onsdag");
        check(&DANISH.tenths(140), "14");
        check(&DANISH.tenths(95), "9,5");
        check(&DANISH.tenths(0), "0");
        check(&capital("lørdag"), "Lørdag");
        check(&capital("ærlig"), "ærlig");
        check(&capital(""), "");
    }

    #[test]
    fn what_is_written_can_be_read_back() {
        let today = day("2026-03-02");
        for number in 0..800 {
            let day = today.plus(number);
            for text in [DANISH.day(day), DANISH.weekday_day_year(day), day.iso()] {
                assert_eq!(DANISH.read_day(&text, today).value(), Some(&day), "{text}");
            }
        }
        for minutes in (0..=1440).map(Minutes) {
            let texts = [DANISH.hours_short(minutes), DANISH.hours_long(minutes)];
            for text in texts.into_iter().chain([DANISH.hours_cell(minutes)]) {
                let read = DANISH.read_minutes(&text, Minutes::DAY);
                assert_eq!(read.value(), Some(&minutes), "{text}");
            }
        }
        for time in (0..1440).map(|minutes| ClockTime::from_minutes(minutes).unwrap()) {
            for text in [DANISH.clock(time), DANISH.clock_full(time), DANISH.at_clock(time)] {
                assert_eq!(DANISH.read_time(&text).value(), Some(&time), "{text}");
            }
        }
    }
}
