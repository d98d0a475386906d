//! Answering a view on the phone: a name, a note, and the channels for the answer (C6).

use leptos::prelude::*;

use crate::agreement::Audience;
use crate::agreement::sharing::{Answer, Decision, LONGEST_NOTE};
use crate::browser::{clock, location, page};
use crate::codec::share::Envelope;
use crate::codec::share::answer::encode;
use crate::codec::share::{Opened, Shared, ticket};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::text_area::TextArea;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::ui::view::later::Later;
use crate::ui::view::send::SendPage;
use crate::views::{CaseworkerView, Edition};
use crate::words::Words;

/// The route for an answer, on the caseworker's site.
const ANSWERED: &str = "#/svar/";

/// Who answers, to whom, and about what.
#[derive(Clone)]
struct Asked {
    from: Audience,
    edition: Edition,
    caseworker: CaseworkerView,
}

impl Asked {
    fn of(shared: Shared) -> Self {
        match shared {
            Shared::Company(view) => Self {
                from: view.reader.audience(),
                edition: view.edition,
                caseworker: view.caseworker,
            },
            Shared::Plan(view) => {
                Self { from: Audience::Citizen, edition: view.edition, caseworker: view.caseworker }
            }
        }
    }
}

/// The form, and once it is filled in the channels.
pub fn answer_page(opened: &Opened, decision: Decision, later: Later) -> AnyView {
    let words = later.words;
    let ticket = ticket(&opened.payload);
    let asked = StoredValue::new(Asked::of(opened.shared.clone()));
    let ready = RwSignal::new(None::<Envelope>);
    let give = move |name: String, note: String| {
        let (from, reference) = asked.with_value(|asked| (asked.from, asked.edition.reference));
        let made = ticket.and_then(|ticket| {
            let at = clock::now();
            encode(reference, &Answer { from, ticket, decision, name, note, at }).ok()
        });
        ready.set(made);
        // The page of the channels begins at its heading.
        page::after_drawing(|| page::focus("heading").unwrap_or_default()).ok();
    };
    view! {
        <main class="page answering">
            {live(move || {
                if let Some(envelope) = ready.get() {
                    let caseworker = asked.with_value(|asked| asked.caseworker.clone());
                    let link = link_of(&envelope.text());
                    let digits = link_of(&envelope.digits());
                    view! { <SendPage link digits caseworker words/> }.into_any()
                } else {
                    let asked = asked.get_value();
                    view! { <Form asked decision words on_given=give/> }.into_any()
                }
            })}
            <div class="ways">
                <Button
                    id="answer-back"
                    label=words.answer_back().to_owned()
                    look=Look::Secondary
                    on_press=move |()| page::lift()
                />
            </div>
        </main>
    }
    .into_any()
}

/// Name and note; missing input is reported, and nothing typed is lost.
#[component]
fn Form(
    asked: Asked,
    decision: Decision,
    words: Words,
    on_given: impl Fn(String, String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let heading = words.answer_heading(asked.from, decision);
    let lead = words.answer_lead(&asked.caseworker.name);
    let name = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<&'static str>);
    let answer = move |()| {
        let [name, note] = [name, note].map(|text| text.get_untracked().trim().to_owned());
        let told = match () {
            () if name.is_empty() => Some(words.answer_no_name()),
            () if decision == Decision::ChangeWanted && note.is_empty() => {
                Some(words.answer_no_note())
            }
            () if [&name, &note].iter().any(|text| text.chars().count() > LONGEST_NOTE) => {
                Some(words.answer_note_long())
            }
            () => None,
        };
        wrong.set(told);
        if told.is_none() {
            on_given(name, note);
        }
    };
    view! {
        <h1 id="heading" tabindex="-1">{heading}</h1>
        <p>{lead}</p>
        {live(move || wrong.get().map(|told| {
            view! { <p class="form-error-message" role="alert">{told}</p> }
        }))}
        <TextInput
            id="answer-name"
            label=words.your_name()
            keyboard=Keyboard::Text
            width=Width::Full
            value=name
            on_text=move |text| name.set(text)
        />
        <TextArea
            id="answer-note"
            label=words.answer_note_label(decision)
            hint=Some(words.answer_note_hint().to_owned())
            value=note
            on_text=move |text| note.set(text)
        />
        <p class="quiet" role="status">{live(move || left(&note.get(), words))}</p>
        <div class="ways">
            <Button
                id="make-answer"
                label=words.answer_next().to_owned()
                look=Look::Primary
                on_press=answer
            />
        </div>
    }
}

/// How many characters the note may still have, or how many it has too many; it is never truncated silently.
fn left(note: &str, words: Words) -> String {
    let count = note.chars().count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match LONGEST_NOTE.checked_sub(count) {
        Some(left) => words.note_left(number(left)),
        None => words.note_over(number(count - LONGEST_NOTE)),
    }
}

/// The address at which the caseworker's app opens an answer: one folder above the view.
pub(in crate::ui::view) fn link_of(fragment: &str) -> String {
    let view = location::base_url().unwrap_or_default();
    let site = view.strip_suffix("v/").unwrap_or(&view);
    [site, ANSWERED, fragment].concat()
}
