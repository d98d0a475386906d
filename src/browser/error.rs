//! What the browser throws, as errors with a cause; nothing here panics, whatever was thrown.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::store::{StoreError, WriteError};

/// Why the browser did not do what the page asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// It has no such thing: the interface, or the element.
    Missing,
    /// It threw an error with this name.
    Refused(String),
}

impl From<JsValue> for BrowserError {
    fn from(thrown: JsValue) -> Self {
        Self::Refused(error_name(&thrown))
    }
}

impl From<JsValue> for StoreError {
    /// [`StoreError::Lost`] is worth one more try on a new connection.
    fn from(thrown: JsValue) -> Self {
        let name = error_name(&thrown);
        match name.as_str() {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            "SecurityError" | "InvalidAccessError" | "NotAllowedError" => Self::Forbidden,
            "VersionError" => Self::Newer,
            // An abort with no other cause is the browser's own, when it drops the connection.
            "InvalidStateError" | "UnknownError" | "AbortError" => Self::Lost,
            _ => Self::Unknown(name),
        }
    }
}

impl<C> From<JsValue> for WriteError<C> {
    fn from(thrown: JsValue) -> Self {
        // A row stands where none was thought to be.
        if error_name(&thrown) == "ConstraintError" {
            return Self::Moved(Vec::new());
        }
        Self::Store(thrown.into())
    }
}

/// The name of a thrown error; of anything else, what kind of value it is.
#[must_use]
pub fn error_name(thrown: &JsValue) -> String {
    Reflect::get(thrown, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string())
        .or_else(|| thrown.js_typeof().as_string())
        .unwrap_or_default()
}
