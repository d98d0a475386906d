//! The clipboard: copies a text.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Why a text was not copied; it can still be selected and copied by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyError {
    /// The browser has no clipboard for this page: it is old, or the page is not on HTTPS.
    Missing,
    /// The browser or the person denied it.
    Refused,
}

/// Copies a text; must be called while a click is handled, since browsers require one.
///
/// # Errors
/// A [`CopyError`].
pub async fn copy(text: &str) -> Result<(), CopyError> {
    let navigator = web_sys::window().ok_or(CopyError::Missing)?.navigator();
    // `web-sys` assumes that there is one, and would throw.
    match Reflect::get(&navigator, &JsValue::from_str("clipboard")) {
        Ok(clipboard) if clipboard.is_object() => {}
        _ => return Err(CopyError::Missing),
    }
    let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
    copied.map(|_| ()).map_err(|_| CopyError::Refused)
}
