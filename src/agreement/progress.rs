//! Progress: hours, effect and tasks as recorded at each follow-up, beside the plan, and what was learnt.

use crate::agreement::choices::Work;
use crate::agreement::follow_up::Tenths;
use crate::agreement::goals::in_order;
use crate::agreement::hours::Totals;
use crate::agreement::plan::Stage;
use crate::agreement::state::Agreement;
use crate::base::TaskId;
use crate::base::{Day, Minutes, Period};

/// The three tracks of an agreement over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The days that are shown: those on which it runs, and what was held after them.
    pub period: Option<Period>,
    /// The hours as they are agreed.
    pub planned: Vec<Stage>,
    /// What was recorded at each follow-up, the latest last; one for each day.
    pub points: Vec<Point>,
    /// How many tasks there are.
    pub tasks: usize,
    /// What was learnt, the latest last.
    pub learnt: Vec<Learnt>,
}

/// What was recorded at a follow-up; `None` where nothing was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub on: Day,
    /// The weekly hours that were agreed that day.
    pub planned: Totals,
    /// Minutes of unpaid work a week.
    pub unpaid: Option<Minutes>,
    /// Minutes of paid work a week.
    pub paid: Option<Minutes>,
    /// How much is worked in them.
    pub effect: Option<Tenths>,
    /// The tasks that the citizen does alone by then: what was learnt once stays learnt.
    pub mastered: usize,
}

/// Something that was learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learnt {
    /// What.
    pub text: String,
    /// Since when.
    pub on: Day,
    /// The evidence.
    pub shown: Shown,
}

/// The evidence that something was learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A goal was reached; how that showed, in words that may be empty.
    Goal(String),
    /// A follow-up recorded that a task is done alone.
    Task,
}

impl Point {
    /// Both kinds of hours; nothing when neither was written.
    #[must_use]
    pub fn hours(&self) -> Option<Totals> {
        (self.unpaid.is_some() || self.paid.is_some()).then(|| Totals {
            unpaid: self.unpaid.unwrap_or_default(),
            paid: self.paid.unwrap_or_default(),
        })
    }
}

/// The progress of an agreement.
#[must_use]
pub fn progress(agreement: &Agreement) -> Progress {
    let points = points(agreement);
    let last = points.last().map(|point| point.on);
    let period = agreement.actual_period().and_then(|period| {
        let first = points.first().map_or(period.first(), |point| point.on.min(period.first()));
        // Without an end it is shown as far as it was recorded.
        let end = period.last().into_iter().chain(last).max()?;
        Period::new(first, end)
    });
    Progress {
        period,
        planned: agreement.actual_stages(),
        points,
        tasks: tasks(agreement).count(),
        learnt: learnt(agreement),
    }
}

/// The tasks that have words, by id.
fn tasks(agreement: &Agreement) -> impl Iterator<Item = (TaskId, &str)> {
    let told = agreement.tasks.iter().map(|task| (task.id, task.text.trim()));
    told.filter(|(_, text)| !text.is_empty())
}

fn points(agreement: &Agreement) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (on, one) in agreement.held() {
        let weekly = agreement.stage_on(on).map(|stage| stage.weekly);
        // Of two on one day the values of the later one count; what it leaves blank is taken from the earlier one.
        let same = points.pop_if(|other| other.on == on);
        let before = same.as_ref();
        points.push(Point {
            on,
            planned: weekly.unwrap_or_default(),
            unpaid: one.held(Work::Unpaid).value().copied().or(before.and_then(|it| it.unpaid)),
            paid: one.held(Work::Paid).value().copied().or(before.and_then(|it| it.paid)),
            effect: one.effect.or(before.and_then(|it| it.effect)),
            mastered: mastered_by(agreement, on).len(),
        });
    }
    points
}

/// The tasks that were seen to be done alone up to a day, each with the first day.
pub(in crate::agreement) fn mastered_by(agreement: &Agreement, day: Day) -> Vec<(&str, Day)> {
    let held = agreement.held();
    let first = |id: TaskId| {
        let seen = held.iter().find(|(on, one)| *on <= day && one.mastered.contains(&id));
        seen.map(|(on, _)| *on)
    };
    tasks(agreement).filter_map(|(id, text)| Some((text, first(id)?))).collect()
}

fn learnt(agreement: &Agreement) -> Vec<Learnt> {
    let goals = in_order(&agreement.goals).into_iter().filter_map(|goal| {
        let (text, reached) = (goal.text.trim(), goal.reached.as_ref()?);
        let shown = Shown::Goal(reached.how.trim().to_owned());
        (!text.is_empty()).then(|| Learnt { text: text.to_owned(), on: reached.on, shown })
    });
    let last = agreement.held().last().map(|(on, _)| *on);
    let tasks = last.map(|last| mastered_by(agreement, last)).unwrap_or_default();
    let tasks = tasks.into_iter().map(|(text, on)| Learnt {
        text: text.to_owned(),
        on,
        shown: Shown::Task,
    });
    let mut all: Vec<Learnt> = goals.chain(tasks).collect();
    all.sort_by_key(|one| one.on);
    all
}
