//! Chosen files: read as text, up to the size limit of backup files.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use crate::codec::{FileError, LARGEST};

thread_local! {
    /// The last chosen file, until it is read: a browser `File` cannot be part of an event.
    static CHOSEN: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Remembers the file chosen in the field of an event, for [`read`]; false when there is none. The field is cleared, so
/// that the same file can be chosen again.
#[must_use]
pub fn choose(event: &Event) -> bool {
    let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    let is_chosen = file.is_some();
    CHOSEN.set(file);
    is_chosen
}

/// The text of the last chosen file.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read; [`FileError::Unreadable`] when the browser cannot read it;
/// [`FileError::Foreign`] when it is not text.
pub async fn read() -> Result<String, FileError> {
    let file = CHOSEN.take().ok_or(FileError::Unreadable)?;
    #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    let largest = LARGEST as f64;
    if file.size() > largest {
        return Err(FileError::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| FileError::Unreadable)?;
    text.as_string().ok_or(FileError::Foreign)
}
