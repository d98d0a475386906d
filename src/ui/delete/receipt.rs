//! The receipt: what was deleted, and where the name still occurs.

use leptos::prelude::*;

use crate::app::features::deleting::{Deleting, Gone};
use crate::app::route::{Place, Route};
use crate::ui::context::{use_model, use_words};
use crate::ui::parts::alert::{Alert, Tone};
use crate::words::Words;
use crate::words::beside;

/// What was deleted, with numbers; what remains to be done.
#[component]
pub fn Receipt(deleting: Deleting) -> impl IntoView {
    let words = use_words();
    if deleting.failed.is_none() && deleting.mentioned.is_none() {
        return view! { <p role="status">{words.deleting()}</p> }.into_any();
    }
    let title =
        if deleting.left.is_empty() { words.deleted_title() } else { words.deleted_in_part() };
    let lines = deleting.gone.iter().map(|gone| line(gone, words)).collect_view();
    let failed = deleting.failed.as_ref().map(|_| {
        view! { <Alert tone=Tone::Error><p class="alert-text">{words.not_deleted()}</p></Alert> }
    });
    view! {
        <h1 id="heading" tabindex="-1">{title}</h1>
        {failed}
        <ul id="receipt">{lines}</ul>
        <Mentioned deleting/>
        <p>{words.delete_elsewhere()}</p>
        <p><a href=Route::Overview.hash()>{words.back_to_overview()}</a></p>
    }
    .into_any()
}

fn line(gone: &Gone, words: Words) -> impl IntoView + use<> {
    let company = if gone.company.is_empty() { words.no_company() } else { &gone.company };
    let period = gone.period.map_or_else(|| words.no_period().to_owned(), |p| words.period_of(p));
    let what = beside([company, &period]);
    let rows = gone.rows;
    let counted = words.deleted_rows(
        &words.acts(gone.acts),
        &rows.set_aside.to_string(),
        &rows.summaries.to_string(),
    );
    view! { <li><strong>{what}</strong> <br/> {counted}</li> }
}

/// Whether the name still occurs on the device, and where.
#[component]
fn Mentioned(deleting: Deleting) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let Some(ids) = deleting.mentioned else {
        return ().into_any();
    };
    if ids.is_empty() {
        return view! { <p id="no-trace">{words.deleted_no_trace()}</p> }.into_any();
    }
    let links = ids
        .into_iter()
        .map(|id| {
            let row = model.with_untracked(|model| model.session.rows.get(&id).cloned());
            let name = row.map(|row| beside([row.citizen.as_str(), &row.company]));
            view! {
                <li>
                    <a href=Route::Editor(id, Place::Review).hash()>
                        {name.unwrap_or_else(|| words.set_aside_unnamed().to_owned())}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Alert tone=Tone::Warning>
            <p class="alert-text">{words.deleted_mentioned(&deleting.citizen)}</p>
            <ul>{links}</ul>
        </Alert>
    }
    .into_any()
}
