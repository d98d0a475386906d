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

/// The key for unreadable preferences, kept for a possible repair.
const DAMAGED: &str = "klar-aftale.prefs.damaged";

/// The preferences of this device; `None` when there are none, or they are unreadable.
///
/// # Errors
/// [`StoreError`] when there is no storage, or damaged preferences cannot be set aside.
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

/// Stores the preferences.
///
/// # Errors
/// [`StoreError`] when there is no storage, or it is full.
pub fn save(prefs: &Prefs) -> Result<(), StoreError> {
    Ok(storage()?.set_item(KEY, &Vault::default().lock(shelf(KEY), prefs_json(prefs)))?)
}

/// Calls back with the preferences that another tab has stored.
///
/// # Errors
/// [`BrowserError`] when there is no window.
pub fn follow(callback: impl Fn(Prefs) + 'static) -> Result<(), BrowserError> {
    let listener = Closure::<dyn Fn()>::new(move || {
        // Ignores missing or unreadable preferences; this tab keeps its own.
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
        // Removing a missing key is not an error.
        storage.remove_item(DAMAGED).ok();
    }
}

/// The vault's name for a key of localStorage.
pub(in crate::browser) fn shelf(key: &str) -> Shelf<'_> {
    Shelf { part: "local", key }
}

/// The storage; checked by hand first, since `gloo-storage` panics where the browser forbids it.
pub(in crate::browser) fn storage() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Forbidden)?;
    window.local_storage()?.ok_or(StoreError::Forbidden)?;
    Ok(LocalStorage::raw())
}
