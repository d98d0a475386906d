//! Hints while the agreement is written; they never block.

use crate::agreement::{Agreement, Outlook, Purpose, RuleId, Work};
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

/// The hints for an agreement, by the rules of its kind.
#[must_use]
pub fn hints(agreement: &Agreement) -> Vec<Hint> {
    agreement.kind.rules.iter().filter_map(|rule| hint(*rule, agreement)).collect()
}

fn hint(rule: RuleId, agreement: &Agreement) -> Option<Hint> {
    let paid_in_plan = || agreement.steps.iter().any(|step| !step.weekly().paid.is_zero());
    match rule {
        RuleId::ShorterPeriod => {
            let no_prospect = agreement.purpose == Some(Purpose::Training)
                && agreement.paid.outlook == Some(Outlook::None);
            let weeks = agreement.period().and_then(Period::weeks);
            weeks
                .filter(|weeks| no_prospect && *weeks > SHORT)
                .map(|weeks| Hint::ShorterPeriod { weeks })
        }
        RuleId::PaidStep => (agreement.purpose == Some(Purpose::PaidHours) && !paid_in_plan())
            .then_some(Hint::NoPaidStep),
        RuleId::PaidTask => {
            let paid_task = agreement.tasks.iter().any(|task| task.work == Work::Paid);
            (paid_in_plan() && !paid_task).then_some(Hint::NoPaidTask)
        }
        RuleId::MorePaid => no_more_paid(agreement),
    }
}

/// A new period at the same company goes after more paid hours than the last one ended with.
fn no_more_paid(agreement: &Agreement) -> Option<Hint> {
    let before = agreement.lifecycle.renews?.paid;
    let most = agreement.steps.iter().map(|step| step.weekly().paid).max()?;
    (most <= before && !agreement.company.name.trim().is_empty())
        .then_some(Hint::NoMorePaid { weekly: before })
}
