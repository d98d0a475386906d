//! The agreement in short, part by part, each with a link to change it.

use leptos::prelude::*;

use crate::agreement::Part;
use crate::app::route::{Place, Route};
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::live::live;
use crate::words::short_facts;

/// The whole agreement in short.
#[component]
pub fn Summary() -> impl IntoView {
    let words = use_words();
    let parts = Part::ALL.into_iter().map(|part| view! { <PartSummary part/> }).collect_view();
    view! {
        <section class="summary">
            <h2>{words.summary_title()}</h2>
            {parts}
        </section>
    }
}

/// One part in short.
#[component]
fn PartSummary(part: Part) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let facts = case.read(move |agreement| short_facts(agreement, part, words));
    let rows = live(move || {
        let rows = facts.get().into_iter();
        rows.map(|(label, text)| view! { <dt>{label}</dt> <dd>{text}</dd> }).collect_view()
    });
    let empty = live(move || facts.with(Vec::is_empty).then(|| words.nothing_yet()));
    view! {
        <section class="summary-part">
            <header>
                <h3>{words.part(part)}</h3>
                <a
                    href=Route::Editor(case.id, Place::Part(part)).hash()
                    aria-label=words.change_part(words.part(part))
                >
                    {words.change()}
                </a>
            </header>
            <dl class="facts">{rows}</dl>
            <p class="quiet">{empty}</p>
        </section>
    }
}
