//! Where the focus is: it moves to fields and headings, and never falls to the page itself.
//!
//! The rule: what is pressed keeps the focus. When it goes, the focus moves to what took its place; from the notice
//! region, back to where it came from. A new page begins at its heading (`Effect::FocusHeading`).

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit,
};

use crate::browser::error::BrowserError;
use crate::browser::page::{document, screen_height, scrolled, window};

/// What can have the focus, and headings, which can be given it; in the order of the page.
const PLACES: &str =
    "h1, h2, h3, legend, a[href], button, summary, input, select, textarea, [tabindex]";

/// Fields in which a touch opens the keyboard.
const TYPED: &str = "input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea";

/// The notice region.
const NOTICE: &str = "#notice";

/// An element, and its place among the children of the element above it.
type Step = (Element, u32);

thread_local! {
    /// The element that had the focus last, and those above it.
    static LAST: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
    /// The element that had the focus before the notice region got it.
    static BEFORE: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// How far the page was scrolled then.
    static SCROLLED: Cell<f64> = const { Cell::new(0.0) };
    static KEPT: Cell<bool> = const { Cell::new(false) };
}

/// Follows the rule of this module for as long as the page lives.
///
/// # Errors
/// A [`BrowserError`].
pub fn keep() -> Result<(), BrowserError> {
    if KEPT.replace(true) {
        return Ok(());
    }
    let body = document()?.body().ok_or(BrowserError::Missing)?;
    let focused = Closure::<dyn Fn(FocusEvent)>::new(|event: FocusEvent| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into().ok()) {
            remember(element);
        }
    });
    body.add_event_listener_with_callback("focusin", focused.into_js_value().unchecked_ref())?;
    let changed = Closure::<dyn Fn()>::new(restore).into_js_value();
    let watched = MutationObserverInit::new();
    watched.set_child_list(true);
    watched.set_subtree(true);
    watched.set_attribute_filter(&js_sys::Array::of2(&"hidden".into(), &"disabled".into()).into());
    Ok(MutationObserver::new(changed.unchecked_ref())?.observe_with_options(&body, &watched)?)
}

fn remember(focused: Element) {
    let was_outside =
        LAST.with_borrow(|last| last.first().filter(|(was, _)| !is_in_notice(was)).cloned());
    if is_in_notice(&focused) && was_outside.is_some() {
        BEFORE.set(was_outside.map(|(was, _)| was));
    }
    SCROLLED.set(scrolled());
    let mut steps = Vec::new();
    let mut next = Some(focused);
    while let Some(element) = next {
        next = element.parent_element();
        let place = next.as_ref().map_or(0, |above| {
            let children = above.children();
            (0..children.length())
                .find(|place| children.item(*place).as_ref() == Some(&element))
                .unwrap_or(0)
        });
        steps.push((element, place));
    }
    LAST.set(steps);
}

fn is_in_notice(element: &Element) -> bool {
    // An invalid selector is the only error.
    element.closest(NOTICE).is_ok_and(|found| found.is_some())
}

/// Gives the focus to what took the place of the element that had it.
fn restore() {
    let has_focus = || {
        let active = document().ok()?.active_element()?;
        Some(active.tag_name() != "BODY" && is_shown(&active))
    };
    if has_focus() == Some(true) {
        return;
    }
    let last = LAST.take();
    // Where nothing had the focus, or what had it is still there, a person clicked beside it.
    let Some((focused, _)) = last.first() else { return };
    if is_shown(focused) {
        LAST.set(last);
        return;
    }
    // A line of a long list goes when it is scrolled far out of sight.
    if (scrolled() - SCROLLED.get()).abs() > screen_height() / 2.0 {
        return;
    }
    let was_in_notice = last.iter().any(|(element, _)| element.id() == "notice");
    let before = BEFORE.take().filter(|element| was_in_notice && is_shown(element));
    let next = before.or_else(|| replacement(&last)).or_else(|| {
        let heading = document().ok()?.get_element_by_id("heading");
        heading.filter(is_shown)
    });
    if let Some(next) = next {
        // A page that is about to be left has nothing to focus.
        give(&next).ok();
    }
}

/// What took the place of the last focused element: in the nearest element above it that is still there, what stands
/// where it stood, then what follows, then what precedes.
fn replacement(last: &[Step]) -> Option<Element> {
    let parents = last.iter().zip(last.iter().skip(1));
    let ((_, place), (above, _)) = parents.into_iter().find(|(_, (above, _))| is_shown(above))?;
    let children = above.children();
    let count = children.length();
    let order = (*place..count).chain((0..*place.min(&count)).rev());
    let parts = order.filter_map(|place| children.item(place)).collect::<Vec<_>>();
    let first = |typed: bool| parts.iter().find_map(|part| first_place(part, typed));
    first(false).or_else(|| first(true))
}

/// The first thing in an element, or itself, that can have the focus.
fn first_place(part: &Element, typed: bool) -> Option<Element> {
    // The selectors are valid.
    let fits = |element: &Element| {
        is_shown(element)
            && element.matches(PLACES).unwrap_or_default()
            && (typed || !element.matches(TYPED).unwrap_or_default())
            && !element.has_attribute("disabled")
    };
    if fits(part) {
        return Some(part.clone());
    }
    let inside = part.query_selector_all(PLACES).ok()?;
    let all = (0..inside.length()).filter_map(|place| inside.item(place)?.dyn_into().ok());
    all.into_iter().find(fits)
}

fn is_shown(element: &Element) -> bool {
    element.is_connected() && element.get_bounding_client_rect().width() > 0.0
}

/// Focuses an element, without scrolling: it stands where the last one stood.
fn give(element: &Element) -> Result<(), BrowserError> {
    let named = ["H1", "H2", "H3", "LEGEND"].contains(&element.tag_name().as_str());
    if named && !element.has_attribute("tabindex") {
        element.set_attribute("tabindex", "-1")?;
    }
    let element: &HtmlElement = element.dyn_ref().ok_or(BrowserError::Missing)?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    Ok(element.focus_with_options(&options)?)
}

/// Focuses a field, in the middle of the window, so that its label and error are seen too.
///
/// # Errors
/// [`BrowserError::Missing`] when no element has the id.
pub fn to_field(id: &str) -> Result<(), BrowserError> {
    let found = document()?.get_element_by_id(id).ok_or(BrowserError::Missing)?;
    let element: HtmlElement = found.dyn_into().map_err(|_| BrowserError::Missing)?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options)?;
    let area = element.get_bounding_client_rect();
    let middle = area.top() - screen_height() / 3.0;
    if area.top() < screen_height() / 6.0 || area.bottom() > screen_height() * 0.8 {
        window()?.scroll_by_with_x_and_y(0.0, middle);
    }
    Ok(())
}

/// Scrolls so far that the notice region does not cover what has the focus.
pub fn reveal() {
    let covered = || {
        let document = document().ok()?;
        let region = document.query_selector(NOTICE).ok()??.get_bounding_client_rect();
        let active = document.active_element().filter(|it| it.tag_name() != "BODY")?;
        if is_in_notice(&active) {
            return None;
        }
        let by = active.get_bounding_client_rect().bottom() - region.top() + MARGIN;
        // What is taller than the window cannot be seen whole.
        (region.height() > 0.0 && by > 0.0 && by < region.height() + MARGIN).then_some(by)
    };
    if let (Some(by), Ok(window)) = (covered(), window()) {
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// CSS pixels between what is focused and the notice region.
const MARGIN: f64 = 12.0;
