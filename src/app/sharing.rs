//! Links to the two read-only views of an agreement.

use crate::advice::faults::faults;
use crate::app::effect::Effect;
use crate::app::model::{Model, Notice};
use crate::domain::choices::Audience;
use crate::domain::company_view::company_view;
use crate::domain::ids::AgreementId;
use crate::domain::plan_view::plan_view;
use crate::domain::time::Day;
use crate::share::link::{EncodeError, Shared, encode};

/// Where the phone's page lives on the site.
const VIEW: &str = "v/#";

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// The agreement is gone.
    NoAgreement,
    /// Arithmetic errors stand in it; nobody should plan by wrong times.
    Faults,
    /// It holds more text than a link carries.
    TooLong,
}

/// How far a link of some length goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere: up to 2,000 characters.
    Everywhere,
    /// Most mail programs: up to 8,000.
    Mail,
    /// Many programs will cut it.
    Risky,
}

/// How far a link goes by its length in characters.
#[must_use]
pub fn reach(link: &str) -> Reach {
    match link.len() {
        0..=2000 => Reach::Everywhere,
        2001..=8000 => Reach::Mail,
        _ => Reach::Risky,
    }
}

/// The view of an agreement that one audience gets.
#[must_use]
pub fn shared(model: &Model, id: AgreementId, audience: Audience, today: Day) -> Option<Shared> {
    let case = model.cases.get(&id)?;
    Some(match audience {
        Audience::Company => Shared::Company(Box::new(company_view(
            case.agreement(),
            case.version(),
            today,
        ))),
        Audience::Citizen => {
            Shared::Plan(Box::new(plan_view(case.agreement(), case.version(), today)))
        }
    })
}

/// The link to that view.
///
/// # Errors
/// [`NoLink`] says why there is none.
pub fn link(
    model: &Model,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Result<String, NoLink> {
    let case = model.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    if !faults(case.agreement()).is_empty() {
        return Err(NoLink::Faults);
    }
    let shared = shared(model, id, audience, today).ok_or(NoLink::NoAgreement)?;
    let fragment = encode(&shared).map_err(|EncodeError::TooLong| NoLink::TooLong)?;
    Ok([&model.site, VIEW, &fragment].concat())
}

/// Copies a link.
#[must_use]
pub fn copy(model: &mut Model, id: AgreementId, audience: Audience, today: Day) -> Vec<Effect> {
    with_link(model, id, audience, today, |link| Effect::Copy {
        agreement: id,
        audience,
        link,
    })
}

/// Hands a link to the share sheet.
#[must_use]
pub fn share_sheet(
    model: &mut Model,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Vec<Effect> {
    with_link(model, id, audience, today, |link| Effect::ShareSheet {
        agreement: id,
        audience,
        link,
    })
}

fn with_link(
    model: &mut Model,
    id: AgreementId,
    audience: Audience,
    today: Day,
    effect: impl FnOnce(String) -> Effect,
) -> Vec<Effect> {
    if let Ok(link) = link(model, id, audience, today) {
        vec![effect(link)]
    } else {
        model.notice = Some(Notice::ShareFailed);
        Vec::new()
    }
}
