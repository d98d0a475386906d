//! A button that says what happens.

use leptos::prelude::*;

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The next thing to do; one on a page.
    Primary,
    /// Anything else to do.
    Secondary,
    /// Something small beside its thing.
    Quiet,
    /// What cannot be undone.
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

/// A button; `name` tells a screen reader more than the label where several have the same.
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
