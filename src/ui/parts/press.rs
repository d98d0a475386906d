//! While a button or finger is down, nothing on the page may move: a press would miss what it was meant for.

use std::cell::{Cell, RefCell};

use leptos::ev::{pointercancel, pointerdown, pointerup};
use leptos::prelude::*;

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    static IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Begins to listen for presses; a field calls this before its first one.
pub fn listen() {
    if LISTENS.replace(true) {
        return;
    }
    // They last as long as the page.
    let down = window_event_listener(pointerdown, |_| IS_DOWN.set(true));
    let up = window_event_listener(pointerup, |_| released());
    let cancelled = window_event_listener(pointercancel, |_| released());
    std::mem::forget((down, up, cancelled));
}

fn released() {
    IS_DOWN.set(false);
    // The click of this press comes first.
    queue(|| WAITING.take().into_iter().for_each(|change| change()));
}

/// Makes a change that moves things on the page: now, or once the press that is going on is over.
pub fn after_press(change: impl FnOnce() + 'static) {
    if IS_DOWN.get() {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(change)));
    } else {
        change();
    }
}

/// Runs a function as a task of its own.
fn queue(run: impl FnOnce() + 'static) {
    set_timeout(run, std::time::Duration::ZERO);
}
