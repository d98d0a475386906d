//! The two ways to begin, as the front page offers them with and without agreements.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::parts::button::{Button, Look};

/// Begins a new agreement.
#[component]
pub fn NewAgreement() -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Button
            id="new-agreement"
            label=words.new_agreement().to_owned()
            look=Look::Primary
            on_press=move |()| dispatch.send(Event::New)
        />
    }
}

/// Loads the example.
#[component]
pub fn TryExample(look: Look) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Button
            id="try-example"
            label=words.try_example().to_owned()
            look
            on_press=move |()| dispatch.send(Event::LoadExample)
        />
    }
}
