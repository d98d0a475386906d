//! The caseworker's app: header, messages, and the page of the route.

use leptos::prelude::*;

use crate::app::model::{Model, Opening};
use crate::app::route::Route;
use crate::domain::ids::AgreementId;
use crate::text::words::Words;
use crate::ui::context::{Dispatch, ReadModel, use_model, use_words};
use crate::ui::editor::frame::Editor;
use crate::ui::header::Header;
use crate::ui::notices::Notices;
use crate::ui::overview::page::Overview;

/// Which page is shown; only this decides what is built anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    Opening,
    Overview,
    Editor(AgreementId),
    Unknown,
}

fn page_of(model: &Model) -> Page {
    match model.route {
        _ if model.opening == Opening::Loading => Page::Opening,
        Route::Overview => Page::Overview,
        Route::Editor(id, _) if model.cases.contains_key(&id) => Page::Editor(id),
        Route::Editor(..) => Page::Unknown,
    }
}

/// The whole app over a model and a door for events.
#[component]
pub fn App(model: ReadSignal<Model>, dispatch: Dispatch, words: Words) -> impl IntoView {
    provide_context(ReadModel(model));
    provide_context(dispatch);
    provide_context(words);
    let page = Memo::new(move |_| model.with(page_of));
    view! {
        <a class="skipnav" href="#content" on:click=skip_to_content>{words.skip_to_content()}</a>
        <Header/>
        <Notices/>
        <main id="content" tabindex="-1">
            {move || match page.get() {
                Page::Opening => view! { <p class="page quiet">{words.opening()}</p> }.into_any(),
                Page::Overview => view! { <Overview/> }.into_any(),
                Page::Editor(id) => view! { <Editor id/> }.into_any(),
                Page::Unknown => view! { <UnknownAgreement/> }.into_any(),
            }}
        </main>
    }
}

/// The address holds the route, so the skip link moves the focus itself.
fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    // A page without its main part has nothing to skip to.
    crate::browser::page::focus("content").ok();
}

/// An address of an agreement that is not here.
#[component]
fn UnknownAgreement() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let failed = move || model.with(|model| matches!(model.opening, Opening::Failed(_)));
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words.unknown_agreement_title()}</h1>
            <p hidden=failed>{words.unknown_agreement()}</p>
            <p><a href=Route::Overview.hash()>{words.back_to_overview()}</a></p>
        </div>
    }
}
