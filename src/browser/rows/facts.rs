//! Facts: what is known of the database as a whole, by name.

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use crate::browser::database::{Part, answer, begin, committed, part};
use crate::store::StoreError;

/// A fact; `undefined` when it is not known.
///
/// # Errors
/// [`StoreError`] when it cannot be read.
pub async fn fact(database: &IdbDatabase, name: &str) -> Result<JsValue, StoreError> {
    let transaction = begin(database, "readonly", &[Part::Facts])?;
    answer(&part(&transaction, Part::Facts)?.get(&name.into())?).await
}

/// Keeps a fact.
///
/// # Errors
/// [`StoreError`] when it cannot be written.
pub async fn keep_fact(
    database: &IdbDatabase,
    name: &str,
    value: &JsValue,
) -> Result<(), StoreError> {
    let transaction = begin(database, "readwrite", &[Part::Facts])?;
    part(&transaction, Part::Facts)?.put_with_key(value, &name.into())?;
    committed(&transaction).await
}
