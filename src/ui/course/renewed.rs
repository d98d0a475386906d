//! The agreement that this one follows on from, and the ways to compare them (A15).

use leptos::prelude::*;

use crate::app::route::Route;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::live::live;

/// States that the agreement follows on from an earlier one; empty where it does not.
#[component]
pub fn Renewed() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let renews = case.read(|agreement| agreement.lifecycle.renews);
    live(move || {
        renews.get().map(|renewed| {
            view! {
                <section class="renewed" id="renewed">
                    <p>{words.renews_earlier(&words.hours_long(renewed.paid))}</p>
                    <p class="button-row">
                        <a href=Route::History(case.id).hash()>{words.renews_changes()}</a>
                        <a href=Route::Course(renewed.of).hash()>{words.renews_old()}</a>
                    </p>
                </section>
            }
        })
    })
}
