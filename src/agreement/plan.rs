//! The arithmetic of the hours plan: which step holds when, totals by week, month and period, when the paid goal is reached.

use crate::agreement::hours::{HoursStep, StepStart, Totals};
use crate::agreement::signing::Stop;
use crate::agreement::state::Agreement;
use crate::base::StepId;
use crate::base::{Day, Minutes, Period};

/// The model's goal for the third step: 30 paid hours a month.
pub const PAID_GOAL_MONTHLY: Minutes = Minutes::hours(30);

/// A stretch of the period in which one step holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The step.
    pub step: StepId,
    /// From its first to its last day.
    pub period: Period,
    /// Its weekly minutes.
    pub weekly: Totals,
}

impl Agreement {
    /// The day a step starts; `None` while that is not known.
    #[must_use]
    pub fn step_start(&self, step: &HoursStep) -> Option<Day> {
        match &step.from {
            StepStart::WithAgreement => self.start.value().copied(),
            StepStart::On(day) => day.value().copied(),
        }
    }

    /// The steps as they are numbered: the one that starts with the agreement, then by their first day; those without a
    /// day come last, as written.
    #[must_use]
    pub fn steps_in_order(&self) -> Vec<&HoursStep> {
        let mut all: Vec<&HoursStep> = self.steps.iter().collect();
        all.sort_by_key(|step| match &step.from {
            StepStart::WithAgreement => (0, None),
            StepStart::On(day) => match day.value() {
                Some(day) => (1, Some(*day)),
                None => (2, None),
            },
        });
        all
    }

    /// The number of a step, from 1; `None` when there is no such step.
    #[must_use]
    pub fn step_number(&self, id: StepId) -> Option<usize> {
        Some(self.steps_in_order().iter().position(|step| step.id == id)? + 1)
    }

    /// The stages of the period in order of time, without holes or overlaps.
    ///
    /// Steps that start outside the period, or on the day of a step written before them, hold nowhere;
    /// they are arithmetic errors and named as such in `advice`.
    #[must_use]
    pub fn stages(&self) -> Vec<Stage> {
        let Some(period) = self.period() else {
            return Vec::new();
        };
        let mut starts: Vec<(Day, &HoursStep)> = Vec::new();
        for step in &self.steps {
            let Some(day) = self.step_start(step).filter(|day| period.contains(*day)) else {
                continue;
            };
            let place = starts.partition_point(|(other, _)| *other < day);
            if starts.get(place).is_none_or(|(other, _)| *other != day) {
                starts.insert(place, (day, step));
            }
        }
        let ends = starts.iter().skip(1).map(|(day, _)| Some(*day)).chain(std::iter::once(None));
        starts
            .iter()
            .zip(ends)
            .filter_map(|((first, step), next)| {
                let period = Period::open(*first).up_to(next.map(day_before).or(period.last()))?;
                Some(Stage { step: step.id, period, weekly: step.weekly() })
            })
            .collect()
    }

    /// The days on which it really runs: to the day on which it was interrupted; none when it was cancelled.
    #[must_use]
    pub fn actual_period(&self) -> Option<Period> {
        let period = self.period()?;
        match &self.lifecycle.stopped {
            None => Some(period),
            Some(stopped) => match stopped.stop {
                Stop::Cancelled => None,
                Stop::Interrupted => period.up_to(Some(stopped.on)),
            },
        }
    }

    /// The stages of the days on which it really runs.
    #[must_use]
    pub fn actual_stages(&self) -> Vec<Stage> {
        let Some(lived) = self.actual_period() else {
            return Vec::new();
        };
        let cut = |stage: Stage| Some(Stage { period: stage.period.up_to(lived.last())?, ..stage });
        self.stages().into_iter().filter_map(cut).collect()
    }

    /// The minutes of both kinds of work on the days on which it really runs, counted weekday by weekday; `None` when it
    /// has no end.
    #[must_use]
    pub fn total(&self) -> Option<Totals> {
        self.actual_stages().iter().try_fold(Totals::default(), |sum, stage| {
            let Some(step) = self.step(stage.step) else {
                return Some(sum);
            };
            let worked = stage_total(step, stage.period)?;
            Some(Totals { unpaid: sum.unpaid + worked.unpaid, paid: sum.paid + worked.paid })
        })
    }

    /// A step by its id.
    #[must_use]
    pub fn step(&self, id: StepId) -> Option<&HoursStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step that holds until another one starts: the last to start before it.
    #[must_use]
    pub fn step_before(&self, id: StepId) -> Option<&HoursStep> {
        let start = self.step_start(self.step(id)?)?;
        let started = self.steps.iter().filter_map(|step| Some((self.step_start(step)?, step)));
        let earlier = started.filter(|(from, _)| *from < start);
        earlier.max_by_key(|(from, _)| *from).map(|(_, step)| step)
    }

    /// The first stage whose paid hours reach the goal of 30 a month, unless it was stopped before.
    #[must_use]
    pub fn paid_goal_reached(&self) -> Option<Stage> {
        self.actual_stages()
            .into_iter()
            .find(|stage| stage.weekly.paid.monthly() >= PAID_GOAL_MONTHLY)
    }

    /// The stage that holds on a day: before the period the first, after it the last.
    #[must_use]
    pub fn stage_on(&self, day: Day) -> Option<Stage> {
        let stages = self.stages();
        let begun = stages.iter().rev().find(|stage| stage.period.first() <= day);
        begun.or(stages.first()).copied()
    }
}

/// The minutes of one step over a period; `None` when that has no end.
fn stage_total(step: &HoursStep, period: Period) -> Option<Totals> {
    let days = period.days()?;
    let (full_weeks, rest) = (days / 7, days % 7);
    let weekly = step.weekly();
    let mut totals = Totals {
        unpaid: Minutes(weekly.unpaid.0.saturating_mul(full_weeks)),
        paid: Minutes(weekly.paid.0.saturating_mul(full_weeks)),
    };
    for offset in 0..rest {
        let day = step.week.get(period.first().plus(offset).weekday());
        totals.unpaid = totals.unpaid + day.minutes(crate::agreement::choices::Work::Unpaid);
        totals.paid = totals.paid + day.minutes(crate::agreement::choices::Work::Paid);
    }
    Some(totals)
}

fn day_before(day: Day) -> Day {
    Day::from_number(day.number() - 1).unwrap_or(day)
}
