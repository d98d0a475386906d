//! The shortcuts for undo and redo: the app's own, unless the browser's undo applies in the focused field.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    AddEventListenerOptions, Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
};

use crate::app::session::notice::UndoDirection;
use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};

/// The text of the focused field before typing; `None` while nothing was typed.
type Untouched = Rc<RefCell<Option<String>>>;

/// Calls back on Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with Cmd in place of Ctrl on a Mac, for as long as the page lives.
///
/// While a field has been typed in, the browser's own undo handles it letter by letter. `take` returns whether it has
/// handled the shortcut; if not, the browser's default applies.
///
/// # Errors
/// A [`BrowserError`].
pub fn on_turn(take: impl Fn(UndoDirection) -> bool + 'static) -> Result<(), BrowserError> {
    let untouched = Untouched::default();
    let left = Rc::clone(&untouched);
    listen("focusin", move |_: Event| *left.borrow_mut() = None)?;
    let typed = Rc::clone(&untouched);
    // Before the input is applied, to record the text before it.
    listen("beforeinput", move |_: Event| {
        let mut before = typed.borrow_mut();
        *before = before.take().or_else(text_of_field);
    })?;
    listen("keydown", move |event: KeyboardEvent| {
        let Some(way) = way_of(&event) else {
            return;
        };
        if is_browsers_own(way, untouched.borrow().as_deref()) || !take(way) {
            return;
        }
        event.prevent_default();
        *untouched.borrow_mut() = None;
    })
}

fn way_of(event: &KeyboardEvent) -> Option<UndoDirection> {
    let command = event.ctrl_key() != event.meta_key() && !event.alt_key();
    if !command || event.default_prevented() || event.is_composing() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(UndoDirection::Back),
        ("z", true) => Some(UndoDirection::Forward),
        // Cmd+Y is a shortcut of the browser.
        ("y", false) if event.ctrl_key() => Some(UndoDirection::Forward),
        _ => None,
    }
}

/// True while the browser can undo or redo something in the field.
fn is_browsers_own(way: UndoDirection, untouched: Option<&str>) -> bool {
    let (Some(before), Some(now)) = (untouched, text_of_field()) else {
        return false;
    };
    way == UndoDirection::Forward || before != now
}

/// The text of the focused text field.
fn text_of_field() -> Option<String> {
    let element: Element = document().ok()?.active_element()?;
    match element.dyn_into::<HtmlInputElement>() {
        // Checkboxes, choices and date pickers have no text.
        Ok(input) => (input.type_() == "text").then(|| input.value()),
        Err(element) => Some(element.dyn_into::<HtmlTextAreaElement>().ok()?.value()),
    }
}

/// Listens on the window in the capture phase.
fn listen<E>(name: &str, hear: impl Fn(E) + 'static) -> Result<(), BrowserError>
where
    E: wasm_bindgen::convert::FromWasmAbi + 'static,
{
    let listener = Closure::<dyn Fn(E)>::new(hear).into_js_value();
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    Ok(window()?.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        listener.unchecked_ref(),
        &options,
    )?)
}
