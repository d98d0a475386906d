//! The two views as links: encoded with a ticket and a seal, decoded on the phone.

use sha2::{Digest as _, Sha256};

use crate::agreement::sharing::{Ticket, ViewHash};
use crate::base::Token;
use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_LINK, LinkError, deflate, inflate,
};
use crate::codec::share::find::find;
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
    /// The kind of its envelope.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Company(_) => Kind::Company,
            Self::Plan(_) => Kind::Plan,
        }
    }
}

/// A decoded view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The view.
    pub shared: Shared,
    /// Who sealed it.
    pub maker: Maker,
    /// Its payload, from which an answer's ticket is derived.
    pub payload: Vec<u8>,
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A view.
    Open(Box<Opened>),
    /// A locked view or draft.
    Locked(Envelope),
    /// A draft to fill in; its seal is checked when it is opened (`share::draft`).
    Draft(Envelope),
}

/// The payload of a view with its token.
///
/// # Errors
/// [`EncodeError::TooLong`] when it cannot be serialized.
pub fn payload(shared: &Shared, token: Token) -> Result<Vec<u8>, EncodeError> {
    let bytes = match shared {
        Shared::Company(view) => company::bytes(view),
        Shared::Plan(view) => plan::bytes(view),
    };
    Ok([&token.0.to_le_bytes()[..], &bytes.ok_or(EncodeError::TooLong)?].concat())
}

/// What of a view reaches its reader through a link: format 1 has no place for all of it.
#[must_use]
pub fn carried(shared: &Shared) -> Option<Shared> {
    match shared {
        Shared::Company(view) => {
            company::from(&company::bytes(view)?).map(Box::new).map(Shared::Company)
        }
        Shared::Plan(view) => plan::from(&plan::bytes(view)?).map(Box::new).map(Shared::Plan),
    }
}

/// The ticket of a payload; `None` if it is shorter than a token.
#[must_use]
pub fn ticket(payload: &[u8]) -> Option<Ticket> {
    let token = payload.first_chunk::<TOKEN>()?;
    let view = ViewHash(Sha256::digest(payload).into());
    Some(Ticket { token: Token(u128::from_le_bytes(*token)), view })
}

/// The content of an open envelope: the seal and the body.
///
/// # Errors
/// [`EncodeError::TooLong`] when it exceeds the kind's maximum.
pub fn content(kind: Kind, payload: &[u8], key: &SealKey) -> Result<Vec<u8>, EncodeError> {
    let body = deflate(kind, payload)?;
    Ok([&key.seal(kind, &body)[..], &body].concat())
}

/// The open envelope of a view with its token.
///
/// # Errors
/// [`EncodeError::TooLong`] when it exceeds the kind's maximum.
pub fn encode(shared: &Shared, token: Token, key: &SealKey) -> Result<Envelope, EncodeError> {
    let kind = shared.kind();
    let content = content(kind, &payload(shared, token)?, key)?;
    Ok(Envelope { kind, access: Access::Open, content })
}

/// Decodes the link in a text: the fragment of an address, or whatever holds it.
///
/// # Errors
/// A [`LinkError`] that says what is wrong.
pub fn decode(fragment: &str) -> Result<Fragment, LinkError> {
    let envelope = find(fragment, LONGEST_LINK, &[Kind::Company, Kind::Plan, Kind::Draft])?;
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

/// Decodes a view from the content of an envelope; the seal is checked first.
///
/// # Errors
/// [`LinkError::Forged`] when the seal is invalid, else what is wrong with the view.
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
