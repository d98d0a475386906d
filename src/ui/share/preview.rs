//! A preview of the reader's page, as it is now; it is not interactive.

use leptos::prelude::*;

use crate::agreement::Audience;
use crate::app::features::sharing::links::open_to_share;
use crate::codec::share::Shared;
use crate::codec::share::link::carried;
use crate::pages::company_page;
use crate::pages::plan_page;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::parts::live::live;
use crate::ui::view::blocks::draw;

/// The page beside the choices.
#[component]
pub fn Preview(audience: Audience) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let shared = Memo::new(move |_| {
        model.with(|model| {
            let whole = open_to_share(&model.session, case.id, audience, model.session.today);
            // A period without an end is in no link, but on paper and in a file.
            whole.ok().map(|whole| carried(&whole).unwrap_or(whole))
        })
    });
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let page = live(move || {
        let sheet = match shared.get()? {
            Shared::Company(view) => company_page(&view, today.get(), words),
            Shared::Plan(view) => plan_page(&view, today.get(), words),
        };
        Some(draw(sheet.blocks, words, None))
    });
    view! {
        <section class="preview" aria-label=words.preview()>
            <h2>{words.preview()}</h2>
            // Not interactive: its buttons are for the reader.
            <div class="preview-page" inert="">{page}</div>
        </section>
    }
}
