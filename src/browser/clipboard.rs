//! The clipboard: copies a text.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Why a text was not copied; it can still be marked and copied by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyError {
    /// The browser has no clipboard for this page: it is old, or the page is not on https.
    Missing,
    /// The browser or the person said no.
    Refused,
}

/// Copies a text; to be called while a click is being handled, since browsers ask for one.
///
/// # Errors
/// A [`CopyError`].
pub async fn copy(text: &str) -> Result<(), CopyError> {
    let navigator = web_sys::window().ok_or(CopyError::Missing)?.navigator();
    // `web-sys` takes it for granted that there is one, and would throw through us.
    match Reflect::get(&navigator, &JsValue::from_str("clipboard")) {
        Ok(clipboard) if clipboard.is_object() => {}
        _ => return Err(CopyError::Missing),
    }
    let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
    copied.map(|_| ()).map_err(|_| CopyError::Refused)
}
