//! What may be shared of an agreement: its read-only views, and the draft in which the company fills in its part.

use crate::agreement::Audience;
use crate::agreement::Stop;
use crate::agreement::checks::impossible;
use crate::agreement::checks::{FieldProblem, missing};
use crate::app::features::filling;
use crate::app::features::sharing::content::{LinkContent, Shown};
use crate::app::paper::{NoLink, Paper};
use crate::app::session::opening::Opening;
use crate::app::session::state::Session;
use crate::base::Day;
use crate::base::{AgreementId, low_half};
use crate::codec::share::{SealKey, Shared};
use crate::views::plan_view;
use crate::views::{Concluded, Edition, Reader, company_view};

/// Which channels can carry a link, by its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere: up to 2,000 characters.
    Everywhere,
    /// Most mail programs: up to 8,000.
    Mail,
    /// Many programs truncate it.
    Risky,
}

/// The reach of a link by its length in characters.
#[must_use]
pub fn reach(link: &str) -> Reach {
    match link.len() {
        0..=2000 => Reach::Everywhere,
        2001..=8000 => Reach::Mail,
        _ => Reach::Risky,
    }
}

/// The view of one audience, of an agreement that may be shared.
///
/// # Errors
/// [`NoLink`] when it is gone, or contains faults.
pub fn open_to_share(
    session: &Session,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Result<Shared, NoLink> {
    let case = session.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    let agreement = case.agreement();
    if agreement.lifecycle.stopped.as_ref().is_some_and(|it| it.stop == Stop::Cancelled) {
        return Err(NoLink::Cancelled);
    }
    let unreadable =
        missing(agreement).iter().any(|gap| matches!(gap.problem, FieldProblem::Unreadable(_)));
    if unreadable || !impossible(agreement).is_empty() {
        return Err(NoLink::Faults);
    }
    let edition = Edition {
        reference: low_half(id.0),
        version: case.version(),
        made: today,
        concluded: Some(Concluded::of(agreement)),
    };
    let company = |reader| Shared::Company(Box::new(company_view(agreement, reader, edition)));
    Ok(match audience {
        Audience::Company => company(Reader::Contact),
        Audience::Representative => company(Reader::Representative),
        Audience::Citizen => Shared::Plan(Box::new(plan_view(agreement, edition))),
    })
}

/// The content of a paper's link, for the agreement on a day.
///
/// # Errors
/// [`NoLink`] says why there is none.
pub fn link_content(
    session: &Session,
    id: AgreementId,
    paper: impl Into<Paper>,
    today: Day,
) -> Result<LinkContent, NoLink> {
    let to = paper.into();
    let shown = match to {
        Paper::View(audience) => Shown::View(open_to_share(session, id, audience, today)?),
        Paper::Draft => Shown::Draft(Box::new(filling::draft(session, id, today)?)),
    };
    let case = session.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    // Format 1 of links has no place for a period without an end; a file has.
    if case.agreement().period().is_some_and(|period| period.last().is_none()) {
        return Err(NoLink::NoEnd);
    }
    let key = seal_key(session)?;
    let token = key.token(id, to.code(), case.version());
    Ok(LinkContent { of: id, to, shown, token, key, site: session.site.clone() })
}

/// This device's seal key; it is made once the agreements are listed.
fn seal_key(session: &Session) -> Result<SealKey, NoLink> {
    match (&session.prefs.secret, &session.opening) {
        (Some(secret), _) => Ok(SealKey::new(secret)),
        (None, Opening::Loading) => Err(NoLink::NoSeal),
        (None, Opening::Ready | Opening::Failed(_)) => Err(NoLink::NoRandomness),
    }
}
