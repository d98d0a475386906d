//! The front page: to-do lists, search, the agreements, and the backup status.

use leptos::prelude::*;

use crate::agreement::Origin;
use crate::agreement::status::List as Due;
use crate::app::features::overview::front_page::Shown;
use crate::app::model::Model;
use crate::app::session::opening::Opening;
use crate::ui::context::{use_model, use_words};
use crate::ui::overview::buttons::{NewAgreement, TryExample};
use crate::ui::overview::due::DueList;
use crate::ui::overview::empty::Empty;
use crate::ui::overview::lost::Lost;
use crate::ui::overview::safety::Safety;
use crate::ui::overview::search::Search;
use crate::ui::overview::table::Table;
use crate::ui::parts::button::Look;
use crate::ui::parts::live::live;
use crate::words::capital;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Nothing,
    Lost,
    List,
}

fn content_of(model: &Model) -> Content {
    // After a failed opening the list is not known to be empty, so that is not said.
    let failed = matches!(model.session.opening, Opening::Failed(_));
    match (
        model.session.lost,
        model.session.rows.is_empty() && !failed && model.session.set_aside.is_empty(),
    ) {
        (true, _) => Content::Lost,
        (false, true) => Content::Nothing,
        (false, false) => Content::List,
    }
}

/// The front page.
#[component]
pub fn Overview() -> impl IntoView {
    let model = use_model();
    let shown = Memo::new(move |_| model.with(content_of));
    view! {
        <div class="page wide">
            {live(move || match shown.get() {
                Content::Nothing => view! { <Empty/> }.into_any(),
                Content::Lost => view! { <Lost/> }.into_any(),
                Content::List => view! { <List/> }.into_any(),
            })}
        </div>
    }
}

/// The three lists; hidden while searching or filtering.
fn due(shown: Memo<Shown>) -> impl IntoView {
    let list = |index, list| {
        let of = move |shown: &Shown| shown.due.get(index).cloned().unwrap_or_default();
        let listed = Memo::new(move |_| shown.with(of));
        view! { <DueList list listed/> }
    };
    Due::ALL.into_iter().enumerate().map(|(index, one)| list(index, one)).collect_view()
}

/// The list of agreements with its actions.
#[component]
fn List() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let today = live(move || capital(&words.weekday_day(model.with(|model| model.session.today))));
    let shown = Memo::new_owning(move |last: Option<Shown>| {
        model.with(|model| last.unwrap_or_default().follow(&model.session, &model.view))
    });
    let listed = Memo::new(move |_| shown.with(|shown| shown.found.clone()));
    let count = Memo::new(move |_| listed.with(Vec::len));
    let any = Memo::new(move |_| model.with(|model| !model.session.rows.is_empty()));
    let none = Memo::new(move |_| count.get() == 0);
    let narrowed = Memo::new(move |_| model.with(|model| model.view.is_narrowed()));
    let has_example =
        |model: &Model| model.session.rows.values().any(|row| row.origin == Origin::Example);
    let no_example = Memo::new(move |_| !model.with(has_example));
    view! {
        <div class="overview-top">
            <h1 id="heading" tabindex="-1">{today}</h1>
            <NewAgreement/>
        </div>
        <Safety/>
        {live(move || any.get().then(|| view! {
            <Search count narrowed/>
            {live(move || (!narrowed.get()).then(|| due(shown)))}
            <h2>{words.all_agreements()} " " <span class="count">{count}</span></h2>
            {live(move || (!none.get()).then(|| view! { <Table listed/> }))}
        }))}
        {live(move || no_example.get().then(|| view! {
            <div class="overview-foot">
                <TryExample look=Look::Quiet/>
            </div>
        }))}
    }
}
