//! Impossible values (D1): contradictions between dates, hours and tasks; they block sign-off.

use crate::agreement::choices::Work;
use crate::agreement::field::{DayField, Field};
use crate::agreement::hours::{HoursStep, StepStart};
use crate::agreement::state::Agreement;
use crate::base::{Day, Minutes, Weekday};
use crate::base::{StepId, TaskId};

/// Normal full time a week in practice: 37 hours (BEK 2636/2021 § 60(5) names the company's normal hours).
pub const FULL_TIME_WEEKLY: Minutes = Minutes::hours(37);

/// A contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// The last day lies before the first.
    EndBeforeStart {
        /// First day.
        start: Day,
        /// Last day.
        end: Day,
    },
    /// A step starts outside the period.
    StepOutside {
        /// The step.
        step: StepId,
        /// Its first day.
        from: Day,
    },
    /// Two steps start on the same day.
    StepsOverlap {
        /// The later written of the two.
        step: StepId,
        /// The day.
        from: Day,
    },
    /// A week holds more than normal full time.
    OverFullTime {
        /// The step.
        step: StepId,
        /// The minutes of its week.
        weekly: Minutes,
    },
    /// A day holds more than 24 hours, or ends after midnight.
    DayTooLong {
        /// The step.
        step: StepId,
        /// The day.
        weekday: Weekday,
    },
    /// The same task is unpaid and paid (A6).
    TaskBothWays {
        /// The paid one of the two.
        task: TaskId,
    },
}

impl Impossible {
    /// The field in which to correct it.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::EndBeforeStart { .. } => Field::Day(DayField::End),
            Self::StepOutside { step, .. } | Self::StepsOverlap { step, .. } => {
                Field::StepFrom(step)
            }
            Self::OverFullTime { .. } => Field::Plan,
            Self::DayTooLong { step, weekday } => Field::Hours(step, Work::Unpaid, weekday),
            Self::TaskBothWays { task } => Field::Task(task),
        }
    }
}

/// Every contradiction in an agreement.
#[must_use]
pub fn impossible(agreement: &Agreement) -> Vec<Impossible> {
    let mut found = Vec::new();
    period(agreement, &mut found);
    for (index, step) in agreement.steps.iter().enumerate() {
        step_start(agreement, index, step, &mut found);
        step_hours(step, &mut found);
    }
    tasks(agreement, &mut found);
    found
}

fn period(agreement: &Agreement, found: &mut Vec<Impossible>) {
    if let (Some(&start), Some(&end)) = (agreement.start.value(), agreement.end.value())
        && end < start
    {
        found.push(Impossible::EndBeforeStart { start, end });
    }
}

fn step_start(agreement: &Agreement, index: usize, step: &HoursStep, found: &mut Vec<Impossible>) {
    let StepStart::On(day) = &step.from else {
        return;
    };
    let Some(&from) = day.value() else { return };
    if agreement.period().is_some_and(|period| !period.contains(from)) {
        found.push(Impossible::StepOutside { step: step.id, from });
    }
    let mut earlier = agreement.steps.iter().take(index);
    if earlier.any(|other| agreement.step_start(other) == Some(from)) {
        found.push(Impossible::StepsOverlap { step: step.id, from });
    }
}

fn step_hours(step: &HoursStep, found: &mut Vec<Impossible>) {
    let weekly = step.weekly().all();
    if weekly > FULL_TIME_WEEKLY {
        found.push(Impossible::OverFullTime { step: step.id, weekly });
    }
    for (weekday, day) in step.week.days() {
        let work = day.minutes(Work::Unpaid) + day.minutes(Work::Paid);
        // A day may end at midnight sharp, so the last minute is tried instead of the end.
        let last_minute = Minutes(work.0.saturating_sub(1));
        let past_midnight = day.meet.value().is_some_and(|meet| meet.after(last_minute).is_none());
        if work > Minutes::DAY || past_midnight {
            found.push(Impossible::DayTooLong { step: step.id, weekday });
        }
    }
}

fn tasks(agreement: &Agreement, found: &mut Vec<Impossible>) {
    let of = |work: Work| agreement.tasks.iter().filter(move |task| task.work == work);
    let both = of(Work::Paid)
        .filter(|paid| of(Work::Unpaid).any(|unpaid| unpaid.same_as(paid)))
        .map(|paid| Impossible::TaskBothWays { task: paid.id });
    found.extend(both);
}
