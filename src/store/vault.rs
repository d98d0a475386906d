//! The one place through which everything passes that lies on the disk: entries, summaries, rows that were set aside,
//! preferences, kept forms. Here it can be encrypted.

use std::fmt::Debug;
use std::rc::Rc;

use crate::codec::rows::RecordError;

/// Where a text is kept: the part of the storage, and the key in it. No text can be moved to another place unseen.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The part: an object store by its name, or `local` for localStorage.
    pub part: &'a str,
    /// The key in it.
    pub key: &'a str,
}

/// Encrypts texts for the disk.
pub trait Cipher: Debug {
    /// What is put on the disk of a text.
    fn lock(&self, at: Shelf<'_>, text: String) -> String;

    /// The text of what lies on the disk.
    ///
    /// # Errors
    /// [`RecordError`] when it cannot be opened.
    fn open(&self, at: Shelf<'_>, stored: String) -> Result<String, RecordError>;
}

/// Turns what is stored into what lies on the disk, and back. Without a cipher it leaves texts as they are.
#[derive(Clone, Debug, Default)]
pub struct Vault(Option<Rc<dyn Cipher>>);

impl Vault {
    /// A vault that puts texts on the disk as a cipher makes them.
    #[must_use]
    pub fn with(cipher: Rc<dyn Cipher>) -> Self {
        Self(Some(cipher))
    }

    /// What is put on the disk of a text.
    #[must_use]
    pub fn lock(&self, at: Shelf<'_>, text: String) -> String {
        match &self.0 {
            Some(cipher) => cipher.lock(at, text),
            None => text,
        }
    }

    /// The text of what lies on the disk.
    ///
    /// # Errors
    /// [`RecordError`] when it cannot be opened.
    pub fn open(&self, at: Shelf<'_>, stored: String) -> Result<String, RecordError> {
        match &self.0 {
            Some(cipher) => cipher.open(at, stored),
            None => Ok(stored),
        }
    }
}
