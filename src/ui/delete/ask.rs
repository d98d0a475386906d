//! What would be deleted with a citizen, and the button for it.

use leptos::prelude::*;

use crate::agreement::Summary;
use crate::app::event::Event;
use crate::app::features::deleting::of_citizen;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::browser::clock::local_day;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;
use crate::words::Words;
use crate::words::beside;

/// The agreements with the citizen's name; each can be left out, since two people may share a name.
#[component]
pub fn Ask(id: AgreementId) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let all = model.with_untracked(|model| of_citizen(&model.session, id));
    let citizen = all.first().map(|(_, row)| row.citizen.clone()).unwrap_or_default();
    let picked = RwSignal::new(all.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let none = move || picked.with(Vec::is_empty);
    let several = all.len() > 1;
    let boxes = all
        .into_iter()
        .map(|(id, row)| {
            let pick = move |yes: bool| {
                picked.update(|picked| {
                    picked.retain(|other| *other != id);
                    picked.extend(yes.then_some(id));
                });
            };
            view! {
                <Checkbox
                    id=format!("delete-{:032x}", id.0)
                    label=label_of(&row, words)
                    hint=Some(hint_of(&row, words))
                    checked=Signal::derive(move || picked.with(|picked| picked.contains(&id)))
                    on_change=pick
                />
            }
        })
        .collect_view();
    view! {
        <h1 id="heading" tabindex="-1">{words.delete_title(or_else(&citizen, words.no_citizen()))}</h1>
        <p class="font-lead">{words.delete_lead()}</p>
        <fieldset class="form-group">
            <legend class="form-label">{words.delete_these()}</legend>
            {several.then(|| view! { <p class="form-hint">{words.delete_same_name()}</p> })}
            {boxes}
        </fieldset>
        <p>{words.delete_elsewhere()}</p>
        <div class="button-row">
            {live(move || (!none()).then(|| view! {
                <Button
                    id="delete-confirm"
                    label=words.delete_confirm().to_owned()
                    look=Look::Final
                    on_press=move |()| dispatch.send(Event::Delete(picked.get_untracked()))
                />
            }))}
            <a class=Look::Secondary.classes() href=Route::Editor(id, Place::Review).hash()>
                {words.delete_not()}
            </a>
        </div>
    }
}

/// The number of acts and the last change: they distinguish agreements that look alike.
fn hint_of(row: &Summary, words: Words) -> String {
    let acts = words.acts(row.entries);
    match local_day(row.changed) {
        Some(day) => words.acts_until(&acts, &words.day(day)),
        None => acts,
    }
}

fn label_of(row: &Summary, words: Words) -> String {
    let company = or_else(&row.company, words.no_company());
    let period = row.period().map_or_else(|| words.no_period().to_owned(), |p| words.period_of(p));
    beside([company, &period])
}

fn or_else<'a>(text: &'a str, instead: &'a str) -> &'a str {
    if text.is_empty() { instead } else { text }
}
