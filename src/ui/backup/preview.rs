//! The preview of a restore, and its result.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::comparing::{FileStanding, Item, Preview};
use crate::app::features::backup::restoring::RestoreStep;
use crate::app::route::Route;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::words::Words;
use crate::words::beside;

/// Nobody reads a longer list of names; beyond this only the count is shown.
const MOST_NAMED: usize = 100;

/// The agreements of the file, by what would happen to them.
#[component]
pub fn PreviewOf(preview: StoredValue<Arc<Preview>>) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let preview = preview.get_value();
    let changes = number(preview.changes());
    let groups = FileStanding::ALL
        .into_iter()
        .map(|standing| group(preview.of(standing), standing, words))
        .collect_view();
    view! {
        <div id="restore-preview" class="preview">
            <h3>{words.preview_title(number(preview.items.len()))}</h3>
            {groups}
            <div class="button-row">
                {(changes > 0).then(|| view! {
                    <Button
                        id="restore-confirm"
                        label=words.restore_confirm(changes)
                        look=Look::Primary
                        on_press=move |()| dispatch.send(Event::Restoring(RestoreStep::TakeIn))
                    />
                })}
                <Button
                    label=words.close_file().to_owned()
                    look=Look::Quiet
                    on_press=move |()| dispatch.send(Event::Restoring(RestoreStep::Close))
                />
            </div>
        </div>
    }
}

fn group<'a>(
    items: impl Iterator<Item = &'a Item>,
    standing: FileStanding,
    words: Words,
) -> Option<impl IntoView> {
    let items: Vec<&Item> = items.collect();
    let count = number(items.len());
    let names: Vec<String> =
        items.iter().take(MOST_NAMED).map(|item| name_of(item, words)).collect();
    let rest = number(items.len() - names.len());
    let names = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
    (count > 0).then(|| {
        view! {
            <details data-standing=format!("{standing:?}").to_lowercase()>
                <summary>{words.standing_count(standing, count)}</summary>
                <p>{words.standing_means(standing)}</p>
                <ul>{names} {(rest > 0).then(|| view! { <li>{words.and_more(rest)}</li> })}</ul>
            </details>
        }
    })
}

/// `Amal Hansen · Nordkøb`, as far as it is known.
fn name_of(item: &Item, words: Words) -> String {
    let or_else = |text: &str, instead: &str| {
        if text.is_empty() { instead.to_owned() } else { text.to_owned() }
    };
    let citizen = or_else(&item.citizen, words.no_citizen());
    beside([citizen.as_str(), &or_else(&item.company, words.no_company())])
}

/// The file was restored.
#[component]
pub fn Done(changes: u32) -> impl IntoView {
    let words = use_words();
    view! {
        <div id="restore-done">
            <Alert tone=Tone::Success>
                <p class="alert-text">{words.restore_done(changes)}</p>
                <a href=Route::Overview.hash()>{words.back_to_overview()}</a>
            </Alert>
        </div>
    }
}

/// A count in the type that the words take.
#[must_use]
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
