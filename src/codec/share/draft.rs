//! Drafts in which the company fills in its part (C7): sealed, with a ticket, as a kind of link.

use crate::agreement::sharing::Form;
use crate::base::Token;
use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_FILE, LinkError, inflate,
};
use crate::codec::share::find::find;
use crate::codec::share::link::TOKEN;
use crate::codec::share::seal::{Maker, opened};
use crate::codec::share::v1::{draft, filled};
use crate::views::DraftView;

/// A decoded draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What the company is shown.
    pub view: DraftView,
    /// Who sealed it.
    pub maker: Maker,
    /// Its payload, from which the ticket is derived.
    pub payload: Vec<u8>,
}

/// The payload of a draft with its token.
///
/// # Errors
/// [`EncodeError::TooLong`] when it cannot be serialized.
pub fn payload(view: &DraftView, token: Token) -> Result<Vec<u8>, EncodeError> {
    let bytes = draft::bytes(view).ok_or(EncodeError::TooLong)?;
    Ok([&token.0.to_le_bytes()[..], &bytes].concat())
}

/// Decodes a draft from the content of an envelope; the seal is checked first.
///
/// # Errors
/// [`LinkError::Forged`] when the seal is invalid, else what is wrong with the draft.
pub fn draft_of(content: &[u8]) -> Result<Draft, LinkError> {
    let (maker, body) = opened(Kind::Draft, content)?;
    let payload = inflate(Kind::Draft, body)?;
    let bytes = payload.get(TOKEN..).ok_or(LinkError::Damaged)?;
    let view = draft::from(bytes).ok_or(LinkError::Damaged)?;
    Ok(Draft { view, maker, payload })
}

/// A half-written form as text, for the phone's storage only.
#[must_use]
pub fn half_written(form: &Form) -> Option<String> {
    let content = filled::kept_bytes(form)?;
    Some(Envelope { kind: Kind::Filled, access: Access::Open, content }.text())
}

/// Decodes a half-written form; `None` when it is invalid.
#[must_use]
pub fn half_written_of(text: &str) -> Option<Form> {
    // A form may be longer than a link.
    filled::kept_from(&find(text, LONGEST_FILE, &[Kind::Filled]).ok()?.content)
}
