//! Hints: what a colleague would say while the agreement is written; they never block.

use crate::domain::agreement::Agreement;
use crate::domain::choices::{Outlook, Purpose, Work};
use crate::domain::time::Period;

/// A friendly hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Training without a prospect of paid hours: a shorter period helps the citizen on sooner (A7).
    ShorterPeriod {
        /// Begun weeks of the period.
        weeks: u32,
    },
    /// The purpose is paid hours, and no step has any yet.
    NoPaidStep,
    /// Paid hours stand in the plan, but no task is marked as paid.
    NoPaidTask,
}

/// A period that is short enough not to be advised against, in weeks: the limit of group 1 (LAB § 61).
const SHORT: u32 = 4;

/// The hints for an agreement.
#[must_use]
pub fn hints(agreement: &Agreement) -> Vec<Hint> {
    let paid_in_plan = agreement.steps.iter().any(|step| !step.weekly().paid.is_zero());
    let weeks = agreement.period().map(Period::weeks);
    let no_prospect = agreement.purpose == Some(Purpose::Training)
        && agreement.paid.outlook == Some(Outlook::None);
    let paid_task = agreement.tasks.iter().any(|task| task.work == Work::Paid);
    [
        weeks
            .filter(|weeks| no_prospect && *weeks > SHORT)
            .map(|weeks| Hint::ShorterPeriod { weeks }),
        (agreement.purpose == Some(Purpose::PaidHours) && !paid_in_plan)
            .then_some(Hint::NoPaidStep),
        (paid_in_plan && !paid_task).then_some(Hint::NoPaidTask),
    ]
    .into_iter()
    .flatten()
    .collect()
}
