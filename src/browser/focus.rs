//! Where the focus is: it moves to fields and headings, and never falls to the page itself.
//!
//! The rule: what is pressed keeps the focus, and stays on the screen. When it goes, the focus moves to what took its
//! place; from the notice region, back to where it came from. A new page begins at its heading (`Effect::FocusHeading`).

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit,
    ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::browser::error::BrowserError;
use crate::browser::page::{
    after_drawing, document, screen_height, scroll_to, scrolled, wants_no_motion, window,
};

/// What can have the focus, and headings, which can be given it; in the order of the page.
const PLACES: &str =
    "h1, h2, h3, legend, a[href], button, summary, input, select, textarea, [tabindex]";

/// Fields in which a touch opens the keyboard.
const TYPED: &str = "input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea";

/// What a field stands in, with its label.
const GROUP: &str = ".form-group, fieldset:not(.lock), section";

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

/// Gives the focus to what took the place of the element that had it, and scrolls to it when the page moved it away.
fn restore() {
    let active = document().ok().and_then(|document| document.active_element());
    if let Some(active) = active.filter(|active| active.tag_name() != "BODY" && is_shown(active)) {
        // What was pressed may give the focus to something else by then; without a window there is nothing to follow.
        after_drawing(move || {
            // Whoever scrolls away from it wants to be elsewhere.
            let stayed = (scrolled() - SCROLLED.get()).abs() < 1.0;
            if stayed && active_element().as_ref() == Some(&active) {
                follow(&active);
            }
        })
        .ok();
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
    let heading = || document().ok()?.get_element_by_id("heading");
    // What is inside closed details is shown, and takes no focus.
    let takes = |element: &Element| give(element).unwrap_or_default();
    if before.is_some_and(|element| takes(&element))
        || replacements(&last).any(|element| takes(&element))
        || heading().is_some_and(|element| takes(&element))
    {
        active_element().as_ref().map(follow).unwrap_or_default();
    }
}

/// What took the place of the last focused element: in the nearest element above it that is still there, what stands
/// where it stood, then what follows, then what precedes; fields in which a touch opens the keyboard come last.
fn replacements(last: &[Step]) -> impl Iterator<Item = Element> {
    let parents = last.iter().zip(last.iter().skip(1));
    let found = parents.into_iter().find(|(_, (above, _))| is_shown(above));
    let parts = found.map_or_else(Vec::new, |((_, place), (above, _))| {
        let children = above.children();
        let count = children.length();
        let order = (*place..count).chain((0..*place.min(&count)).rev());
        order.filter_map(|place| children.item(place)).collect()
    });
    let places: Vec<Element> = parts.iter().flat_map(places_in).collect();
    // The selector is valid.
    let (typed, others): (Vec<_>, Vec<_>) =
        places.into_iter().partition(|place| place.matches(TYPED).unwrap_or_default());
    others.into_iter().chain(typed)
}

/// What can have the focus in an element, or itself.
fn places_in(part: &Element) -> Vec<Element> {
    // The selectors are valid.
    let own = part.matches(PLACES).unwrap_or_default().then(|| part.clone());
    let inside = part.query_selector_all(PLACES).ok();
    let inside = inside.into_iter().flat_map(|all| {
        (0..all.length()).filter_map(move |place| all.item(place)?.dyn_into::<Element>().ok())
    });
    own.into_iter().chain(inside).filter(is_shown).collect()
}

fn is_shown(element: &Element) -> bool {
    element.is_connected() && element.get_bounding_client_rect().width() > 0.0
}

fn active_element() -> Option<Element> {
    document().ok()?.active_element()
}

/// Focuses an element, without scrolling; false when it takes no focus.
fn give(element: &Element) -> Result<bool, BrowserError> {
    let named = ["H1", "H2", "H3", "LEGEND"].contains(&element.tag_name().as_str());
    if named && !element.has_attribute("tabindex") {
        element.set_attribute("tabindex", "-1")?;
    }
    let focused: &HtmlElement = element.dyn_ref().ok_or(BrowserError::Missing)?;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    focused.focus_with_options(&options)?;
    Ok(active_element().as_ref() == Some(element))
}

/// Scrolls to an element that is off the screen.
fn follow(element: &Element) {
    let area = element.get_bounding_client_rect();
    if area.bottom() > 0.0 && area.top() < screen_height() {
        return;
    }
    if let Ok(window) = window() {
        window.scroll_by_with_x_and_y(0.0, area.top() - screen_height() / 3.0);
        SCROLLED.set(scrolled());
    }
}

/// Remembers what has the focus and how far the page is scrolled; the returned function brings both back, once what it is
/// called in has been drawn.
pub fn remember_place() -> impl Fn() + Clone {
    let (active, height) = (active_element(), scrolled());
    move || {
        let active = active.clone();
        // Without a window there is nothing to bring back.
        after_drawing(move || {
            scroll_to(height);
            // Drawn anew meanwhile, it is gone, and the rule of this module finds another.
            active.as_ref().map(give);
        })
        .ok();
    }
}

/// Focuses the element of an id, or, when it is a field that is locked, the group that it stands in, without scrolling.
fn focus(id: &str) -> Result<Element, BrowserError> {
    let element = document()?.get_element_by_id(id).ok_or(BrowserError::Missing)?;
    if give(&element)? {
        return Ok(element);
    }
    let group = element.closest(GROUP)?.ok_or(BrowserError::Missing)?;
    group.set_attribute("tabindex", "-1")?;
    if give(&group)? { Ok(group) } else { Err(BrowserError::Missing) }
}

/// Focuses an element and scrolls it to the top; smoothly, unless the person prefers reduced motion.
///
/// # Errors
/// [`BrowserError::Missing`] when no element has the id, or it takes no focus.
pub fn to_top(id: &str) -> Result<(), BrowserError> {
    let element = focus(id)?;
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(ScrollLogicalPosition::Start);
    scroll.set_behavior(if wants_no_motion()? {
        ScrollBehavior::Auto
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&scroll);
    Ok(())
}

/// Focuses an element; scrolls only as far as necessary.
///
/// # Errors
/// [`BrowserError::Missing`] when no element has the id.
pub fn to_near(id: &str) -> Result<(), BrowserError> {
    let found = document()?.get_element_by_id(id).ok_or(BrowserError::Missing)?;
    let element: HtmlElement = found.dyn_into().map_err(|_| BrowserError::Missing)?;
    Ok(element.focus()?)
}

/// Focuses an element if nothing has the focus, because the focused element was removed.
///
/// # Errors
/// [`BrowserError::Missing`] when no element has the id.
pub fn to_if_lost(id: &str) -> Result<(), BrowserError> {
    if active_element().is_some_and(|active| active.tag_name() != "BODY") {
        return Ok(());
    }
    to_near(id)
}

/// Focuses a field, in the middle of the window, so that its label and error are seen too.
///
/// # Errors
/// [`BrowserError::Missing`] when no element has the id, or it takes no focus.
pub fn to_field(id: &str) -> Result<(), BrowserError> {
    let area = focus(id)?.get_bounding_client_rect();
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
