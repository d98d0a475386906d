//! The header: the open agreement, and the save status, always visible and always true.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::session::saving::Saving;
use crate::browser::clock::{local_day, local_time};
use crate::ui::context::{use_model, use_words};
use crate::ui::parts::live::live;
use crate::ui::undo_buttons::TurnButtons;
use crate::words::beside;

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let title = Memo::new(move |_| model.with(case_title));
    // Links back to the front page with its filters; on the front page itself, clears them.
    let home = Memo::new(move |_| model.with(home_of));
    view! {
        <header class="top">
            <a class="brand" href=home>{words.app_name()}</a>
            <p class="top-case">{title}</p>
            <TurnButtons/>
            <SaveMark/>
        </header>
    }
}

fn home_of(model: &Model) -> String {
    match model.session.route {
        Route::Overview => Route::Overview.hash(),
        _ => model.view.hash(),
    }
}

/// `Amal Hansen · Nordkøb`, as far as known.
fn case_title(model: &Model) -> String {
    let Some(case) = model.session.open_case() else {
        return String::new();
    };
    let agreement = case.agreement();
    beside([agreement.citizen.name.as_str(), &agreement.company.name])
}

/// *Gemmer …*, *Gemt kl. 10.42 på denne enhed*, *Ikke gemt*.
#[component]
fn SaveMark() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let saving = Memo::new(move |_| model.with(|model| model.session.save_mark()));
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let text = live(move || {
        saving.with(|saving| {
            let at = match saving {
                Saving::Saved(at) => local_day(*at).zip(local_time(*at)),
                Saving::Unchanged | Saving::Writing | Saving::Failed(_) => None,
            };
            words.save_mark(saving, at, today.get())
        })
    });
    let look = move || match saving.get() {
        Saving::Failed(_) => "save-mark failed",
        Saving::Unchanged | Saving::Writing | Saving::Saved(_) => "save-mark",
    };
    // Not announced: failures come as messages, and announcing every keystroke would be noise.
    view! { <p id="save-mark" class=look translate="no">{text}</p> }
}
