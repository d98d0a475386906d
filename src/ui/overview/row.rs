//! One agreement on the front page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::overview::{Removable, removable};
use crate::app::route::{Place, Route};
use crate::domain::field::Part;
use crate::domain::ids::AgreementId;
use crate::domain::summary::Summary;
use crate::domain::time::Day;
use crate::text::words::Words;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};

/// The row of an agreement at its place in the list; it follows the model, so that only what changed is drawn anew.
#[component]
pub fn AgreementRow(place: usize, id: AgreementId) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let row = Memo::new(move |_| model.with(|model| model.rows.get(&id).map(Arc::clone)));
    let today = Memo::new(move |_| model.with(|model| model.today));
    live(move || row.get().map(|row| view! { <Cells place id row today=today.get() words/> }))
}

#[component]
fn Cells(
    place: usize,
    id: AgreementId,
    row: Arc<Summary>,
    today: Day,
    words: Words,
) -> impl IntoView {
    let citizen = or_else(&row.citizen, words.no_citizen());
    let company = or_else(&row.company, words.no_company());
    let period = row.period().map_or_else(|| words.no_period().to_owned(), |p| words.period_of(p));
    let weekly = row.weekly_on(today);
    let hours = if weekly.all().is_zero() {
        words.no_hours().to_owned()
    } else {
        words.hours_split(&words.hours_short(weekly.paid), &words.hours_short(weekly.praktik))
    };
    let removable = removable(&row);
    let example = removable == Removable::Example;
    view! {
        // The first row of the table is its head.
        <tr data-row=place aria-rowindex=place + 2>
            <td data-label=words.column_citizen()>
                <span>
                    <strong>{citizen}</strong>
                    {example.then(|| view! { " " <span class="mark">{words.example_mark()}</span> })}
                </span>
            </td>
            <td data-label=words.column_company()>{company}</td>
            <td data-label=words.column_period()>{period}</td>
            <td data-label=words.column_hours()>{hours}</td>
            <td data-label=words.column_lacks()>{words.lacks(row.course.lacks)}</td>
            <td class="actions">
                <Actions id lacks=row.course.lacks removable citizen=row.citizen.clone()/>
            </td>
        </tr>
    }
}

/// What can be done with an agreement from the front page.
#[component]
fn Actions(id: AgreementId, lacks: u32, removable: Removable, citizen: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let remove = match removable {
        Removable::Example => Some(words.remove_example()),
        Removable::Blank => Some(words.remove_blank()),
        Removable::No => None,
    };
    let (label, name, place) = if lacks == 0 {
        (words.open_agreement(), words.open_agreement_of(&citizen), Place::Review)
    } else {
        let name = words.continue_agreement_of(&citizen);
        (words.continue_agreement(), name, Place::Part(Part::Parties))
    };
    // Without a name the label says all there is to say.
    let name = (!citizen.is_empty()).then_some(name);
    view! {
        <a class="button button-secondary" href=Route::Editor(id, place).hash() aria-label=name>
            {label}
        </a>
        {remove.map(|label| {
            view! {
                <Button
                    label=label.to_owned()
                    look=Look::Quiet
                    on_press=move |()| dispatch.send(Event::Remove(id))
                />
            }
        })}
    }
}

fn or_else(text: &str, instead: &str) -> String {
    if text.is_empty() { instead.to_owned() } else { text.to_owned() }
}
