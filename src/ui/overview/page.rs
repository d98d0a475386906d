//! The front page: search, the agreements, and how safe they are.

use leptos::prelude::*;

use crate::app::model::{Model, Opening};
use crate::app::overview::found;
use crate::domain::choices::Origin;
use crate::text::format::capital;
use crate::ui::context::{use_model, use_words};
use crate::ui::live::live;
use crate::ui::overview::buttons::{NewAgreement, TryExample};
use crate::ui::overview::empty::Empty;
use crate::ui::overview::lost::Lost;
use crate::ui::overview::safety::Safety;
use crate::ui::overview::search::Search;
use crate::ui::overview::table::Table;
use crate::ui::parts::button::Look;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Lost,
    List,
}

fn shown_of(model: &Model) -> Shown {
    // After a failed opening the list is not known to be empty, so nobody is told that it is.
    let failed = matches!(model.opening, Opening::Failed(_));
    match (model.lost, model.rows.is_empty() && !failed && model.set_aside.is_empty()) {
        (true, _) => Shown::Lost,
        (false, true) => Shown::Nothing,
        (false, false) => Shown::List,
    }
}

/// The front page.
#[component]
pub fn Overview() -> impl IntoView {
    let model = use_model();
    let shown = Memo::new(move |_| model.with(shown_of));
    view! {
        <div class="page wide">
            {live(move || match shown.get() {
                Shown::Nothing => view! { <Empty/> }.into_any(),
                Shown::Lost => view! { <Lost/> }.into_any(),
                Shown::List => view! { <List/> }.into_any(),
            })}
        </div>
    }
}

/// The list with what can be done beside it.
#[component]
fn List() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let today = live(move || capital(&words.weekday_day(model.with(|model| model.today))));
    let listed = Memo::new(move |_| model.with(found));
    let any = Memo::new(move |_| model.with(|model| !model.rows.is_empty()));
    let none = Memo::new(move |_| listed.with(Vec::is_empty));
    let has_example = |model: &Model| model.rows.values().any(|row| row.origin == Origin::Example);
    let no_example = Memo::new(move |_| !model.with(has_example));
    view! {
        <div class="overview-top">
            <h1 id="heading" tabindex="-1">{today}</h1>
            <NewAgreement/>
        </div>
        <Safety/>
        {live(move || any.get().then(|| view! {
            <Search listed/>
            {live(move || (!none.get()).then(|| view! { <Table listed/> }))}
        }))}
        {live(move || no_example.get().then(|| view! {
            <div class="overview-foot">
                <TryExample look=Look::Quiet/>
            </div>
        }))}
    }
}
