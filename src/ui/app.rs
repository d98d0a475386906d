//! The caseworker's app: header, messages, and the page of the route.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::session::opening::Opening;
use crate::base::AgreementId;
use crate::browser::{focus, page};
use crate::ui::context::{Dispatch, ReadModel, use_model, use_words};
use crate::ui::header::Header;
use crate::ui::later::{Later, LaterPage, Part};
use crate::ui::notices::{LastNotice, Notices};
use crate::ui::overview::page::Overview;
use crate::ui::parts::live::live;
use crate::words::Words;
use crate::words::beside;

/// Which page is shown; a change rebuilds the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    Opening,
    Overview,
    Later(Part),
    Unknown,
}

fn page_of(model: &Model) -> Page {
    match model.session.route {
        _ if model.session.opening == Opening::Loading => Page::Opening,
        Route::Overview => Page::Overview,
        Route::Backup => Page::Later(Part::Backup),
        Route::Answer => Page::Later(Part::Answer),
        Route::HandOver => Page::Later(Part::HandOver),
        Route::Delete(id) if model.session.rows.contains_key(&id) || model.deleting.is_some() => {
            Page::Later(Part::Delete(id))
        }
        route => {
            let Some(id) = route.agreement() else { return Page::Unknown };
            match (model.session.reading.contains(&id), model.session.cases.contains_key(&id)) {
                (true, _) => Page::Opening,
                (false, false) => Page::Unknown,
                (false, true) => Page::Later(part_of(route, id)),
            }
        }
    }
}

/// The later file's part for the page of a loaded agreement.
fn part_of(route: Route, id: AgreementId) -> Part {
    match route {
        Route::History(_) => Part::History(id),
        Route::Course(_) => Part::Course(id),
        Route::Sign(_, party) => Part::Sign(id, party),
        Route::FollowUp(_, one) => Part::FollowUp(id, one),
        Route::Guide(_) => Part::Guide(id),
        Route::Share(_, paper) => Part::Share(id, paper),
        Route::Filled(_) => Part::Filled(id),
        Route::Answer
        | Route::HandOver
        | Route::Overview
        | Route::Backup
        | Route::Delete(_)
        | Route::Editor(..) => Part::Editor(id),
    }
}

/// The title of the window: page and agreement.
fn title_of(model: &Model, words: Words) -> String {
    let page = match model.session.route {
        Route::Overview => words.overview(),
        Route::Editor(_, place) => words.place(place),
        Route::Backup => words.backup_title(),
        Route::Delete(_) => words.delete_citizen(),
        Route::History(_) => words.history(),
        Route::Course(_) => words.course(),
        Route::Sign(_, party) => words.sign_title(party),
        Route::FollowUp(..) => words.a_follow_up(),
        Route::Guide(_) => words.guide(),
        Route::Share(_, paper) => words.share_with(paper),
        Route::Filled(_) => words.filled_title(),
        Route::HandOver => words.pass_on(),
        Route::Answer => words.answer_title(),
    };
    let citizen = model.session.open_case().map(|case| case.agreement().citizen.name.trim());
    beside([page, citizen.unwrap_or_default(), words.app_name()])
}

/// The whole app, drawn from a model; events go through the dispatcher.
#[component]
pub fn App(
    model: ReadSignal<Model>,
    dispatch: Dispatch,
    words: Words,
    later: Later,
) -> impl IntoView {
    provide_context(ReadModel(model));
    provide_context(dispatch);
    provide_context(words);
    provide_context(later);
    let shown = Memo::new(move |_| model.with(page_of));
    let title = Memo::new(move |_| model.with(|model| title_of(model, words)));
    // A page whose title cannot be set still works.
    Effect::new(move |_| title.with(|title| page::set_title(title).ok()));
    // Loads the later file: at once where the address asks for one of its pages, else once the front page is drawn;
    // opening one of its pages after a failed load tries again.
    let wanted = Memo::new(move |_| (shown.get(), model.with(|model| model.session.route)));
    Effect::new(move |before: Option<(Page, Route)>| {
        let now = wanted.get();
        if now != (Page::Opening, Route::Overview) {
            later.begin();
        }
        if before.is_some_and(|(page, route)| page != Page::Opening && route != now.1) {
            later.turn();
        }
        now
    });
    // While a signer holds the device, only what is signed is visible.
    let signing =
        Memo::new(move |_| model.with(|model| matches!(model.session.route, Route::Sign(..))));
    view! {
        <a class="skipnav" href="#content" on:click=move |event| skip_to_content(&event)>{words.skip_to_content()}</a>
        {live(move || (!signing.get()).then(|| view! { <Header/> <Notices/> }))}
        <main id="content" tabindex="-1" on:focusout=move |_| dispatch.send(Event::FieldLeft)>
            {live(move || match shown.get() {
                Page::Opening => view! { <p class="page quiet">{words.opening()}</p> }.into_any(),
                Page::Overview => view! { <Overview/> }.into_any(),
                Page::Later(part) => view! { <LaterPage part/> }.into_any(),
                Page::Unknown => view! { <UnknownAgreement/> }.into_any(),
            })}
        </main>
        <LastNotice signing/>
    }
}

/// The hash of the address is the route, so the skip link moves the focus itself.
fn skip_to_content(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    // A page without its main part has nothing to skip to.
    focus::to_top("content").ok();
}

/// The address names an agreement that is not here.
#[component]
fn UnknownAgreement() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let failed = move || model.with(|model| matches!(model.session.opening, Opening::Failed(_)));
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words.unknown_agreement_title()}</h1>
            <p hidden=failed>{words.unknown_agreement()}</p>
            <p><a href=Route::Overview.hash()>{words.back_to_overview()}</a></p>
        </div>
    }
}
