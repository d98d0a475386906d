//! Links to the two read-only views of an agreement.

use crate::app::model::Model;
use crate::domain::choices::Audience;
use crate::domain::company_view::{Edition, company_view};
use crate::domain::faults::faults;
use crate::domain::gaps::{Lack, gaps};
use crate::domain::ids::{AgreementId, low_half};
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
    /// Something in it cannot be read or cannot be right; nobody should plan by wrong times.
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

/// The view that one audience gets, of an agreement that may be handed out.
///
/// # Errors
/// [`NoLink`] when it is gone, or holds what cannot be right.
pub fn open_to_share(
    model: &Model,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Result<Shared, NoLink> {
    let case = model.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    let agreement = case.agreement();
    let unreadable = gaps(agreement).iter().any(|gap| matches!(gap.lack, Lack::Unreadable(_)));
    if unreadable || !faults(agreement).is_empty() {
        return Err(NoLink::Faults);
    }
    let edition = Edition { reference: low_half(id.0), version: case.version(), made: today };
    Ok(match audience {
        Audience::Company => Shared::Company(Box::new(company_view(agreement, edition))),
        Audience::Citizen => Shared::Plan(Box::new(plan_view(agreement, edition))),
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
    let shared = open_to_share(model, id, audience, today)?;
    let fragment = encode(&shared).map_err(|EncodeError::TooLong| NoLink::TooLong)?;
    Ok([&model.site, VIEW, &fragment].concat())
}
