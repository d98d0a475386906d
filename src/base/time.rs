//! Days, periods, clock times, minutes and the week; whole units only.

use chrono::{Datelike, Days, NaiveDate};

use crate::base::codes::coded;

/// A calendar day between 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// The years that a day may lie in; outside them a typed year is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Day {
    /// 1 January 1970.
    pub const EPOCH: Self = match NaiveDate::from_epoch_days(0) {
        Some(date) => Self(date),
        None => Self(NaiveDate::MIN),
    };

    /// The day of a year, month (1–12) and day of the month; `None` when there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The day that stands `number` days after 1 January 1970.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        let date = NaiveDate::from_epoch_days(number)?;
        YEARS.contains(&date.year()).then_some(Self(date))
    }

    /// Days after 1 January 1970.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// The day of an ISO 8601 date, `2026-03-02`.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        Self::from_ymd(year, month, day)
    }

    /// The ISO 8601 date, `2026-03-02`.
    #[must_use]
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }

    /// The year, 1900–2199.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The weekday.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            chrono::Weekday::Mon => Weekday::Monday,
            chrono::Weekday::Tue => Weekday::Tuesday,
            chrono::Weekday::Wed => Weekday::Wednesday,
            chrono::Weekday::Thu => Weekday::Thursday,
            chrono::Weekday::Fri => Weekday::Friday,
            chrono::Weekday::Sat => Weekday::Saturday,
            chrono::Weekday::Sun => Weekday::Sunday,
        }
    }

    /// The day `days` later; the last day there is, when that is further than 2199.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        self.0
            .checked_add_days(Days::new(u64::from(days)))
            .filter(|date| YEARS.contains(&date.year()))
            .or_else(|| NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31))
            .map_or(self, Self)
    }

    /// The Monday of this day's week.
    #[must_use]
    pub fn monday(self) -> Self {
        let back = u64::from(self.0.weekday().num_days_from_monday());
        self.0.checked_sub_days(Days::new(back)).map_or(self, Self)
    }
}

/// A first and a last day, both included, in order; or a first day and no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    first: Day,
    last: Option<Day>,
}

impl Period {
    /// The period from `first` to `last`; `None` when the last lies before the first.
    #[must_use]
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last: Some(last) })
    }

    /// The period from `first` on, without an end.
    #[must_use]
    pub fn open(first: Day) -> Self {
        Self { first, last: None }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day, which is part of the period; `None` when it has no end.
    #[must_use]
    pub fn last(self) -> Option<Day> {
        self.last
    }

    /// Number of days, at least 1; `None` without an end.
    #[must_use]
    pub fn days(self) -> Option<u32> {
        Some(self.last?.number().abs_diff(self.first.number()) + 1)
    }

    /// Number of begun weeks, at least 1: thirteen weeks to the day are 13; `None` without an end.
    #[must_use]
    pub fn weeks(self) -> Option<u32> {
        Some(self.days()?.div_ceil(7))
    }

    /// True when the day lies in the period.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }

    /// The part of the period up to a day, which is part of it; `None` when it begins later. Without a day it is the
    /// whole period.
    #[must_use]
    pub fn up_to(self, day: Option<Day>) -> Option<Self> {
        let last = match (self.last, day) {
            (Some(last), Some(day)) => Some(last.min(day)),
            (last, day) => last.or(day),
        };
        last.is_none_or(|last| self.first <= last).then_some(Self { last, ..self })
    }
}

/// Whole minutes of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Minutes(pub u32);

impl Minutes {
    /// The longest day: 24 hours.
    pub const DAY: Self = Self(24 * 60);

    /// So many whole hours.
    #[must_use]
    pub const fn hours(hours: u32) -> Self {
        Self(hours * 60)
    }

    /// The average month of a week with these minutes, × 52/12, half a minute rounded up.
    #[must_use]
    pub fn monthly(self) -> Self {
        Self(self.0.saturating_mul(52).saturating_add(6) / 12)
    }

    /// True for no time at all.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl std::ops::Add for Minutes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| sum + part)
    }
}

/// A time of the day, in minutes after midnight, below 24 × 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// The time at an hour (0–23) and minute (0–59).
    #[must_use]
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self(hour * 60 + minute))
    }

    /// The time so many minutes after midnight.
    #[must_use]
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }

    /// Minutes after midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, 0–23.
    #[must_use]
    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute, 0–59.
    #[must_use]
    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    /// The time so much work later; `None` past midnight.
    #[must_use]
    pub fn after(self, work: Minutes) -> Option<Self> {
        let minutes = u32::from(self.0).checked_add(work.0)?;
        Self::from_minutes(u16::try_from(minutes).ok()?)
    }
}

/// Milliseconds after 1 January 1970, UTC: when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub u64);

coded! {
    /// A day of the week.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Weekday {
        /// *mandag*
        Monday = "mon",
        /// *tirsdag*
        Tuesday = "tue",
        /// *onsdag*
        Wednesday = "wed",
        /// *torsdag*
        Thursday = "thu",
        /// *fredag*
        Friday = "fri",
        /// *lørdag*
        Saturday = "sat",
        /// *søndag*
        Sunday = "sun",
    }
}

/// One value for each day of the week.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Week<T>([T; 7]);

impl<T> Week<T> {
    /// A week with the value that `make` gives for each day.
    #[must_use]
    pub fn from_fn(make: impl FnMut(Weekday) -> T) -> Self {
        Self(Weekday::ALL.map(make))
    }

