//! Hints while the agreement is written; they never block.

use crate::agreement::Agreement;
use crate::agreement::{Outlook, Purpose, Work};
use crate::base::{Minutes, Period};

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
    /// It goes on from an agreement that had as many paid hours (A15).
    NoMorePaid {
        /// What the other one ended with, a week.
        weekly: Minutes,
    },
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
        no_more_paid(agreement),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A new period at the same company goes after more paid hours than the last one ended with.
fn no_more_paid(agreement: &Agreement) -> Option<Hint> {
    let before = agreement.lifecycle.renews?.paid;
    let most = agreement.steps.iter().map(|step| step.weekly().paid).max()?;
    (most <= before && !agreement.company.name.trim().is_empty())
        .then_some(Hint::NoMorePaid { weekly: before })
}
