//! The draft that the company fills its part in (C7).

use crate::agreement::Agreement;
use crate::agreement::sharing::CompanyPart;
use crate::base::Period;
use crate::input::first_name;
use crate::views::company::{CaseworkerView, Edition, caseworker, trimmed};

/// What the company is shown of a draft that it fills its part in: whom it is about, when, who asks, and what stands
/// there already. Nothing of the citizen but the first name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftView {
    /// Which agreement, in which version, made when.
    pub edition: Edition,
    /// The citizen's first name.
    pub citizen: String,
    /// The company's name.
    pub company: String,
    /// The job title.
    pub job_title: String,
    /// When, once it is known.
    pub period: Option<Period>,
    /// Who asks.
    pub caseworker: CaseworkerView,
    /// What stands there already.
    pub part: CompanyPart,
}

/// The draft of an agreement in one edition, with the company's part as it stands.
#[must_use]
pub fn draft_view(agreement: &Agreement, edition: Edition, part: CompanyPart) -> DraftView {
    DraftView {
        edition,
        citizen: first_name(&agreement.citizen.name).to_owned(),
        company: trimmed(&agreement.company.name),
        job_title: trimmed(&agreement.job_title),
        period: agreement.period(),
        caseworker: caseworker(agreement),
        part,
    }
}
