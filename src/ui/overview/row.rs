//! One agreement on the front page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::agreement::Summary;
use crate::agreement::status::Status;
use crate::app::event::Event;
use crate::app::features::overview::front_page::{Removable, page_of, removable};
use crate::app::features::overview::view::Group;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::base::Day;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The row of an agreement at its index; it reads the model, so that only what changed is redrawn.
#[component]
pub fn AgreementRow(place: usize, id: AgreementId) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let row = Memo::new(move |_| model.with(|model| model.session.rows.get(&id).map(Arc::clone)));
    let today = Memo::new(move |_| model.with(|model| model.session.today));
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
        words.hours_split(&words.hours_short(weekly.paid), &words.hours_short(weekly.unpaid))
    };
    let (status, _) = row.course.status(today);
    let removable = removable(&row);
    let example = removable == Removable::Example;
    view! {
        // Row 1 is the head of the table.
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
            <td data-label=words.column_lacks()>
                <span>
                    <span class="status" data-group=Group::of(status).slug()>{words.status(status)}</span>
                    {(status == Status::Draft).then(|| view! {
                        <span class="lacks">{words.lacks(row.course.missing)}</span>
                    })}
                </span>
            </td>
            <td class="actions">
                <Actions id page=page_of(id, &row.course) removable citizen=row.citizen.clone()/>
            </td>
        </tr>
    }
}

/// The actions for an agreement on the front page.
#[component]
fn Actions(id: AgreementId, page: Route, removable: Removable, citizen: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let remove = match removable {
        Removable::Example => Some(words.remove_example()),
        Removable::Blank => Some(words.remove_blank()),
        Removable::No => None,
    };
    let (label, name) = if matches!(page, Route::Editor(_, Place::Part(_))) {
        (words.continue_agreement(), words.continue_agreement_of(&citizen))
    } else {
        (words.open_agreement(), words.open_agreement_of(&citizen))
    };
    // Without a name the visible label is enough.
    let name = (!citizen.is_empty()).then_some(name);
    view! {
        <a class="button button-secondary" href=page.hash() aria-label=name>
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

pub(in crate::ui::overview) fn or_else(text: &str, instead: &str) -> String {
    if text.is_empty() { instead.to_owned() } else { text.to_owned() }
}