    /// The value of a day.
    #[must_use]
    pub fn get(&self, day: Weekday) -> &T {
        let [mon, tue, wed, thu, fri, sat, sun] = &self.0;
        match day {
            Weekday::Monday => mon,
            Weekday::Tuesday => tue,
            Weekday::Wednesday => wed,
            Weekday::Thursday => thu,
            Weekday::Friday => fri,
            Weekday::Saturday => sat,
            Weekday::Sunday => sun,
        }
    }

    /// The value of a day, to change it.
    pub fn get_mut(&mut self, day: Weekday) -> &mut T {
        let [mon, tue, wed, thu, fri, sat, sun] = &mut self.0;
        match day {
            Weekday::Monday => mon,
            Weekday::Tuesday => tue,
            Weekday::Wednesday => wed,
            Weekday::Thursday => thu,
            Weekday::Friday => fri,
            Weekday::Saturday => sat,
            Weekday::Sunday => sun,
        }
    }

    /// The days with their values, from Monday.
    pub fn days(&self) -> impl Iterator<Item = (Weekday, &T)> {
        Weekday::ALL.into_iter().zip(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{ClockTime, Day, Minutes, Period, Week, Weekday};

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    #[test]
    fn a_day_lies_between_1900_and_2199() {
        for (text, there) in [
            ("1900-01-01", true),
            ("2199-12-31", true),
            ("1899-12-31", false),
            ("2200-01-01", false),
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2026-13-01", false),
            ("2026-00-01", false),
            ("2026-3-2", true),
            ("2026-03", false),
            ("2026-03-02-01", false),
            ("2026-03-02T09:00", false),
            ("", false),
        ] {
            assert_eq!(Day::from_iso(text).is_some(), there, "{text}");
        }
        assert_eq!(Day::from_number(i32::MAX), None);
        assert_eq!(Day::from_number(i32::MIN), None);
    }

    #[test]
    fn a_day_comes_back_from_its_number_and_its_iso_date() {
        for iso in ["1900-01-01", "1970-01-01", "2024-02-29", "2199-12-31"] {
            assert_eq!(Day::from_number(day(iso).number()), Some(day(iso)));
            assert_eq!(day(iso).iso(), iso);
        }
        assert_eq!(day("1970-01-02").number(), 1);
    }

    #[test]
    fn days_end_with_the_last_there_is() {
        assert_eq!(day("2026-12-31").plus(1), day("2027-01-01"));
        assert_eq!(day("2199-12-30").plus(1), day("2199-12-31"));
        for days in [2, 400, u32::MAX] {
            assert_eq!(day("2199-12-30").plus(days), day("2199-12-31"));
        }
    }

    #[test]
    fn a_week_begins_on_monday() {
        for (number, iso) in (2..9).map(|number| (number, format!("2026-03-{number:02}"))) {
            let on = day(&iso);
            assert_eq!(on.monday(), day("2026-03-02"));
            assert_eq!(on.weekday(), Weekday::ALL[number - 2]);
        }
        assert_eq!(day("1900-01-01").monday(), day("1900-01-01"));
    }

    #[test]
    fn a_period_counts_both_its_ends_and_every_begun_week() {
        let period = |first, last| Period::new(day(first), day(last));
        assert_eq!(period("2026-03-02", "2026-03-01"), None);
        for (last, days, weeks) in [
            ("2026-03-02", 1, 1),
            ("2026-03-08", 7, 1),
            ("2026-03-09", 8, 2),
            ("2026-05-31", 91, 13),
        ] {
            let period = period("2026-03-02", last).unwrap();
            assert_eq!((period.days(), period.weeks()), (Some(days), Some(weeks)), "{last}");
            assert!(period.contains(day("2026-03-02")) && period.contains(day(last)));
            assert!(!period.contains(day("2026-03-01")) && !period.contains(day(last).plus(1)));
        }
    }

    #[test]
    fn a_month_is_rounded_half_up_to_whole_minutes() {
        for (weekly, monthly) in [(0, 0), (1, 4), (2, 9), (3, 13), (480, 2080), (2220, 9620)] {
            assert_eq!(Minutes(weekly).monthly(), Minutes(monthly));
        }
        assert!(Minutes(u32::MAX).monthly() < Minutes(u32::MAX));
    }

    #[test]
    fn minutes_add_up_to_the_most_there_is() {
        let sum: Minutes = [Minutes(u32::MAX), Minutes(1)].into_iter().sum();
        assert_eq!(sum, Minutes(u32::MAX));
    }

    #[test]
    fn a_time_lies_within_one_day() {
        assert_eq!(ClockTime::new(24, 0), None);
        assert_eq!(ClockTime::new(9, 60), None);
        assert_eq!(ClockTime::from_minutes(1440), None);
        let late = ClockTime::new(23, 0).unwrap();
        assert_eq!(late.after(Minutes(59)), ClockTime::new(23, 59));
        assert_eq!(late.after(Minutes(60)), None);
        assert_eq!(late.after(Minutes(u32::MAX)), None);
    }

    #[test]
    fn a_week_holds_each_day_by_itself() {
        let mut week = Week::from_fn(|day| day);
        assert!(week.days().all(|(day, value)| day == *value && week.get(day) == value));
        *week.get_mut(Weekday::Sunday) = Weekday::Monday;
        let changed: Vec<Weekday> =
            week.days().filter(|(day, value)| day != *value).map(|(day, _)| day).collect();
        assert_eq!(changed, [Weekday::Sunday]);
    }
}
