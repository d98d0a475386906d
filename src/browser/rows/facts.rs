//! Facts about the database as a whole, by name.

use wasm_bindgen::JsValue;

use crate::browser::database::{Part, answer, committed};
use crate::browser::rows::disk::Disk;
use crate::store::StoreError;

/// A fact; `undefined` if it is not set.
///
/// # Errors
/// [`StoreError`] when it cannot be read.
pub async fn fact(disk: &Disk, name: &str) -> Result<JsValue, StoreError> {
    let transaction = disk.begin("readonly", &[Part::Facts])?;
    answer(&transaction.part(Part::Facts)?.get(&name.into())?).await
}

/// Stores a fact.
///
/// # Errors
/// [`StoreError`] when it cannot be written.
pub async fn keep_fact(disk: &Disk, name: &str, value: &JsValue) -> Result<(), StoreError> {
    let transaction = disk.begin("readwrite", &[Part::Facts])?;
    transaction.part(Part::Facts)?.put_with_key(value, &name.into())?;
    committed(&transaction).await
}
