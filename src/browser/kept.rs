//! What a phone keeps of a half-written form in localStorage, until somebody says that it is sent, or throws it away.

use crate::agreement::sharing::Form;
use crate::browser::prefs::{shelf, storage};
use crate::codec::share::{half_written, half_written_of};
use crate::store::{StoreError, Vault};

/// Begins the key of each; the reference of the agreement follows, so that a newer link finds what an older one kept.
const KEY: &str = "klar-aftale.fill.";

/// What was written in the form of an agreement. What cannot be read is as good as nothing.
#[must_use]
pub fn load(reference: u64) -> Option<Form> {
    let key = key(reference);
    let stored = storage().ok()?.get_item(&key).ok()??;
    half_written_of(&Vault::default().open(shelf(&key), stored).ok()?)
}

/// Keeps what is written so far.
///
/// # Errors
/// [`StoreError`] when the browser gives no storage, or no more of it.
pub fn keep(reference: u64, form: &Form) -> Result<(), StoreError> {
    let text = half_written(form).ok_or(StoreError::Full)?;
    let key = key(reference);
    Ok(storage()?.set_item(&key, &Vault::default().lock(shelf(&key), text))?)
}

/// Forgets it.
pub fn forget(reference: u64) {
    if let Ok(storage) = storage() {
        // A key that is not there cannot be removed, and is no failure.
        storage.remove_item(&key(reference)).ok();
    }
}

fn key(reference: u64) -> String {
    format!("{KEY}{reference:016x}")
}
