//! The rows of the front page.

use crate::advice::faults::faults;
use crate::app::model::Model;
use crate::domain::choices::Origin;
use crate::domain::gaps::gaps;
use crate::domain::hours::{HoursStep, Totals};
use crate::domain::ids::AgreementId;
use crate::domain::time::{Day, Period};

/// One agreement on the front page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The agreement.
    pub id: AgreementId,
    /// The citizen; may be empty.
    pub citizen: String,
    /// The company; may be empty.
    pub company: String,
    /// When it runs, as far as it is known.
    pub period: Option<Period>,
    /// The weekly hours of the stage that holds today.
    pub weekly: Totals,
    /// How many gaps and arithmetic errors it has.
    pub lacks: usize,
    /// Whether it may be removed in one click.
    pub removable: Removable,
}

/// Whether a row may be removed in one click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removable {
    /// It is the example.
    Example,
    /// Nothing was written in it.
    Blank,
    /// Somebody's work stands in it.
    No,
}

/// The rows, the last changed first.
#[must_use]
pub fn rows(model: &Model, today: Day) -> Vec<Row> {
    let mut cases: Vec<_> = model.cases.values().collect();
    cases.sort_by_key(|case| std::cmp::Reverse(case.changed()));
    cases
        .into_iter()
        .map(|case| {
            let agreement = case.agreement();
            let stage = agreement.stage_on(today).map(|stage| stage.weekly);
            let first = agreement.steps.first().map(HoursStep::weekly);
            Row {
                id: case.id,
                citizen: agreement.citizen.name.trim().to_owned(),
                company: agreement.company.name.trim().to_owned(),
                period: agreement.period(),
                weekly: stage.or(first).unwrap_or_default(),
                lacks: gaps(agreement).len() + faults(agreement).len(),
                removable: match agreement.origin {
                    Origin::Example => Removable::Example,
                    Origin::Own if case.is_blank() => Removable::Blank,
                    Origin::Own => Removable::No,
                },
            }
        })
        .collect()
}
