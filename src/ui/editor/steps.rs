//! The steps of the editor, each with what is missing in it; they can be visited in any order.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Part;
use crate::agreement::checks::impossible;
use crate::agreement::checks::missing;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The list of steps.
#[component]
pub fn Steps(id: AgreementId, place: Memo<Place>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let found = case.read(lacking);
    let all = u32::try_from(Place::ALL.len()).unwrap_or_default();
    // The closing status is not one of the numbered steps.
    let position = live(move || {
        let number = place.get().number();
        (number <= Place::ALL.len()).then(|| words.step_of(&all.to_string(), &number.to_string()))
    });
    let items = Place::ALL
        .into_iter()
        .map(|step| {
            let current = move || (place.get() == step).then_some("step");
            let state = live(move || found.with(|found| state_of(step, found, words)));
            view! {
                <li class:now=move || place.get() == step>
                    <a href=Route::Editor(id, step).hash() aria-current=current>
                        {words.place(step)}
                        <small>{state}</small>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="steps" aria-label=words.editor_steps()>
            <p class="step-position">{position}</p>
            <ol>{items}</ol>
            <a class="to-course" href=Route::Course(id).hash()>{words.course()}</a>
            <a class="to-history" href=Route::History(id).hash()>{words.history()}</a>
            <a class="to-guide" href=Route::Guide(id).hash()>{words.guide()}</a>
        </nav>
    }
}

/// The part of each gap and each impossible value.
fn lacking(agreement: &Agreement) -> Vec<Part> {
    let missing = missing(agreement).into_iter().map(|gap| gap.field.part());
    missing.chain(impossible(agreement).into_iter().map(|fault| fault.field().part())).collect()
}

fn state_of(step: Place, lacking: &[Part], words: Words) -> String {
    let Place::Part(part) = step else { return String::new() };
    let here = lacking.iter().filter(|lacks| **lacks == part).count();
    match u32::try_from(here).unwrap_or(u32::MAX) {
        0 => words.step_done().to_owned(),
        lacks => words.step_lacks(lacks),
    }
}
