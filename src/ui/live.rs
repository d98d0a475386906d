//! Parts of the screen that are redrawn when what they read changes.
//!
//! All have one type: Leptos is instantiated for each type of closure in a view, which adds more than a kilobyte each.

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
