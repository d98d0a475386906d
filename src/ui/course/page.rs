//! The course of an agreement: where it stands, who has signed, what is next (B1–B6).

use leptos::prelude::*;

use crate::app::route::{Place, Route};
use crate::domain::ids::AgreementId;
use crate::ui::context::use_words;
use crate::ui::course::progress::Progress;

/// The course of an agreement.
#[component]
pub fn CoursePage(id: AgreementId) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="page">
            <p class="back-link"><a href=Route::Editor(id, Place::Review).hash()>{words.back_to_agreement()}</a></p>
            <h1 id="heading" tabindex="-1">{words.course()}</h1>
            <Progress id/>
        </div>
    }
}
