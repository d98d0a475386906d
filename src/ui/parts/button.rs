//! A button that says what happens.

use leptos::prelude::*;

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The main action; one on a page.
    Primary,
    /// Any other action.
    Secondary,
    /// A small action beside what it concerns.
    Quiet,
    /// An action that cannot be undone.
    Final,
}

impl Look {
    /// The classes of the design system.
    #[must_use]
    pub fn classes(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-tertiary",
            Self::Final => "button button-warning",
        }
    }
}

/// A button; `name` gives screen readers a longer name where several buttons share a label.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] name: Option<Signal<String>>,
    #[prop(optional, into)] id: Option<String>,
    look: Look,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            id=id
            class=look.classes()
            aria-label=move || name.map(|name| name.get())
            on:click=move |_| on_press.run(())
        >
            {label}
        </button>
    }
}
