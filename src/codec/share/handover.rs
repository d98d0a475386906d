//! Cases for a colleague (F5): the file of some agreements, deflated and locked with words.

use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_FILE, LinkError, deflate, inflate,
};

/// What is locked: the file, deflated.
///
/// # Errors
/// [`EncodeError::TooLong`] when it is larger than any file of this program.
pub fn content(file: &str) -> Result<Vec<u8>, EncodeError> {
    deflate(Kind::Handover, file.as_bytes())
}

/// Whether a text can be nothing else than an envelope, whole or not: a file of agreements is JSON, and has braces.
#[must_use]
pub fn is_envelope(text: &str) -> bool {
    let text = text.trim();
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !text.is_empty() && text.bytes().all(letter)
}

/// The envelope of a text, to be opened with its words.
///
/// # Errors
/// A [`LinkError`] that says what is wrong with it, or that it is something else.
pub fn read(text: &str) -> Result<Envelope, LinkError> {
    let envelope = Envelope::read(text, LONGEST_FILE)?;
    match (envelope.kind, envelope.access) {
        (Kind::Handover, Access::Locked) => Ok(envelope),
        (kind, _) => Err(LinkError::Elsewhere(kind)),
    }
}

/// The file of what the words have opened.
///
/// # Errors
/// [`LinkError::TooLarge`] or [`LinkError::Damaged`].
pub fn file_of(content: &[u8]) -> Result<String, LinkError> {
    String::from_utf8(inflate(Kind::Handover, content)?).map_err(|_| LinkError::Damaged)
}
