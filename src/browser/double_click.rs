//! The second click of a double click does nothing when the first one has changed the page: it would press whatever
//! stands there now.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::MouseEvent;

use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};

thread_local! {
    /// The heading of the page on which the first click was made.
    static BEFORE: RefCell<Option<String>> = const { RefCell::new(None) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Follows the rule of this module for as long as the page lives.
///
/// # Errors
/// A [`BrowserError`].
pub fn guard() -> Result<(), BrowserError> {
    if LISTENS.replace(true) {
        return Ok(());
    }
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| {
        if event.detail() <= 1 {
            BEFORE.set(heading());
        } else if BEFORE.with_borrow(|before| *before != heading()) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    let clicked = clicked.into_js_value();
    // In the capture phase, before the elements themselves hear of it.
    Ok(window()?.add_event_listener_with_callback_and_bool(
        "click",
        clicked.unchecked_ref(),
        true,
    )?)
}

/// The text of the page's heading: that of the overlay, when one lies over the page.
fn heading() -> Option<String> {
    let document = document().ok()?;
    // The selectors are valid.
    let found = |selector| document.query_selector(selector).ok().flatten();
    found("#over h1").or_else(|| found("h1"))?.text_content()
}
