//! The guides beside an agreement: what is done, and what is next (D5, F3).

use leptos::prelude::*;

use crate::app::route::Route;
use crate::domain::ids::AgreementId;
use crate::ui::context::use_words;

/// The guides of an agreement.
#[component]
pub fn GuidePage(id: AgreementId) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="page">
            <p class="back-link"><a href=Route::Course(id).hash()>{words.back_to_course()}</a></p>
            <h1 id="heading" tabindex="-1">{words.guide()}</h1>
        </div>
    }
}
