//! The front page of a device without agreements.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::parts::button::{Button, Look};

/// What the program is for, and the two ways to begin.
#[component]
pub fn Empty() -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <section class="empty">
            <h1 id="heading" tabindex="-1">{words.empty_title()}</h1>
            <p class="font-lead">{words.app_lead()}</p>
            <p>{words.empty_text()}</p>
            <div class="button-row">
                <Button
                    id="new-agreement"
                    label=words.new_agreement().to_owned()
                    look=Look::Primary
                    on_press=move |()| dispatch.send(Event::New)
                />
                <Button
                    id="try-example"
                    label=words.try_example().to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::LoadExample)
                />
            </div>
        </section>
    }
}
