//! The elements of the phone's page; each is made by one function, which keeps the phone's program small.

use leptos::html::custom;
use leptos::prelude::*;

/// The classes of the primary button.
pub(in crate::ui::view) const PRIMARY: &str = "button button-primary";

/// An element with a class and children.
pub fn element(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    custom(tag).class(class).child(children).into_any()
}

/// An element with a class and a text.
pub fn text(tag: &'static str, class: &'static str, text: String) -> AnyView {
    element(tag, class, vec![text.into_any()])
}

/// A button.
pub(in crate::ui::view) fn button(
    label: String,
    look: &'static str,
    press: impl Fn() + 'static,
) -> AnyView {
    view! { <button type="button" class=look on:click=move |_| press()>{label}</button> }.into_any()
}
