//! The front page: every agreement with citizen, company, period, hours and what is missing.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::model::Opening;
use crate::app::overview::{Removable, Row, rows};
use crate::text::format::capital;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::overview::buttons::{NewAgreement, TryExample};
use crate::ui::overview::empty::Empty;
use crate::ui::overview::row::AgreementRow;
use crate::ui::parts::button::{Button, Look};

/// The front page.
#[component]
pub fn Overview() -> impl IntoView {
    let model = use_model();
    let all = Memo::new(move |_| model.with(|model| rows(model, model.today)));
    let nothing = Memo::new(move |_| all.with(Vec::is_empty));
    // After a failed opening the list is not known to be empty, so nobody is told that it is.
    let failed =
        Memo::new(move |_| model.with(|model| matches!(model.opening, Opening::Failed(_))));
    view! {
        <div class="page wide">
            {move || {
                if nothing.get() && !failed.get() {
                    view! { <Empty/> }.into_any()
                } else {
                    view! { <List all/> }.into_any()
                }
            }}
        </div>
    }
}

/// The list with what can be done beside it.
#[component]
fn List(all: Memo<Vec<Row>>) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let today = move || capital(&words.weekday_day(model.with(|model| model.today)));
    let no_example =
        move || !all.with(|rows| rows.iter().any(|row| row.removable == Removable::Example));
    view! {
        <div class="overview-top">
            <h1 id="heading" tabindex="-1">{today}</h1>
            <NewAgreement/>
        </div>
        <Show when=move || !all.with(Vec::is_empty)>
            <Table all/>
        </Show>
        <div class="overview-foot">
            <p>{words.file_text()}</p>
            <div class="button-row">
                <Button
                    id="save-file"
                    label=words.save_file().to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::SaveFile)
                />
                <Show when=no_example>
                    <TryExample look=Look::Quiet/>
                </Show>
            </div>
        </div>
    }
}

/// The agreements as a table.
#[component]
fn Table(all: Memo<Vec<Row>>) -> impl IntoView {
    let words = use_words();
    view! {
        <h2>
            {words.all_agreements()} <span class="count">{move || all.with(Vec::len)}</span>
        </h2>
        <table class="agreements">
            <thead>
                <tr>
                    <th scope="col">{words.column_citizen()}</th>
                    <th scope="col">{words.column_company()}</th>
                    <th scope="col">{words.column_period()}</th>
                    <th scope="col">{words.column_hours()}</th>
                    <th scope="col">{words.column_lacks()}</th>
                    <th scope="col"><span class="sr-only">{words.column_action()}</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || all.get() key=|row| row.id let:row>
                    <AgreementRow id=row.id all/>
                </For>
            </tbody>
        </table>
    }
}
