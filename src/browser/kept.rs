//! Half-written forms in a phone's localStorage, until they are marked as sent or discarded.

use crate::agreement::sharing::Form;
use crate::browser::prefs::{shelf, storage};
use crate::codec::share::{half_written, half_written_of};
use crate::store::{StoreError, Vault};

/// The prefix of the keys; the reference of the agreement follows, so that a newer link finds the form of an older one.
const KEY: &str = "klar-aftale.fill.";

/// The stored form of an agreement; `None` if it is missing or unreadable.
#[must_use]
pub fn load(reference: u64) -> Option<Form> {
    let key = key(reference);
    let stored = storage().ok()?.get_item(&key).ok()??;
    half_written_of(&Vault::default().open(shelf(&key), stored).ok()?)
}

/// Stores a form.
///
/// # Errors
/// [`StoreError`] when there is no storage, or it is full.
pub fn keep(reference: u64, form: &Form) -> Result<(), StoreError> {
    let text = half_written(form).ok_or(StoreError::Full)?;
    let key = key(reference);
    Ok(storage()?.set_item(&key, &Vault::default().lock(shelf(&key), text))?)
}

/// Deletes the form of an agreement.
pub fn forget(reference: u64) {
    if let Ok(storage) = storage() {
        // Removing a missing key is not an error.
        storage.remove_item(&key(reference)).ok();
    }
}

fn key(reference: u64) -> String {
    format!("{KEY}{reference:016x}")
}
