//! The one place through which everything passes that lies on the disk: entries, summaries, rows that were set aside,
//! preferences, kept forms. Here it can be encrypted.

use crate::codec::rows::RecordError;

/// Where a text is kept: the part of the storage, and the key in it. No text can be moved to another place unseen.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The part: an object store by its name, or `local` for localStorage.
    pub part: &'a str,
    /// The key in it.
    pub key: &'a str,
}

/// Turns what is stored into what lies on the disk, and back. It leaves texts as they are.
#[derive(Clone, Debug, Default)]
pub struct Vault;

impl Vault {
    /// What is put on the disk of a text.
    #[must_use]
    pub fn lock(&self, _at: Shelf<'_>, text: String) -> String {
        text
    }

    /// The text of what lies on the disk.
    ///
    /// # Errors
    /// [`RecordError`] when it cannot be opened.
    pub fn open(&self, _at: Shelf<'_>, stored: String) -> Result<String, RecordError> {
        Ok(stored)
    }
}
