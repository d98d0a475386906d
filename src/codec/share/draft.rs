//! Drafts that the company fills its part in (C7): handed out sealed, with a ticket, as a link of their own kind.

use crate::agreement::sharing::Form;
use crate::base::Token;
use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_FILE, LinkError, inflate,
};
use crate::codec::share::link::TOKEN;
use crate::codec::share::seal::{Maker, opened};
use crate::codec::share::v1::{draft, filled};
use crate::views::DraftView;

/// A draft that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What the company is shown.
    pub view: DraftView,
    /// Who sealed it.
    pub maker: Maker,
    /// Its bytes, from which the ticket is made.
    pub payload: Vec<u8>,
}

/// The payload of a draft that is handed out with a token.
///
/// # Errors
/// [`EncodeError::TooLong`] when memory has no room for it.
pub fn payload(view: &DraftView, token: Token) -> Result<Vec<u8>, EncodeError> {
    let bytes = draft::bytes(view).ok_or(EncodeError::TooLong)?;
    Ok([&token.0.to_le_bytes()[..], &bytes].concat())
}

/// The draft of what was in an envelope: its seal first.
///
/// # Errors
/// [`LinkError::Forged`] when the seal is broken, else what is wrong with the draft.
pub fn draft_of(content: &[u8]) -> Result<Draft, LinkError> {
    let (maker, body) = opened(Kind::Draft, content)?;
    let payload = inflate(Kind::Draft, body)?;
    let bytes = payload.get(TOKEN..).ok_or(LinkError::Damaged)?;
    let view = draft::from(bytes).ok_or(LinkError::Damaged)?;
    Ok(Draft { view, maker, payload })
}

/// A half-written form as text, as a phone keeps it; nobody else is given it.
#[must_use]
pub fn half_written(form: &Form) -> Option<String> {
    let content = filled::kept_bytes(form)?;
    Some(Envelope { kind: Kind::Filled, access: Access::Open, content }.text())
}

/// The half-written form of such a text; what cannot be read is as good as none.
#[must_use]
pub fn half_written_of(text: &str) -> Option<Form> {
    // As long as it was let be written.
    filled::kept_from(&Envelope::read(text, LONGEST_FILE).ok()?.content)
}
