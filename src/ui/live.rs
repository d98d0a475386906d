//! Parts of the screen that are drawn anew when what they read changes.
//!
//! One type for all of them: Leptos compiles its whole machinery once for each type of closure that stands in a view,
//! which costs the program more than a kilobyte each.

use leptos::prelude::*;

/// What is drawn anew.
pub type Live = Box<dyn Fn() -> AnyView + Send>;

/// A part of the screen that is drawn anew when what it reads changes.
pub fn live<V>(draw: impl Fn() -> V + Send + 'static) -> Live
where
    V: IntoAny,
{
    Box::new(move || draw().into_any())
}
