//! A message on the page.

use leptos::prelude::*;

/// The kind of a message.
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
    /// Its name, as a class of the notice.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    fn classes(self) -> &'static str {
        match self {
            Self::Info => "alert alert-info",
            Self::Success => "alert alert-success",
            Self::Warning => "alert alert-warning",
            Self::Error => "alert alert-error",
        }
    }

    /// An error interrupts a screen reader; other messages wait for a pause.
    fn role(self) -> &'static str {
        match self {
            Self::Error => "alert",
            Self::Info | Self::Success | Self::Warning => "status",
        }
    }
}

/// A message; its children are the text and the buttons.
#[component]
pub fn Alert(tone: Tone, children: Children) -> impl IntoView {
    view! {
        <div class=tone.classes() role=tone.role()>
            <div class="alert-body">{children()}</div>
        </div>
    }
}
