//! Danish public holidays (*helligdage*): days on which nobody is expected at work unless it is agreed.
//!
//! Source: the church year of the Folkekirke; *store bededag* ended with the act of 28 February 2023, from 2024.

use crate::base::Day;

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// *Nytårsdag*
    NewYear,
    /// *Skærtorsdag*
    MaundyThursday,
    /// *Langfredag*
    GoodFriday,
    /// *Påskedag*
    EasterSunday,
    /// *2. påskedag*
    EasterMonday,
    /// *Store bededag*, to 2023
    PrayerDay,
    /// *Kristi himmelfartsdag*
    AscensionDay,
    /// *Pinsedag*
    WhitSunday,
    /// *2. pinsedag*
    WhitMonday,
    /// *Juledag*
    ChristmasDay,
    /// *2. juledag*
    BoxingDay,
}

/// The last year of *store bededag*.
const LAST_PRAYER_DAY: i32 = 2023;

/// The public holiday on a day.
#[must_use]
pub fn holiday(day: Day) -> Option<Holiday> {
    match (day.month(), day.day_of_month()) {
        (1, 1) => return Some(Holiday::NewYear),
        (12, 25) => return Some(Holiday::ChristmasDay),
        (12, 26) => return Some(Holiday::BoxingDay),
        _ => {}
    }
    match day.number() - easter(day.year())?.number() {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        26 if day.year() <= LAST_PRAYER_DAY => Some(Holiday::PrayerDay),
        39 => Some(Holiday::AscensionDay),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876).
fn easter(year: i32) -> Option<Day> {
    let (century, of_century) = (year / 100, year % 100);
    let golden = year % 19;
    let skipped = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + skipped + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let count = epact + weekday - 7 * late + 114;
    let (month, day) = (u32::try_from(count / 31).ok()?, u32::try_from(count % 31 + 1).ok()?);
    Day::from_ymd(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::{Holiday, easter, holiday};
    use crate::base::Day;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for iso in [
            "1961-04-02",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
            "2076-04-19",
            "2100-03-28",
        ] {
            assert_eq!(easter(day(iso).year()), Some(day(iso)));
        }
    }

    #[test]
    fn each_holiday_has_its_day() {
        for (iso, expected) in [
            ("2026-01-01", Some(Holiday::NewYear)),
            ("2026-04-02", Some(Holiday::MaundyThursday)),
            ("2026-04-03", Some(Holiday::GoodFriday)),
            ("2026-04-05", Some(Holiday::EasterSunday)),
            ("2026-04-06", Some(Holiday::EasterMonday)),
            ("2026-05-01", None),
            ("2023-05-05", Some(Holiday::PrayerDay)),
            ("2024-04-26", None),
            ("2026-05-14", Some(Holiday::AscensionDay)),
            ("2026-05-24", Some(Holiday::WhitSunday)),
            ("2026-05-25", Some(Holiday::WhitMonday)),
            ("2026-06-05", None),
            ("2026-12-24", None),
            ("2026-12-25", Some(Holiday::ChristmasDay)),
            ("2026-12-26", Some(Holiday::BoxingDay)),
            ("2026-12-31", None),
        ] {
            assert_eq!(holiday(day(iso)), expected, "{iso}");
        }
    }
}
