//! Restoring a file: choose it, see the preview, confirm.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::restoring::{RestoreStep, Restoring};
use crate::app::route::Route;
use crate::browser::chosen;
use crate::codec::share::{Kind, LinkError};
use crate::ui::backup::preview::{Done, PreviewOf, number};
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::handover::open::OpenHandover;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::Look;
use crate::ui::parts::live::live;

/// The file field, and the progress.
#[component]
pub fn RestoreFile() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    // While a passphrase is tried, the screen stays as it is.
    let restoring = Memo::new(move |_| {
        model.with(|model| match &model.restoring {
            Restoring::Opening(envelope, tries) => Restoring::Locked(Arc::clone(envelope), *tries),
            other => other.clone(),
        })
    });
    let opens =
        Memo::new(move |_| model.with(|model| matches!(model.restoring, Restoring::Opening(..))));
    // Keeps what was typed after a wrong passphrase.
    let typed = RwSignal::new(String::new());
    let choose = move |event: leptos::ev::Event| {
        if chosen::choose(&event) {
            dispatch.send(Event::Restoring(RestoreStep::Reading));
        }
    };
    view! {
        <div class="form-group">
            <p class="form-hint" id="restore-hint">{words.restore_hint()}</p>
            // The browser's own button is in the browser's language, so the label is shown in its place.
            <input
                type="file"
                id="restore-file"
                class="sr-only"
                accept=".json,application/json,.txt,text/plain"
                aria-describedby="restore-hint"
                on:change=choose
            />
            <label class=Look::Secondary.classes() for="restore-file">{words.restore_choose()}</label>
        </div>
        {live(move || match restoring.get() {
            Restoring::Idle => ().into_any(),
            Restoring::Locked(_, tries) | Restoring::Opening(_, tries) => {
                view! { <OpenHandover wrong={tries > 0} opens typed/> }.into_any()
            }
            Restoring::Elsewhere(Kind::Answer | Kind::Filled) => {
                let way = view! { <a href=Route::Answer.hash()>{words.answer_title()}</a> };
                failed(words.handed_answer().to_owned(), Some(way.into_any()))
            }
            Restoring::Elsewhere(kind) => {
                let (title, text) = words.link_error(LinkError::Elsewhere(kind));
                failed([title, ". ", text].concat(), None)
            }
            Restoring::Broken => failed(words.handed_broken().to_owned(), None),
            Restoring::Refused(error) => failed(words.file_error(error).to_owned(), None),
            Restoring::Failed(error) => failed(words.failed_to_restore(&error).to_owned(), None),
            Restoring::Reading | Restoring::Decoding(_) | Restoring::Comparing(_) => view! { <p role="status">{words.restore_comparing()}</p> }.into_any(),
            Restoring::Writing(_) => view! { <p role="status">{words.restore_writing()}</p> }.into_any(),
            Restoring::Preview(preview) => view! { <PreviewOf preview=StoredValue::new(preview)/> }.into_any(),
            Restoring::Done(preview) => view! { <Done changes=number(preview.changes())/> }.into_any(),
        })}
    }
}

/// What is wrong, and a link to the right page.
fn failed(told: String, way: Option<AnyView>) -> AnyView {
    view! {
        <Alert tone=Tone::Error>
            <p class="alert-text">{told}</p>
            {way}
        </Alert>
    }
    .into_any()
}
