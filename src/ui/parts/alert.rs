//! A message on the page.

use leptos::prelude::*;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Info,
    /// It went well.
    Success,
    /// Something to think about.
    Warning,
    /// It went wrong.
    Error,
}

impl Tone {
    fn classes(self) -> &'static str {
        match self {
            Self::Info => "alert alert-info",
            Self::Success => "alert alert-success",
            Self::Warning => "alert alert-warning",
            Self::Error => "alert alert-error",
        }
    }

    /// A failure interrupts a screen reader; the rest waits for a pause.
    fn role(self) -> &'static str {
        match self {
            Self::Error => "alert",
            Self::Info | Self::Success | Self::Warning => "status",
        }
    }
}

/// A message; its children are the words and what can be done.
#[component]
pub fn Alert(tone: Tone, children: Children) -> impl IntoView {
    view! {
        <div class=tone.classes() role=tone.role()>
            <div class="alert-body">{children()}</div>
        </div>
    }
}
