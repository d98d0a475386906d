//! The search over everything that stands in the agreements.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::domain::ids::AgreementId;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// The field, and how many agreements were found.
#[component]
pub fn Search(listed: Memo<Vec<AgreementId>>) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let search = Memo::new(move |_| model.with(|model| model.search.clone()));
    let told = live(move || {
        let count = u32::try_from(listed.with(Vec::len)).unwrap_or(u32::MAX);
        match (search.get().trim(), count) {
            ("", _) => String::new(),
            (what, 0) => words.search_none(what),
            (_, count) => words.search_found(count),
        }
    });
    view! {
        <search class="search">
            <TextInput
                id="search"
                label=words.search().to_owned()
                keyboard=Keyboard::Text
                width=Width::Full
                value=search
                on_text=move |text: String| dispatch.send(Event::Search(text))
            />
            <p role="status">{told}</p>
        </search>
    }
}
