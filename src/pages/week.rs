//! A week in words: seven days with their hours, and the same as sentences.

use crate::base::{Day, Minutes, Week, Weekday, holiday};
use crate::views::{DayView, StageView};
use crate::words::Words;
use crate::words::capital;

/// A week as seven days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekSheet {
    /// From Monday.
    pub days: Vec<DaySheet>,
    /// *Praktik 8 timer*; empty without praktik.
    pub unpaid: String,
    /// *Med løn 4 timer*; empty without paid hours.
    pub paid: String,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySheet {
    /// *Ma*
    pub short: &'static str,
    /// *Mandag*
    pub name: String,
    /// The kind of work.
    pub work: DayWork,
    /// *9–13*, or *fri*.
    pub hours: String,
    /// *løn*, how much of it when the day holds both; the name of a public holiday; else empty.
    pub mark: String,
}

/// The kind of work on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayWork {
    /// None.
    Free,
    /// Unpaid work: *praktik*.
    Unpaid,
    /// Paid work.
    Paid,
    /// Both.
    Both,
}

/// The kind of work of a day.
fn work_of(day: DayView) -> DayWork {
    match (day.unpaid.is_zero(), day.paid.is_zero()) {
        (true, true) => DayWork::Free,
        (false, true) => DayWork::Unpaid,
        (true, false) => DayWork::Paid,
        (false, false) => DayWork::Both,
    }
}

/// The typical week of a stage.
#[must_use]
pub fn week_sheet(stage: &StageView, words: Words) -> WeekSheet {
    sheet_of(&stage.week, words)
}

/// The week that begins on a Monday, each day from the stage in force; free outside all stages and on public holidays.
#[must_use]
pub fn week_from(stages: &[StageView], monday: Day, words: Words) -> WeekSheet {
    let mut date = monday;
    let mut holidays = Vec::new();
    let week = Week::from_fn(|weekday| {
        let stage = stages.iter().find(|stage| stage.period.contains(date));
        let day = holiday(date);
        date = date.plus(1);
        holidays.extend(day.map(|day| (weekday, day)));
        // Nobody is expected on a public holiday.
        stage.filter(|_| day.is_none()).map(|stage| *stage.week.get(weekday)).unwrap_or_default()
    });
    let mut sheet = sheet_of(&week, words);
    for (day, (weekday, _)) in sheet.days.iter_mut().zip(week.days()) {
        if let Some((_, holiday)) = holidays.iter().find(|(on, _)| *on == weekday) {
            words.holiday(*holiday).clone_into(&mut day.mark);
        }
    }
    sheet
}

fn sheet_of(week: &Week<DayView>, words: Words) -> WeekSheet {
    let unpaid: Minutes = week.days().map(|(_, day)| day.unpaid).sum();
    let paid: Minutes = week.days().map(|(_, day)| day.paid).sum();
    let unless_zero = |zero: bool, text: String| if zero { String::new() } else { text };
    WeekSheet {
        days: week.days().map(|(weekday, day)| day_sheet(weekday, *day, words)).collect(),
        unpaid: unless_zero(unpaid.is_zero(), words.view_unpaid_sum(&words.hours_long(unpaid))),
        paid: unless_zero(paid.is_zero(), words.view_paid_sum(&words.hours_long(paid))),
    }
}

fn day_sheet(weekday: Weekday, day: DayView, words: Words) -> DaySheet {
    let work = work_of(day);
    let hours = match work {
        DayWork::Free => words.view_day_off().to_owned(),
        DayWork::Unpaid | DayWork::Paid | DayWork::Both => words.working_hours(day),
    };
    let mark = match work {
        DayWork::Free | DayWork::Unpaid => String::new(),
        DayWork::Paid => words.view_paid_mark().to_owned(),
        DayWork::Both => words.view_paid_both(&words.hours_short(day.paid)),
    };
    DaySheet {
        short: words.weekday_short(weekday),
        name: capital(words.weekday(weekday)),
        work,
        hours,
        mark,
    }
}

/// The working days in words: `Mandag og fredag kl. 9–13`, one sentence for each kind of day.
#[must_use]
pub fn week_sentences(stage: &StageView, words: Words) -> Vec<String> {
    let mut groups: Vec<(DayView, Vec<Weekday>)> = Vec::new();
    for (weekday, day) in stage.week.days() {
        if work_of(*day) == DayWork::Free {
            continue;
        }
        match groups.iter_mut().find(|(same, _)| same == day) {
            Some((_, days)) => days.push(weekday),
            None => groups.push((*day, vec![weekday])),
        }
    }
    groups.iter().map(|(day, days)| sentence(*day, days, words)).collect()
}

fn sentence(day: DayView, days: &[Weekday], words: Words) -> String {
    let names = capital(&words.weekday_list(days));
    let hours = words.working_hours(day);
    let when = if day.meet.is_some() {
        [&names, " ", words.at_oclock(), "\u{a0}", &hours].concat()
    } else {
        [&names, ": ", &hours].concat()
    };
    match work_of(day) {
        DayWork::Free | DayWork::Unpaid => when,
        DayWork::Paid => words.plan_when_paid(&when),
        DayWork::Both => words.plan_when_both(&when, &words.hours_long(day.paid)),
    }
}
