//! What each reader was shown last, what has changed since, and the ways to put that right.

use leptos::prelude::*;

use crate::agreement::sharing::{OutThere, ShownPart};
use crate::agreement::{Agreement, Audience, Command, Party};
use crate::app::paper::Paper;
use crate::app::route::Route;
use crate::base::Day;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;

/// A reader, when they were shown their page, and what has changed since.
type Reader = (Audience, Option<Day>, Vec<ShownPart>);

/// The readers of an agreement; the employee representative only where one signs.
fn readers(agreement: &Agreement) -> Vec<Reader> {
    let represented = agreement.signers().contains(&Party::Representative);
    let asked = |one: &Audience| *one != Audience::Representative || represented;
    Audience::ALL
        .into_iter()
        .filter(asked)
        .map(|one| {
            let mut changed = agreement.changed_for(one);
            changed.dedup();
            (one, agreement.out_there(one).map(|shown: &OutThere| shown.on), changed)
        })
        .collect()
}

/// A line for each reader; empty before anything was shared.
#[component]
pub fn OutThereLines() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let all = case.read(readers);
    live(move || {
        let all = all.get();
        all.iter().any(|(_, shared, _)| shared.is_some()).then(|| {
            let line = |(audience, shared, changed): Reader| {
                let told = words.out_there(audience, shared, &changed);
                let again = (shared.is_some() && !changed.is_empty()).then(|| {
                    let who = words.audience(audience);
                    view! {
                        <div class="button-row">
                            <a
                                class=Look::Secondary.classes()
                                href=Route::Share(case.id, Paper::View(audience)).hash()
                            >
                                {words.share_again()}
                                <span class="sr-only">": " {who}</span>
                            </a>
                            <Button
                                label=words.out_told().to_owned()
                                name=Signal::stored(words.out_told_for(who))
                                look=Look::Quiet
                                on_press=move |()| case.act(Command::TellOtherwise(audience))
                            />
                        </div>
                    }
                });
                view! { <li>{told} {again}</li> }
            };
            view! {
                <section class="group" id="out-there">
                    <h2>{words.out_title()}</h2>
                    <ul class="out-there">{all.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    })
}
