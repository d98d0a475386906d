//! The two views as links: made with a ticket and a seal, opened again on the phone.

use sha2::{Digest as _, Sha256};

use crate::agreement::sharing::{Ticket, ViewHash};
use crate::base::Token;
use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_LINK, LinkError, deflate, inflate,
};
use crate::codec::share::seal::{Maker, SealKey, opened};
use crate::codec::share::v1::{company, plan};
use crate::views::CompanyView;
use crate::views::PlanView;

/// Bytes of the token at the beginning of a view's payload.
pub(in crate::codec) const TOKEN: usize = 16;

/// A view that is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The company's.
    Company(Box<CompanyView>),
    /// The citizen's.
    Plan(Box<PlanView>),
}

impl Shared {
    /// What it is on the outside.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Company(_) => Kind::Company,
            Self::Plan(_) => Kind::Plan,
        }
    }
}

/// A view that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The view.
    pub shared: Shared,
    /// Who sealed it.
    pub maker: Maker,
    /// Its bytes, from which an answer's ticket is made.
    pub payload: Vec<u8>,
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A view.
    Open(Box<Opened>),
    /// A view, or a draft, that words open.
    Locked(Envelope),
    /// A draft to fill in; its seal is looked at where it is filled in (`share::draft`).
    Draft(Envelope),
}

/// The payload of a view that is handed out with a token.
///
/// # Errors
/// [`EncodeError::TooLong`] when memory has no room for it.
pub fn payload(shared: &Shared, token: Token) -> Result<Vec<u8>, EncodeError> {
    let bytes = match shared {
        Shared::Company(view) => company::bytes(view),
        Shared::Plan(view) => plan::bytes(view),
    };
    Ok([&token.0.to_le_bytes()[..], &bytes.ok_or(EncodeError::TooLong)?].concat())
}

/// The ticket of a payload; `None` of one that is shorter than a token.
#[must_use]
pub fn ticket(payload: &[u8]) -> Option<Ticket> {
    let token = payload.first_chunk::<TOKEN>()?;
    let view = ViewHash(Sha256::digest(payload).into());
    Some(Ticket { token: Token(u128::from_le_bytes(*token)), view })
}

/// What is in the envelope of a payload: its seal and its body.
///
/// # Errors
/// [`EncodeError::TooLong`] when no link carries it.
pub fn content(kind: Kind, payload: &[u8], key: &SealKey) -> Result<Vec<u8>, EncodeError> {
    let body = deflate(kind, payload)?;
    Ok([&key.seal(kind, &body)[..], &body].concat())
}

/// The envelope of a view that is handed out with a token, open to whoever has the link.
///
/// # Errors
/// [`EncodeError::TooLong`] when no link carries it.
pub fn encode(shared: &Shared, token: Token, key: &SealKey) -> Result<Envelope, EncodeError> {
    let kind = shared.kind();
    let content = content(kind, &payload(shared, token)?, key)?;
    Ok(Envelope { kind, access: Access::Open, content })
}

/// What the fragment of a link holds, with or without its `#`.
///
/// # Errors
/// A [`LinkError`] that says what is wrong; nothing of it is shown.
pub fn decode(fragment: &str) -> Result<Fragment, LinkError> {
    let envelope = Envelope::read(fragment, LONGEST_LINK)?;
    match (envelope.kind, envelope.access) {
        (Kind::Company | Kind::Plan | Kind::Draft, Access::Locked) => {
            Ok(Fragment::Locked(envelope))
        }
        (Kind::Draft, Access::Open) => Ok(Fragment::Draft(envelope)),
        (kind @ (Kind::Company | Kind::Plan), Access::Open) => {
            Ok(Fragment::Open(Box::new(view_of(kind, &envelope.content)?)))
        }
        (other, _) => Err(LinkError::Elsewhere(other)),
    }
}

/// The view of what was in an envelope: its seal first.
///
/// # Errors
/// [`LinkError::Forged`] when the seal is broken, else what is wrong with the view.
pub fn view_of(kind: Kind, content: &[u8]) -> Result<Opened, LinkError> {
    let (maker, body) = opened(kind, content)?;
    let payload = inflate(kind, body)?;
    let view = payload.get(TOKEN..).ok_or(LinkError::Damaged)?;
    let shared = match kind {
        Kind::Company => company::from(view).map(Box::new).map(Shared::Company),
        Kind::Plan => plan::from(view).map(Box::new).map(Shared::Plan),
        other => return Err(LinkError::Elsewhere(other)),
    };
    Ok(Opened { shared: shared.ok_or(LinkError::Damaged)?, maker, payload })
}
