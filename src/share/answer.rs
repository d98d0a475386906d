//! Answers as links: bound to the view that was seen, and to the token that only its reader and the log know.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::domain::answers::{Answer, LONGEST_NOTE, Ticket};
use crate::domain::ids::Token;
use crate::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_LINK, LinkError, deflate, inflate,
};
use crate::share::v1::answer;

/// Bytes of the mark that shows that whoever answered knew the token.
const MARK: usize = 16;

/// An answer as it came: from whom it is, is known once its token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The agreement's reference.
    pub reference: u64,
    mark: [u8; MARK],
    bytes: Vec<u8>,
}

/// The envelope of an answer to an agreement with this reference.
///
/// # Errors
/// [`EncodeError::TooLong`] when the note is longer than [`LONGEST_NOTE`] characters, or the name than a name.
pub fn encode(reference: u64, answer: &Answer) -> Result<Envelope, EncodeError> {
    if answer.note.chars().count() > LONGEST_NOTE || answer.name.chars().count() > LONGEST_NOTE {
        return Err(EncodeError::TooLong);
    }
    let bytes = answer::bytes(reference, answer).ok_or(EncodeError::TooLong)?;
    let payload = [&mark(answer.ticket.token, &bytes)?[..], &bytes].concat();
    let content = deflate(Kind::Answer, &payload)?;
    Ok(Envelope { kind: Kind::Answer, access: Access::Open, content })
}

/// The answer of a text: of a link's last part, or of a file.
///
/// # Errors
/// A [`LinkError`] that says what is wrong; nothing of it is taken in.
pub fn decode(text: &str) -> Result<Arrived, LinkError> {
    let envelope = Envelope::read(text, LONGEST_LINK)?;
    if (envelope.kind, envelope.access) != (Kind::Answer, Access::Open) {
        return Err(LinkError::Elsewhere(envelope.kind));
    }
    let payload = inflate(Kind::Answer, &envelope.content)?;
    let (mark, bytes) = payload.split_first_chunk::<MARK>().ok_or(LinkError::Damaged)?;
    let reference = answer::reference(bytes).ok_or(LinkError::Damaged)?;
    Ok(Arrived { reference, mark: *mark, bytes: bytes.to_vec() })
}

impl Arrived {
    /// The answer, if it was given to the view of this ticket; `None` when it answers another.
    #[must_use]
    pub fn to(&self, ticket: Ticket) -> Option<Answer> {
        let mut known = keyed(ticket.token)?;
        known.update(&self.bytes);
        known.verify_truncated_left(&self.mark).ok()?;
        let answer = answer::from(&self.bytes, ticket.token)?;
        let fits = answer.ticket == ticket && answer.note.chars().count() <= LONGEST_NOTE;
        fits.then_some(answer)
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
