//! One follow-up: held at the workplace, on one screen.

use leptos::prelude::*;

use crate::domain::ids::{AgreementId, FollowUpId};
use crate::ui::context::use_words;

/// The note of a follow-up.
#[component]
pub fn FollowUpPage(id: AgreementId, one: FollowUpId) -> impl IntoView {
    let words = use_words();
    let _ = (id, one);
    view! { <div class="page"><h1 id="heading" tabindex="-1">{words.a_follow_up()}</h1></div> }
}
