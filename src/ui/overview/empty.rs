//! The front page of a device without agreements.

use leptos::prelude::*;

use crate::ui::context::use_words;
use crate::ui::overview::buttons::{NewAgreement, TryExample};
use crate::ui::parts::button::Look;

/// What the app is for, and the two ways to begin.
#[component]
pub fn Empty() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="empty">
            <h1 id="heading" tabindex="-1">{words.empty_title()}</h1>
            <p class="font-lead">{words.app_lead()}</p>
            <p>{words.empty_text()}</p>
            <div class="button-row">
                <NewAgreement/>
                <TryExample look=Look::Secondary/>
            </div>
        </section>
    }
}
