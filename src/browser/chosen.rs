//! Files that a person chose: read as text, as long as they are no larger than any that this program writes.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use crate::codec::{FileError, LARGEST};

/// The file that was chosen in the field of an event; the field is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_file(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(file)
}

/// The text of a file.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read; [`FileError::Unreadable`] when the browser cannot read it;
/// [`FileError::Foreign`] when it is no text.
pub async fn read(file: File) -> Result<String, FileError> {
    #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    let largest = LARGEST as f64;
    if file.size() > largest {
        return Err(FileError::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| FileError::Unreadable)?;
    text.as_string().ok_or(FileError::Foreign)
}
