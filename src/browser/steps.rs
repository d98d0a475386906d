//! Steps within a page: the browser's own way back leads one step back, not off the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::browser::error::BrowserError;
use crate::browser::page::window;

thread_local! {
    /// What leads out of each open step; the last is the innermost.
    static WAYS_BACK: RefCell<Vec<Rc<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Enters a step; `leave` is called when the person goes back.
///
/// # Errors
/// A [`BrowserError`]; then the way back leads off the page, as without steps.
pub fn enter(leave: impl Fn() + 'static) -> Result<(), BrowserError> {
    let window = window()?;
    if !LISTENS.replace(true) {
        let left = Closure::<dyn Fn()>::new(|| {
            let way = WAYS_BACK.with_borrow_mut(Vec::pop);
            if let Some(way) = way {
                way();
            }
        });
        window
            .add_event_listener_with_callback("popstate", left.into_js_value().unchecked_ref())?;
    }
    window.history()?.push_state(&JsValue::NULL, "")?;
    WAYS_BACK.with_borrow_mut(|ways| ways.push(Rc::new(leave)));
    Ok(())
}

/// Goes one step back, as the browser's button does.
pub fn back() {
    // Without a window there is nowhere to go.
    if let Ok(history) = window().and_then(|window| Ok(window.history()?)) {
        history.back().ok();
    }
}
