//! The preferences in localStorage.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::Storage;

use crate::browser::error::BrowserError;
use crate::browser::page::window;
use crate::codec::prefs::Prefs;
use crate::codec::prefs::{prefs_from_json, prefs_json};
use crate::store::{Shelf, StoreError, Vault};

const KEY: &str = "klar-aftale.prefs";

/// Where preferences that cannot be read are kept, for someone who may want to mend them.
const DAMAGED: &str = "klar-aftale.prefs.damaged";

/// The preferences of this device; `None` when it has none, or none that can be read.
///
/// # Errors
/// [`StoreError`] when the browser gives no storage, or damaged preferences cannot be set aside.
pub fn load() -> Result<Option<Prefs>, StoreError> {
    let storage = storage()?;
    let Some(stored) = storage.get_item(KEY)? else {
        return Ok(None);
    };
    let opened = Vault::default().open(shelf(KEY), stored.clone()).ok();
    let prefs = opened.and_then(|json| prefs_from_json(&json));
    if prefs.is_none() {
        storage.set_item(DAMAGED, &stored)?;
    }
    Ok(prefs)
}

/// Keeps the preferences.
///
/// # Errors
/// [`StoreError`] when the browser gives no storage, or no more of it.
pub fn save(prefs: &Prefs) -> Result<(), StoreError> {
    Ok(storage()?.set_item(KEY, &Vault::default().lock(shelf(KEY), prefs_json(prefs)))?)
}

/// Calls back with the preferences that another tab has kept.
///
/// # Errors
/// [`BrowserError`] when there is no window.
pub fn follow(callback: impl Fn(Prefs) + 'static) -> Result<(), BrowserError> {
    let listener = Closure::<dyn Fn()>::new(move || {
        // What cannot be read, or is gone, tells nothing; this tab keeps what it knows.
        if let Ok(Some(prefs)) = load() {
            callback(prefs);
        }
    });
    window()?
        .add_event_listener_with_callback("storage", listener.into_js_value().unchecked_ref())?;
    Ok(())
}

/// Forgets preferences that could not be read, since they may hold the name of a deleted citizen.
pub fn forget_damaged() {
    if let Ok(storage) = storage() {
        // A key that is not there cannot be removed, and is no failure.
        storage.remove_item(DAMAGED).ok();
    }
}

/// The place of a key of localStorage.
pub(in crate::browser) fn shelf(key: &str) -> Shelf<'_> {
    Shelf { part: "local", key }
}

/// The storage; asked for by hand first, since `gloo-storage` panics where the browser forbids it.
pub(in crate::browser) fn storage() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    window.local_storage()?.ok_or(StoreError::Forbidden)?;
    Ok(LocalStorage::raw())
}
