//! A draft to fill in, on the wire.

use serde::{Deserialize, Serialize};

use crate::agreement::sharing::{CompanyField, CompanyPart};
use crate::codec::share::v1::parts::{
    CaseworkerV1, DayV1, EditionV1, caseworker_from, caseworker_to, edition_from, edition_to,
    known_period_to, optional, period_from, whole,
};
use crate::codec::share::v1::text::Text;
use crate::views::DraftView;

/// The company's part: contact's name, role, phone, mail; where to meet; employees; tasks, a line each; hours offered;
/// the employee representative's name, phone, mail.
pub(in crate::codec::share::v1) type PartV1 = [Text; CompanyField::ALL.len()];

#[derive(Serialize, Deserialize)]
struct DraftV1 {
    edition: EditionV1,
    citizen: Text,
    company: Text,
    job_title: Text,
    period: Option<(DayV1, DayV1)>,
    caseworker: CaseworkerV1,
    part: PartV1,
}

pub(in crate::codec::share::v1) fn part_to(part: &CompanyPart) -> PartV1 {
    part.texts().each_ref().map(|text| Text::of(text))
}

pub(in crate::codec::share::v1) fn part_from(part: PartV1) -> CompanyPart {
    CompanyPart::of(part.map(Text::get))
}

/// Encodes a draft.
#[must_use]
pub fn bytes(view: &DraftView) -> Option<Vec<u8>> {
    let wire = DraftV1 {
        edition: edition_to(view.edition),
        citizen: Text::of(&view.citizen),
        company: Text::of(&view.company),
        job_title: Text::of(&view.job_title),
        period: known_period_to(view.period)?,
        caseworker: caseworker_to(&view.caseworker),
        part: part_to(&view.part),
    };
    postcard::to_allocvec(&wire).ok()
}

/// Decodes a draft; `None` when the bytes or a value are invalid.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<DraftView> {
    let wire: DraftV1 = whole(bytes)?;
    Some(DraftView {
        edition: edition_from(wire.edition)?,
        citizen: wire.citizen.get(),
        company: wire.company.get(),
        job_title: wire.job_title.get(),
        period: optional(wire.period, period_from)?,
        caseworker: caseworker_from(wire.caseworker),
        part: part_from(wire.part),
    })
}
