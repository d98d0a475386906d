//! Reads and writes the texts of rows; each passes the vault here.

use std::ops::Deref;

use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction};

use crate::browser::database::{self, Part};
use crate::browser::rows::keys::first_text;
use crate::store::{Shelf, Vault};

/// An open database, and the vault for its texts.
#[derive(Clone, Debug)]
pub struct Disk {
    /// The database.
    pub database: IdbDatabase,
    /// The vault.
    pub vault: Vault,
}

impl Disk {
    /// A transaction on some object stores, as [`database::begin`].
    ///
    /// # Errors
    /// What the browser throws, above all when the connection is closed.
    pub fn begin(&self, mode: &str, parts: &[Part]) -> Result<Transaction, JsValue> {
        let inner = database::begin(&self.database, mode, parts)?;
        Ok(Transaction { inner, vault: self.vault.clone() })
    }
}

/// A transaction with the vault.
#[derive(Debug)]
pub struct Transaction {
    inner: IdbTransaction,
    vault: Vault,
}

impl Deref for Transaction {
    type Target = IdbTransaction;

    fn deref(&self) -> &IdbTransaction {
        &self.inner
    }
}

impl Transaction {
    /// An object store inside the transaction.
    ///
    /// # Errors
    /// What the browser throws when the transaction does not include it.
    pub fn part(&self, part: Part) -> Result<Rows, JsValue> {
        let store = self.inner.object_store(part.name())?;
        Ok(Rows { store, part, vault: self.vault.clone() })
    }
}

/// The rows of an object store inside a transaction.
#[derive(Debug)]
pub struct Rows {
    store: IdbObjectStore,
    part: Part,
    vault: Vault,
}

impl Deref for Rows {
    type Target = IdbObjectStore;

    fn deref(&self) -> &IdbObjectStore {
        &self.store
    }
}

impl Rows {
    /// Stores a text.
    ///
    /// # Errors
    /// What the browser throws.
    pub fn put_text(&self, text: String, key: &JsValue) -> Result<(), JsValue> {
        self.store.put_with_key(&self.locked(text, key), key).map(drop)
    }

    /// Stores a text under a key that must be unused.
    ///
    /// # Errors
    /// What the browser throws.
    pub fn add_text(&self, text: String, key: &JsValue) -> Result<(), JsValue> {
        self.store.add_with_key(&self.locked(text, key), key).map(drop)
    }

    /// The text of a row; empty if it cannot be decrypted, so that it does not decode.
    #[must_use]
    pub fn text_of(&self, key: &JsValue, row: &JsValue) -> String {
        let key = first_text(key).unwrap_or_default();
        let stored = row.as_string().unwrap_or_default();
        self.vault.open(Shelf { part: self.part.name(), key: &key }, stored).unwrap_or_default()
    }

    fn locked(&self, text: String, key: &JsValue) -> JsValue {
        let key = first_text(key).unwrap_or_default();
        self.vault.lock(Shelf { part: self.part.name(), key: &key }, text).into()
    }
}
