//! Chosen files: read as text, up to the size limit of backup files.

use std::cell::RefCell;

use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, EventInit, File, HtmlInputElement};

use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};
use crate::codec::{FileError, LARGEST};
use crate::input::text_of;

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
/// [`FileError::TooLarge`] before anything is read; [`FileError::Unreadable`] when the browser cannot read it.
pub async fn read() -> Result<String, FileError> {
    let file = CHOSEN.take().ok_or(FileError::Unreadable)?;
    #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    let largest = LARGEST as f64;
    if file.size() > largest {
        return Err(FileError::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(text_of(&Uint8Array::new(&bytes).to_vec()))
}

/// Makes a file that is dropped on the page a choice in the page's file field; without such a field nothing happens,
/// rather than that the browser leaves the app and shows the file.
///
/// # Errors
/// A [`BrowserError`].
pub fn take_dropped() -> Result<(), BrowserError> {
    let over = Closure::<dyn Fn(DragEvent)>::new(|event: DragEvent| {
        if holds_files(&event) {
            event.prevent_default();
        }
    });
    let dropped = Closure::<dyn Fn(DragEvent)>::new(|event: DragEvent| {
        if holds_files(&event) {
            event.prevent_default();
            // They fail only where there is no field, or no window.
            choose_dropped(&event).ok();
        }
    });
    let window = window()?;
    window.add_event_listener_with_callback("dragover", over.into_js_value().unchecked_ref())?;
    Ok(window.add_event_listener_with_callback("drop", dropped.into_js_value().unchecked_ref())?)
}

fn holds_files(event: &DragEvent) -> bool {
    let files = JsValue::from_str("Files");
    event.data_transfer().is_some_and(|data| data.types().includes(&files, 0))
}

/// Puts the dropped files into the first file field of the page, as if they were chosen there.
fn choose_dropped(event: &DragEvent) -> Result<(), BrowserError> {
    let field = document()?.query_selector("input[type=file]")?.ok_or(BrowserError::Missing)?;
    let field: HtmlInputElement = field.dyn_into().map_err(|_| BrowserError::Missing)?;
    field.set_files(event.data_transfer().and_then(|data| data.files()).as_ref());
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("change", &bubbling)?)?;
    Ok(())
}
