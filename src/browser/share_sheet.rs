//! The system's share sheet, where available: mostly on phones.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

use crate::browser::error::error_name;

/// How the share sheet was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The link was handed to some program; the browser does not say which.
    Done,
    /// The person cancelled it.
    Closed,
}

/// Why nothing was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareSheetError {
    /// The browser has no share sheet.
    Missing,
    /// The browser denied it: no click was being handled, or a policy forbids it.
    Refused,
    /// Another error, with its name.
    Unknown(String),
}

/// True when the browser has a share sheet.
#[must_use]
pub fn available() -> bool {
    navigator().is_some()
}

/// Opens the share sheet with a link; must be called while a click is handled.
///
/// # Errors
/// A [`ShareSheetError`]; cancelling is not one.
pub async fn share(title: &str, text: &str, url: &str) -> Result<Shared, ShareSheetError> {
    let navigator = navigator().ok_or(ShareSheetError::Missing)?;
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(url);
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(Shared::Done),
        Err(thrown) => match error_name(&thrown).as_str() {
            "AbortError" => Ok(Shared::Closed),
            "NotAllowedError" => Err(ShareSheetError::Refused),
            name => Err(ShareSheetError::Unknown(name.to_owned())),
        },
    }
}

/// The navigator, when it can share.
fn navigator() -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &JsValue::from_str("share")).ok()?;
    share.is_function().then_some(navigator)
}
