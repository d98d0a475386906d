//! The address: the part from `#`, which is the route, and the address of the site.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::browser::error::BrowserError;
use crate::browser::page::window;

/// The hash of the address, with `#`, undecoded; empty when there is none.
///
/// # Errors
/// A [`BrowserError`].
pub fn hash() -> Result<String, BrowserError> {
    Ok(window()?.location().hash()?)
}

/// Goes to another hash; adds a history entry, and listeners are called.
///
/// # Errors
/// A [`BrowserError`].
pub fn push_hash(hash: &str) -> Result<(), BrowserError> {
    Ok(window()?.location().set_hash(hash)?)
}

/// Replaces the hash; adds no history entry, and listeners are not called.
///
/// # Errors
/// A [`BrowserError`].
pub fn replace_hash(hash: &str) -> Result<(), BrowserError> {
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(hash))?)
}

/// The address of the site: without file name, query and hash, up to and including the last `/`.
///
/// # Errors
/// A [`BrowserError`].
pub fn base_url() -> Result<String, BrowserError> {
    let href = window()?.location().href()?;
    let page = href.split(['#', '?']).next().unwrap_or_default();
    Ok(page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/")))
}

/// Reloads the page; ignores a missing window.
pub fn reload() {
    if let Ok(window) = window() {
        window.location().reload().ok();
    }
}

/// Calls back with every new hash, for as long as the page lives.
///
/// # Errors
/// A [`BrowserError`].
pub fn on_hash_change(
    callback: impl Fn(Result<String, BrowserError>) + 'static,
) -> Result<(), BrowserError> {
    let listener = Closure::<dyn Fn()>::new(move || callback(hash())).into_js_value();
    window()?.add_event_listener_with_callback("hashchange", listener.unchecked_ref())?;
    Ok(())
}
