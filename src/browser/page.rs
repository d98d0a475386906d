//! The page: its title and language, and a warning before it is left.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BeforeUnloadEvent, Document, HtmlElement, Window};

use crate::browser::error::BrowserError;

/// The window.
///
/// # Errors
/// [`BrowserError::Missing`] in a worker.
pub fn window() -> Result<Window, BrowserError> {
    web_sys::window().ok_or(BrowserError::Missing)
}

/// The document.
///
/// # Errors
/// [`BrowserError::Missing`] in a worker.
pub fn document() -> Result<Document, BrowserError> {
    window()?.document().ok_or(BrowserError::Missing)
}

/// Sets the title of the page.
///
/// # Errors
/// A [`BrowserError`].
pub fn set_title(title: &str) -> Result<(), BrowserError> {
    document()?.set_title(title);
    Ok(())
}

/// Sets the language of the page for screen readers and hyphenation, e.g. `da`.
///
/// # Errors
/// A [`BrowserError`].
pub fn set_lang(code: &str) -> Result<(), BrowserError> {
    let root = document()?.document_element().ok_or(BrowserError::Missing)?;
    Ok(root.set_attribute("lang", code)?)
}

/// The id of the overlay for forms.
const OVER: &str = "over";

/// An empty overlay for the page; replaces an earlier one.
///
/// # Errors
/// A [`BrowserError`].
pub fn lay_over() -> Result<HtmlElement, BrowserError> {
    lift();
    let document = document()?;
    let made: HtmlElement =
        document.create_element("div")?.dyn_into().map_err(|_| BrowserError::Missing)?;
    made.set_id(OVER);
    document.body().ok_or(BrowserError::Missing)?.append_child(&made)?;
    Ok(made)
}

/// Hides the page below the overlay.
pub fn hide_below() {
    if let Some(below) = document().ok().as_ref().and_then(below) {
        below.set_hidden(true);
    }
}

/// Removes the overlay, and shows the page again.
pub fn lift() {
    // Without a document there is no overlay.
    let Ok(document) = document() else { return };
    if let Some(over) = document.get_element_by_id(OVER) {
        over.remove();
    }
    if let Some(below) = below(&document) {
        below.set_hidden(false);
    }
}

/// The root element of the app.
fn below(document: &Document) -> Option<HtmlElement> {
    document.get_element_by_id("app")?.dyn_into().ok()
}

/// True when one element is lower on the page than another; false when one of them is missing.
#[must_use]
pub fn stands_below(lower: &str, upper: &str) -> bool {
    let top = |id: &str| -> Option<i32> {
        let found = document().ok()?.get_element_by_id(id)?;
        Some(found.dyn_into::<HtmlElement>().ok()?.offset_top())
    };
    top(lower).zip(top(upper)).is_some_and(|(lower, upper)| lower > upper)
}

/// The distance of an element from the top of the screen, and its height, in CSS pixels.
#[must_use]
pub fn top_and_height(id: &str) -> Option<(f64, f64)> {
    let area = document().ok()?.get_element_by_id(id)?.get_bounding_client_rect();
    Some((area.top(), area.height()))
}

/// The height of the screen in CSS pixels.
#[must_use]
pub fn screen_height() -> f64 {
    let height = window().ok().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}

/// How far the page is scrolled, in CSS pixels.
#[must_use]
pub fn scrolled() -> f64 {
    window().ok().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to a height, in CSS pixels.
pub fn scroll_to(height: f64) {
    if let Ok(window) = window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}

/// Calls back whenever the page is scrolled or resized, until the value is dropped.
#[must_use]
pub fn on_scroll(callback: impl Fn() + 'static) -> Option<Listening> {
    let listener = Closure::<dyn Fn()>::new(callback);
    let target = window().ok()?;
    for name in SCROLLS {
        target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).ok()?;
    }
    Some(Listening(listener))
}

const SCROLLS: [&str; 2] = ["scroll", "resize"];

/// A listener that is removed when the value is dropped.
#[derive(Debug)]
pub struct Listening(Closure<dyn Fn()>);

impl Drop for Listening {
    fn drop(&mut self) {
        let Ok(target) = window() else { return };
        for name in SCROLLS {
            // Ignores a listener that is not registered.
            target.remove_event_listener_with_callback(name, self.0.as_ref().unchecked_ref()).ok();
        }
    }
}

/// Calls back in the next animation frame, when the current changes are in the DOM.
///
/// # Errors
/// A [`BrowserError`].
pub fn after_drawing(callback: impl FnOnce() + 'static) -> Result<(), BrowserError> {
    let callback = Closure::once_into_js(callback);
    window()?.request_animation_frame(callback.unchecked_ref())?;
    Ok(())
}

/// Waits until what was changed so far stands on the screen; for before work that leaves the browser no time to draw.
/// Does not wait on a hidden page, since the browser does not draw it.
pub async fn drawn() {
    let drawn = Promise::new(&mut |resolve, _| {
        let done = resolve.clone();
        // The first callback runs before the paint, the second before the next one.
        let next = move || {
            let last = move || {
                done.call0(&JsValue::NULL).ok();
            };
            after_drawing(last).ok();
        };
        let is_seen = document().is_ok_and(|page| !page.hidden());
        // Without a window there is nothing to wait for.
        if !is_seen || after_drawing(next).is_err() {
            resolve.call0(&JsValue::NULL).ok();
        }
    });
    JsFuture::from(drawn).await.ok();
}

/// Makes the browser ask before the page is left whenever the predicate holds, for as long as the page lives.
///
/// # Errors
/// A [`BrowserError`].
pub fn on_before_unload(is_dirty: impl Fn() -> bool + 'static) -> Result<(), BrowserError> {
    let ask = move |event: BeforeUnloadEvent| {
        if is_dirty() {
            event.prevent_default();
            // Older browsers ask only when there is a text, although none shows it.
            event.set_return_value("?");
        }
    };
    let listener = Closure::<dyn Fn(BeforeUnloadEvent)>::new(ask).into_js_value();
    window()?.add_event_listener_with_callback("beforeunload", listener.unchecked_ref())?;
    Ok(())
}

/// True when the person prefers reduced motion.
///
/// # Errors
/// A [`BrowserError`].
pub fn wants_no_motion() -> Result<bool, BrowserError> {
    let query = window()?.match_media("(prefers-reduced-motion: reduce)")?;
    Ok(query.is_some_and(|query| query.matches()))
}
