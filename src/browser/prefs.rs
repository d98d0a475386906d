//! The preferences in localStorage.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use crate::store::error::StoreError;
use crate::store::prefs::Prefs;
use crate::store::prefs_v1::{prefs_from_json, prefs_json};

const KEY: &str = "klar-aftale.prefs";

/// Where preferences that cannot be read are kept, for someone who may want to mend them.
const DAMAGED: &str = "klar-aftale.prefs.damaged";

/// The preferences of this device; `None` when it has none, or none that can be read.
///
/// # Errors
/// [`StoreError`] when the browser gives no storage, or damaged preferences cannot be set aside.
pub fn load() -> Result<Option<Prefs>, StoreError> {
    let storage = storage()?;
    let Some(json) = storage.get_item(KEY)? else {
        return Ok(None);
    };
    let prefs = prefs_from_json(&json);
    if prefs.is_none() {
        storage.set_item(DAMAGED, &json)?;
    }
    Ok(prefs)
}

/// Keeps the preferences.
///
/// # Errors
/// [`StoreError`] when the browser gives no storage, or no more of it.
pub fn save(prefs: &Prefs) -> Result<(), StoreError> {
    Ok(storage()?.set_item(KEY, &prefs_json(prefs))?)
}

/// The storage; asked for by hand first, since `gloo-storage` panics where the browser forbids it.
fn storage() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    window.local_storage()?.ok_or(StoreError::Forbidden)?;
    Ok(LocalStorage::raw())
}
