//! The filters of the table: a full-text search, a status, whose turn it is.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::overview::view::{Group, Narrow, View, Whose};
use crate::app::route::Route;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::live::live;
use crate::ui::parts::select::Select;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::words::Words;

/// The fields, the number of matches, and how to bookmark the view.
#[component]
pub fn Search(count: Memo<usize>, narrowed: Memo<bool>) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let narrow = move |how| dispatch.send(Event::Narrow(how));
    let text = move |part: fn(&View) -> &str| {
        Signal::derive(move || model.with(|model| part(&model.view).to_owned()))
    };
    let told = live(move || {
        narrowed.get().then(|| model.with(|model| told(&model.view, count.get(), words)))
    });
    view! {
        <search class="search">
            <div class="search-fields">
                <TextInput
                    id="search"
                    label=words.search().to_owned()
                    keyboard=Keyboard::Text
                    width=Width::Full
                    value=text(|view| &view.search)
                    on_text=move |text: String| narrow(Narrow::Search(text))
                />
                <Select
                    id="filter-group"
                    label=words.filter_group()
                    options=with_any(words, Group::ALL.map(|it| (it.slug(), words.group(it))))
                    chosen=text(|view| view.group.map(Group::slug).unwrap_or_default())
                    on_choose=move |slug: String| narrow(Narrow::Group(Group::named(&slug)))
                />
                <Select
                    id="filter-turn"
                    label=words.filter_turn()
                    options=with_any(words, Whose::ALL.map(|it| (it.slug(), words.due_list(it.list()))))
                    chosen=text(|view| view.turn.map(Whose::slug).unwrap_or_default())
                    on_choose=move |slug: String| narrow(Narrow::Turn(Whose::named(&slug)))
                />
            </div>
            <div class="search-told">
                <p role="status">{told}</p>
                {live(move || narrowed.get().then(|| view! {
                    <a href=Route::Overview.hash()>{words.filter_clear()}</a>
                }))}
            </div>
            {live(move || narrowed.get().then(|| view! {
                <p class="search-hint">{words.filter_hint()}</p>
            }))}
        </search>
    }
}

/// The options, after one that does not filter.
fn with_any<const N: usize>(
    words: Words,
    options: [(&'static str, &'static str); N],
) -> Vec<(&'static str, &'static str)> {
    std::iter::once(("", words.filter_any())).chain(options).collect()
}

/// The number of matches, as a sentence.
fn told(view: &View, found: usize, words: Words) -> String {
    match u32::try_from(found).unwrap_or(u32::MAX) {
        0 if view.is_filtered() => words.filter_none().to_owned(),
        0 => words.search_none(view.search.trim()),
        count => words.search_found(count),
    }
}
