//! Errors thrown by the browser, converted without panics, whatever was thrown.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::store::{StoreError, WriteError};

/// Why a browser operation failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// The interface or the element does not exist.
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
    /// [`StoreError::Lost`] is retried once on a new connection.
    fn from(thrown: JsValue) -> Self {
        let name = error_name(&thrown);
        match name.as_str() {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            "SecurityError" | "InvalidAccessError" | "NotAllowedError" => Self::Forbidden,
            "VersionError" => Self::Newer,
            // An abort without another cause is the browser's own, when it drops the connection.
            "InvalidStateError" | "UnknownError" | "AbortError" => Self::Lost,
            _ => Self::Unknown(name),
        }
    }
}

impl<C> From<JsValue> for WriteError<C> {
    fn from(thrown: JsValue) -> Self {
        // There is a row where none was expected.
        if error_name(&thrown) == "ConstraintError" {
            return Self::Moved(Vec::new());
        }
        Self::Store(thrown.into())
    }
}

/// The name of a thrown error; for any other value, its type.
#[must_use]
pub fn error_name(thrown: &JsValue) -> String {
    Reflect::get(thrown, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string())
        .or_else(|| thrown.js_typeof().as_string())
        .unwrap_or_default()
}
