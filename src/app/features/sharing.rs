//! What is handed out of an agreement as links: its read-only views, and the draft that the company fills its part in.

use crate::agreement::Audience;
use crate::agreement::Command;
use crate::agreement::Stop;
use crate::agreement::checks::impossible;
use crate::agreement::checks::{FieldProblem, missing};
use crate::agreement::sharing::Ticket;
use crate::app::features::filling;
use crate::app::features::locking::{Lock, Stage};
use crate::app::model::Model;
use crate::base::Coded as _;
use crate::base::Day;
use crate::base::{AgreementId, low_half};
use crate::codec::share::SealKey;
use crate::codec::share::draft;
use crate::codec::share::link::{content, payload};
use crate::codec::share::{Access, EncodeError, Envelope, Kind};
use crate::codec::share::{Shared, ticket};
use crate::views::plan_view;
use crate::views::{Edition, Reader, company_view};

/// Where the phone's page lives on the site.
const VIEW: &str = "v/#";

/// Something that is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The view of one audience.
    View(Audience),
    /// A draft for the company to fill its part in.
    Draft,
}

impl Paper {
    /// Every one.
    pub const ALL: [Self; 4] = [
        Self::View(Audience::Company),
        Self::View(Audience::Representative),
        Self::View(Audience::Citizen),
        Self::Draft,
    ];

    /// Whose page it is.
    #[must_use]
    pub fn reader(self) -> Audience {
        match self {
            Self::View(audience) => audience,
            Self::Draft => Audience::Company,
        }
    }

    /// The name under which its tokens are made.
    fn code(self) -> &'static str {
        match self {
            Self::View(audience) => audience.code(),
            Self::Draft => "draft",
        }
    }

    /// What is written into the log when it is handed out.
    pub(in crate::app) fn handed_out(self, ticket: Ticket) -> Command {
        match self {
            Self::View(audience) => Command::Share(audience, Some(ticket)),
            Self::Draft => Command::AskToFill(ticket),
        }
    }
}

impl From<Audience> for Paper {
    fn from(audience: Audience) -> Self {
        Self::View(audience)
    }
}

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// The agreement is gone.
    NoAgreement,
    /// Somebody has signed, or it is over: its draft is filled in no more.
    Signed,
    /// It was cancelled: nobody should plan by it.
    Cancelled,
    /// Something in it cannot be read or cannot be right; nobody should plan by wrong times.
    Faults,
    /// It holds more text than a link carries.
    TooLong,
    /// The device has made no seal yet: the program has only just been opened.
    NoSeal,
    /// It is being locked.
    Locking,
    /// It was changed since it was locked.
    LockedOther,
    /// The device has no memory for a lock.
    NoLock,
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
    if agreement.life.stopped.as_ref().is_some_and(|it| it.stop == Stop::Cancelled) {
        return Err(NoLink::Cancelled);
    }
    let unreadable =
        missing(agreement).iter().any(|gap| matches!(gap.problem, FieldProblem::Unreadable(_)));
    if unreadable || !impossible(agreement).is_empty() {
        return Err(NoLink::Faults);
    }
    let edition = Edition { reference: low_half(id.0), version: case.version(), made: today };
    let company = |reader| Shared::Company(Box::new(company_view(agreement, reader, edition)));
    Ok(match audience {
        Audience::Company => company(Reader::Contact),
        Audience::Representative => company(Reader::Representative),
        Audience::Citizen => Shared::Plan(Box::new(plan_view(agreement, edition))),
    })
}

/// A view that is ready to be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOut {
    /// Its link.
    pub link: String,
    /// The same with digits behind the `#`, for a QR code.
    pub digits: String,
    /// What an answer to it is bound to.
    pub ticket: Ticket,
}

/// A paper, sealed, as a link; locked, where words were made for it.
///
/// # Errors
/// [`NoLink`] says why there is none.
pub fn hand_out(
    model: &Model,
    id: AgreementId,
    paper: impl Into<Paper>,
    today: Day,
) -> Result<HandOut, NoLink> {
    let paper = paper.into();
    let made = made(model, id, paper, today)?;
    let ticket = made.ticket;
    let envelope = match model.lock.as_ref().filter(|lock| (lock.of, lock.to) == (id, paper)) {
        Some(lock) if lock.ticket != ticket => return Err(NoLink::LockedOther),
        Some(Lock { stage: Stage::Made(envelope), .. }) => envelope.clone(),
        Some(_) => return Err(NoLink::Locking),
        None => {
            let content = sealed(model, &made)?;
            Envelope { kind: made.kind, access: Access::Open, content }
        }
    };
    let at = |fragment: &str| [&model.site, VIEW, fragment].concat();
    Ok(HandOut { link: at(&envelope.text()), digits: at(&envelope.digits()), ticket })
}

/// A paper before it is sealed.
pub(in crate::app) struct Made {
    /// What it is on the outside.
    pub kind: Kind,
    /// Its bytes.
    pub payload: Vec<u8>,
    /// What an answer to it is bound to.
    pub ticket: Ticket,
}

pub(in crate::app) fn made(
    model: &Model,
    id: AgreementId,
    paper: Paper,
    today: Day,
) -> Result<Made, NoLink> {
    let case = model.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    let token = || {
        let key = seal_key(model).ok_or(NoLink::NoSeal)?;
        Ok(key.token(id, paper.code(), case.version()))
    };
    let (kind, payload) = match paper {
        Paper::View(audience) => {
            let shared = open_to_share(model, id, audience, today)?;
            (shared.kind(), payload(&shared, token()?))
        }
        Paper::Draft => (Kind::Draft, draft::payload(&filling::draft(model, id, today)?, token()?)),
    };
    let payload = payload.map_err(|EncodeError::TooLong| NoLink::TooLong)?;
    let ticket = ticket(&payload).ok_or(NoLink::TooLong)?;
    Ok(Made { kind, payload, ticket })
}

pub(in crate::app) fn sealed(model: &Model, made: &Made) -> Result<Vec<u8>, NoLink> {
    let key = seal_key(model).ok_or(NoLink::NoSeal)?;
    content(made.kind, &made.payload, &key).map_err(|EncodeError::TooLong| NoLink::TooLong)
}

/// The key that this device seals with.
#[must_use]
pub fn seal_key(model: &Model) -> Option<SealKey> {
    model.prefs.secret.as_ref().map(SealKey::new)
}
