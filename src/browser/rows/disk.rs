//! The door between rows and the disk: every stored text passes the vault here.

use wasm_bindgen::JsValue;
use web_sys::IdbObjectStore;

use crate::browser::database::Part;
use crate::browser::rows::keys::first_text;
use crate::store::{Shelf, Vault};

/// Puts a text into a part of the database.
///
/// # Errors
/// What the browser throws.
pub fn put(rows: &IdbObjectStore, part: Part, text: String, key: &JsValue) -> Result<(), JsValue> {
    rows.put_with_key(&JsValue::from(locked(part, text, key)), key).map(drop)
}

/// Puts a text into a part of the database in which that key must be free.
///
/// # Errors
/// What the browser throws.
pub fn add(rows: &IdbObjectStore, part: Part, text: String, key: &JsValue) -> Result<(), JsValue> {
    rows.add_with_key(&JsValue::from(locked(part, text, key)), key).map(drop)
}

/// The text of a row; a value that cannot be opened has none, and so does not decode.
#[must_use]
pub fn text_of(part: Part, key: &JsValue, row: &JsValue) -> String {
    let key = first_text(key).unwrap_or_default();
    let stored = row.as_string().unwrap_or_default();
    Vault.open(Shelf { part: part.name(), key: &key }, stored).unwrap_or_default()
}

fn locked(part: Part, text: String, key: &JsValue) -> String {
    let key = first_text(key).unwrap_or_default();
    Vault.lock(Shelf { part: part.name(), key: &key }, text)
}
