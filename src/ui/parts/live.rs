//! Parts of the screen that are redrawn when what they read changes.
//!
//! All have one type: Leptos is instantiated for each type of closure in a view, which adds more than a kilobyte each.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

/// A closure that is redrawn.
pub type Live = Box<dyn Fn() -> AnyView + Send>;

/// A part of the screen that is redrawn when what it reads changes.
pub fn live<V>(draw: impl Fn() -> V + Send + 'static) -> Live
where
    V: IntoAny,
{
    Box::new(move || draw().into_any())
}

/// A part of the screen whose elements are all replaced when what it reads changes; for pages that a browser may
/// translate: it puts texts into elements of its own, and a text that is changed in place would stay as it was. Every
/// text of the part must be in an element of the part.
pub fn anew<V>(draw: impl Fn() -> V + Send + 'static) -> Live
where
    V: IntoAny,
{
    let odd = AtomicBool::new(false);
    Box::new(move || {
        let drawn = draw().into_any();
        // Leptos changes a view in place when it is of the same type as the last one.
        if odd.fetch_xor(true, Ordering::Relaxed) {
            (drawn,).into_any()
        } else {
            (drawn, ()).into_any()
        }
    })
}
