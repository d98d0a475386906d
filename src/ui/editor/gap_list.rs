//! What is missing, what is impossible, and hints; each links to its field.

use leptos::prelude::*;

use crate::agreement::checks::impossible;
use crate::agreement::checks::{FieldProblem, Missing, missing};
use crate::agreement::{Field, Part};
use crate::app::event::Event;
use crate::app::route::{Place, Route};
use crate::rules::{doubts, hints};
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::live::live;

/// Unreadable and impossible values; both prevent sharing.
#[component]
pub fn Faults() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let found = case.read(move |agreement| {
        let unreadable =
            missing(agreement).into_iter().filter(|gap| gap.problem != FieldProblem::Missing);
        let unreadable = unreadable.map(|gap| (gap.field, words.missing(&gap)));
        let wrong =
            impossible(agreement).into_iter().map(|fault| (fault.field(), words.impossible(fault)));
        unreadable.chain(wrong).collect::<Vec<_>>()
    });
    live(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let items = found
                .into_iter()
                .map(|(field, text)| view! { <li><FieldLink field text/></li> })
                .collect_view();
            view! {
                <Alert tone=Tone::Error>
                    <h2 class="alert-heading">{words.faults_title()}</h2>
                    <p class="alert-text">{words.faults_lead()}</p>
                    <ul class="nobullet-list">{items}</ul>
                </Alert>
            }
        })
    })
}

/// What is missing, by part.
#[component]
pub fn Gaps() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let found = case.read(|agreement| {
        let missing =
            missing(agreement).into_iter().filter(|gap| gap.problem == FieldProblem::Missing);
        missing.collect::<Vec<_>>()
    });
    let right =
        case.read(|agreement| impossible(agreement).is_empty() && missing(agreement).is_empty());
    live(move || {
        let found = found.get();
        if found.is_empty() {
            let praise = right.get().then(|| {
                view! {
                    <Alert tone=Tone::Success><p class="alert-text">{words.all_there()}</p></Alert>
                }
            });
            return praise.into_any();
        }
        let parts = Part::ALL
            .into_iter()
            .filter_map(|part| {
                let here: Vec<Missing> =
                    found.iter().filter(|gap| gap.field.part() == part).cloned().collect();
                (!here.is_empty()).then(|| view! { <PartGaps part found=here/> })
            })
            .collect_view();
        view! {
            <section class="gaps" id="gaps">
                <h2>{words.missing_title()}</h2>
                <p>{words.missing_lead()}</p>
                {parts}
            </section>
        }
        .into_any()
    })
}

/// The gaps of one part.
#[component]
fn PartGaps(part: Part, found: Vec<Missing>) -> impl IntoView {
    let words = use_words();
    let items = found
        .into_iter()
        .map(|gap| view! { <li><FieldLink field=gap.field text=words.missing(&gap)/></li> })
        .collect_view();
    view! {
        <h3>{words.part(part)}</h3>
        <ul>{items}</ul>
    }
}

/// A link that opens a field's step and focuses the field.
#[component]
fn FieldLink(field: Field, text: String) -> impl IntoView {
    let case = use_case();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        case.send(Event::Show(case.id, field));
    };
    view! { <a href=Route::Editor(case.id, Place::Part(field.part())).hash() on:click=go>{text}</a> }
}

/// What is asked about values; each links to its field.
#[component]
pub fn Doubts() -> impl IntoView {
    let (words, case, model) = (use_words(), use_case(), use_model());
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let found = case.read(move |agreement| doubts(agreement, today.get()));
    live(move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let items = found
                .into_iter()
                .map(|(field, doubt)| {
                    let text = [words.field(field), ": ".to_owned(), words.doubt(doubt)].concat();
                    view! { <li><FieldLink field text/></li> }
                })
                .collect_view();
            view! {
                <Alert tone=Tone::Info>
                    <h2 class="alert-heading">{words.doubts_title()}</h2>
                    <ul class="nobullet-list">{items}</ul>
                </Alert>
            }
        })
    })
}

/// The hints.
#[component]
pub fn Hints() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let found = case.read(hints);
    live(move || {
        found
            .get()
            .into_iter()
            .map(|hint| {
                view! {
                    <Alert tone=Tone::Info><p class="alert-text">{words.hint(hint)}</p></Alert>
                }
            })
            .collect_view()
    })
}
