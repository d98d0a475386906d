//! Cases for a colleague (F5): a backup file of some agreements, deflated and locked with a passphrase.

use crate::codec::share::envelope::{
    Access, EncodeError, Envelope, Kind, LONGEST_FILE, LinkError, deflate, inflate,
};
use crate::codec::share::find::find;

/// The plaintext of the lock: the deflated file.
///
/// # Errors
/// [`EncodeError::TooLong`] when it is larger than any file of this app.
pub fn content(file: &str) -> Result<Vec<u8>, EncodeError> {
    deflate(Kind::Handover, file.as_bytes())
}

/// Decodes an envelope of cases, to be unlocked with a passphrase.
///
/// # Errors
/// A [`LinkError`] that says what is wrong with it, or that it is of another kind.
pub fn read(text: &str) -> Result<Envelope, LinkError> {
    let envelope = find(text, LONGEST_FILE, &[Kind::Handover])?;
    match (envelope.kind, envelope.access) {
        (Kind::Handover, Access::Locked) => Ok(envelope),
        (kind, _) => Err(LinkError::Elsewhere(kind)),
    }
}

/// The backup file in the unlocked content.
///
/// # Errors
/// [`LinkError::TooLarge`] or [`LinkError::Damaged`].
pub fn file_of(content: &[u8]) -> Result<String, LinkError> {
    String::from_utf8(inflate(Kind::Handover, content)?).map_err(|_| LinkError::Damaged)
}
