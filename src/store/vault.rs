//! The one place that everything stored passes through: entries, summaries, rows that were set aside, preferences,
//! saved forms. Encryption can be added here.

use std::fmt::Debug;
use std::rc::Rc;

use crate::codec::rows::RecordError;

/// Where a text is stored: the part of the storage, and the key. Binding it in lets a cipher detect moved texts.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The part: an object store by its name, or `local` for localStorage.
    pub part: &'a str,
    /// The key in it.
    pub key: &'a str,
}

/// Encrypts stored texts.
pub trait Cipher: Debug {
    /// Encrypts a text.
    fn lock(&self, at: Shelf<'_>, text: String) -> String;

    /// Decrypts a text.
    ///
    /// # Errors
    /// [`RecordError`] when it cannot be decrypted.
    fn open(&self, at: Shelf<'_>, stored: String) -> Result<String, RecordError>;
}

/// Encrypts and decrypts stored texts; without a cipher it leaves them as they are.
#[derive(Clone, Debug, Default)]
pub struct Vault(Option<Rc<dyn Cipher>>);

impl Vault {
    /// A vault with a cipher.
    #[must_use]
    pub fn with(cipher: Rc<dyn Cipher>) -> Self {
        Self(Some(cipher))
    }

    /// The stored form of a text.
    #[must_use]
    pub fn lock(&self, at: Shelf<'_>, text: String) -> String {
        match &self.0 {
            Some(cipher) => cipher.lock(at, text),
            None => text,
        }
    }

    /// The text of a stored form.
    ///
    /// # Errors
    /// [`RecordError`] when it cannot be decrypted.
    pub fn open(&self, at: Shelf<'_>, stored: String) -> Result<String, RecordError> {
        match &self.0 {
            Some(cipher) => cipher.open(at, stored),
            None => Ok(stored),
        }
    }
}
