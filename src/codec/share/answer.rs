//! Replies as links: answers and filled-in drafts, bound to what was shown and to the token that only the reader and
//! the log know.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::agreement::sharing::{Answer, LONGEST_NOTE, Ticket, ViewHash};
use crate::agreement::sharing::{CompanyField, Filled};
use crate::base::Token;
use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_LINK, LinkError, deflate, inflate,
};
use crate::codec::share::find::find;
use crate::codec::share::v1::{answer, filled};

/// Bytes of the MAC that proves knowledge of the token.
const MARK: usize = 16;

/// A decoded reply; its sender is verified once the token is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The agreement's reference.
    pub reference: u64,
    reply: Reply,
    mark: [u8; MARK],
    bytes: Vec<u8>,
}

/// The content of a reply, not yet verified.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reply {
    Answer(Answer),
    Filled(Box<Filled>),
}

/// The envelope of an answer to the agreement with this reference.
///
/// # Errors
/// [`EncodeError::TooLong`] when the note or the name exceeds [`LONGEST_NOTE`] characters.
pub fn encode(reference: u64, answer: &Answer) -> Result<Envelope, EncodeError> {
    if answer.note.chars().count() > LONGEST_NOTE || answer.name.chars().count() > LONGEST_NOTE {
        return Err(EncodeError::TooLong);
    }
    envelope(Kind::Answer, answer.ticket.token, answer::bytes(reference, answer))
}

/// The envelope of a filled-in draft of the agreement with this reference.
///
/// # Errors
/// [`EncodeError::TooLong`] when a field or the name is too long.
pub fn encode_filled(reference: u64, filled: &Filled) -> Result<Envelope, EncodeError> {
    if !is_short(filled) {
        return Err(EncodeError::TooLong);
    }
    envelope(Kind::Filled, filled.ticket.token, filled::bytes(reference, filled))
}

fn is_short(filled: &Filled) -> bool {
    let part = &filled.part;
    let long = CompanyField::ALL.into_iter().any(|field| part.is_too_long(field));
    !long && filled.by.chars().count() <= LONGEST_NOTE
}

fn envelope(kind: Kind, token: Token, bytes: Option<Vec<u8>>) -> Result<Envelope, EncodeError> {
    let bytes = bytes.ok_or(EncodeError::TooLong)?;
    let payload = [&mark(token, &bytes)?[..], &bytes].concat();
    Ok(Envelope { kind, access: Access::Open, content: deflate(kind, &payload)? })
}

/// Decodes the reply in a text: a link, its last part, or a whole mail with one of them in it.
///
/// # Errors
/// A [`LinkError`] that says what is wrong.
pub fn decode(text: &str) -> Result<Arrived, LinkError> {
    let Envelope { kind, access, content } =
        find(text, LONGEST_LINK, &[Kind::Answer, Kind::Filled])?;
    if !matches!((kind, access), (Kind::Answer | Kind::Filled, Access::Open)) {
        return Err(LinkError::Elsewhere(kind));
    }
    let payload = inflate(kind, &content)?;
    let (mark, bytes) = payload.split_first_chunk::<MARK>().ok_or(LinkError::Damaged)?;
    let read = match kind {
        Kind::Answer => answer::from(bytes).map(|(to, answer)| (to, Reply::Answer(answer))),
        _ => filled::from(bytes).map(|(to, filled)| (to, Reply::Filled(Box::new(filled)))),
    };
    let (reference, reply) = read.ok_or(LinkError::Damaged)?;
    let short = match &reply {
        Reply::Answer(answer) => answer.note.chars().count() <= LONGEST_NOTE,
        Reply::Filled(filled) => is_short(filled),
    };
    if !short {
        return Err(LinkError::TooLarge);
    }
    Ok(Arrived { reference, reply, mark: *mark, bytes: bytes.to_vec() })
}

impl Arrived {
    /// The answer, if it was given to the view of this ticket; else `None`.
    #[must_use]
    pub fn to(&self, ticket: Ticket) -> Option<Answer> {
        match &self.reply {
            Reply::Answer(answer) if self.is_of(ticket, answer.ticket.view) => {
                Some(Answer { ticket, ..answer.clone() })
            }
            _ => None,
        }
    }

    /// What was filled in, if it was the draft of this ticket; else `None`.
    #[must_use]
    pub fn filled(&self, ticket: Ticket) -> Option<Filled> {
        match &self.reply {
            Reply::Filled(filled) if self.is_of(ticket, filled.ticket.view) => {
                Some(Filled { ticket, ..filled.as_ref().clone() })
            }
            _ => None,
        }
    }

    /// Verifies that the sender knew the token of a ticket, and saw the content it was issued for.
    fn is_of(&self, ticket: Ticket, seen: ViewHash) -> bool {
        let Some(mut known) = keyed(ticket.token) else { return false };
        known.update(&self.bytes);
        seen == ticket.view && known.verify_truncated_left(&self.mark).is_ok()
    }
}

fn keyed(token: Token) -> Option<Hmac<Sha256>> {
    Hmac::new_from_slice(&token.0.to_le_bytes()).ok()
}

/// The first half of an HMAC-SHA256 under the token.
fn mark(token: Token, bytes: &[u8]) -> Result<[u8; MARK], EncodeError> {
    let mut keyed = keyed(token).ok_or(EncodeError::TooLong)?;
    keyed.update(bytes);
    let whole = keyed.finalize().into_bytes();
    whole.first_chunk::<MARK>().copied().ok_or(EncodeError::TooLong)
}
