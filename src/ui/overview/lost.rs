//! The front page when stored agreements were lost: a loss is never shown as a new start.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::route::Route;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::parts::button::{Button, Look};

/// What has happened, and what can be done.
#[component]
pub fn Lost() -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <section class="empty" id="lost">
            <h1 id="heading" tabindex="-1">{words.lost_title()}</h1>
            <p class="font-lead">{words.lost_lead()}</p>
            <p>{words.lost_text()}</p>
            <div class="button-row">
                <a class=Look::Primary.classes() href=Route::Backup.hash()>{words.restore_file()}</a>
                <Button
                    id="begin-anew"
                    label=words.begin_anew().to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::BeginAnew)
                />
            </div>
        </section>
    }
}
