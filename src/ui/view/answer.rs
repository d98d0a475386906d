//! Answering a view on the phone: a name, a note, and the channels for the answer (C6).

use std::cell::RefCell;

use leptos::prelude::*;

use crate::agreement::Audience;
use crate::agreement::sharing::{Answer, Decision, LONGEST_NOTE};
use crate::browser::{clock, focus, location, page, steps};
use crate::codec::share::Envelope;
use crate::codec::share::answer::encode;
use crate::codec::share::{Opened, Shared, ticket};
use crate::pages::or;
use crate::ui::faults::Faults;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::anew;
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
    citizen: String,
    company: String,
    caseworker: CaseworkerView,
}

impl Asked {
    fn of(shared: Shared) -> Self {
        match shared {
            Shared::Company(view) => Self {
                from: view.reader.audience(),
                edition: view.edition,
                citizen: view.citizen,
                company: view.company,
                caseworker: view.caseworker,
            },
            Shared::Plan(view) => Self {
                from: Audience::Citizen,
                edition: view.edition,
                citizen: view.citizen,
                company: view.company,
                caseworker: view.caseworker,
            },
        }
    }
}

thread_local! {
    /// The name and the note as they were typed; they stay when the form is left.
    static TYPED: RefCell<[String; 2]> = RefCell::default();
}

/// The fields of the form.
const NAME: &str = "answer-name";
const NOTE: &str = "answer-note";

/// The form, and once it is filled in the channels.
pub fn answer_page(opened: &Opened, decision: Decision, later: Later) -> AnyView {
    let words = later.words;
    let ticket = ticket(&opened.payload);
    let asked = StoredValue::new(Asked::of(opened.shared.clone()));
    let ready = RwSignal::new(None::<(Answer, Envelope)>);
    let to_heading = || {
        // Each page begins at its heading; there is always one.
        page::after_drawing(|| focus::to_top("heading").unwrap_or_default()).ok();
    };
    let give = move |name: String, note: String| {
        let (from, reference) = asked.with_value(|asked| (asked.from, asked.edition.reference));
        let made = ticket.and_then(|ticket| {
            let answer = Answer { from, ticket, decision, name, note, at: clock::now() };
            let envelope = encode(reference, &answer).ok()?;
            Some((answer, envelope))
        });
        ready.set(made);
        // Where it fails, the way back leads off the page.
        steps::enter(move || {
            ready.set(None);
            to_heading();
        })
        .ok();
        to_heading();
    };
    view! {
        <main class="page answering">
            {anew(move || {
                if let Some((answer, envelope)) = ready.get() {
                    let asked = asked.get_value();
                    let told = words.answer_told(&answer, &asked.citizen, &asked.company);
                    let link = link_of(&envelope.text());
                    let digits = link_of(&envelope.digits());
                    view! { <SendPage told link digits caseworker=asked.caseworker words/> }.into_any()
                } else {
                    let asked = asked.get_value();
                    view! { <AnswerForm asked decision words on_given=give/> }.into_any()
                }
            })}
            <div class="ways">
                {anew(move || {
                    let ready = ready.with(Option::is_some);
                    let label = if ready { words.answer_change_it() } else { words.answer_back() };
                    view! {
                        <Button
                            id="answer-back"
                            label=label.to_owned()
                            look=Look::Secondary
                            on_press=move |()| steps::back()
                        />
                    }
                })}
            </div>
        </main>
    }
    .into_any()
}

/// Name and note; missing input is reported, and nothing typed is lost.
#[component]
fn AnswerForm(
    asked: Asked,
    decision: Decision,
    words: Words,
    on_given: impl Fn(String, String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let heading = words.answer_heading(asked.from, decision);
    let meaning = words.answer_meaning(asked.from, decision);
    let lead = words.answer_lead(or(&asked.caseworker.name, words.view_the_caseworker()));
    let [name, note] = TYPED.with_borrow(Clone::clone).map(RwSignal::new);
    let faults = Faults::new();
    let answer = move |()| {
        let [name, note] = [name, note].map(|text| text.get_untracked().trim().to_owned());
        let long = |text: &str| text.chars().count() > LONGEST_NOTE;
        let name_fault = match () {
            () if name.is_empty() => Some(words.answer_no_name()),
            () if long(&name) => Some(words.answer_note_long()),
            () => None,
        };
        let note_fault = match () {
            () if decision == Decision::ChangeWanted && note.is_empty() => {
                Some(words.answer_no_note())
            }
            () if long(&note) => Some(words.answer_note_long()),
            () => None,
        };
        let wrong = [(NAME, name_fault), (NOTE, note_fault)].into_iter();
        let wrong = wrong.filter_map(|(at, told)| Some((at.to_owned(), told?.to_owned())));
        if faults.tell(wrong.collect()) {
            on_given(name, note);
        }
    };
    let type_name = move |text: String| {
        TYPED.with_borrow_mut(|[name, _]| name.clone_from(&text));
        name.set(text);
        faults.mended(NAME);
    };
    let type_note = move |text: String| {
        TYPED.with_borrow_mut(|[_, note]| note.clone_from(&text));
        note.set(text);
        faults.mended(NOTE);
    };
    view! {
        <h1 id="heading" tabindex="-1">{heading}</h1>
        {meaning.map(|meaning| view! { <p class="font-lead">{meaning}</p> })}
        <p>{lead}</p>
        <Form on_submit=answer>
            <TextInput
                id=NAME
                label=words.your_name()
                keyboard=Keyboard::Text
                width=Width::Full
                value=name
                error=faults.at(NAME)
                autocomplete="name"
                on_text=type_name
            />
            <TextArea
                id=NOTE
                label=words.answer_note_label(decision)
                hint=Some(words.answer_note_hint().to_owned())
                value=note
                error=faults.at(NOTE)
                on_text=type_note
            />
            <Room note words/>
            <div class="ways"><Submit id="make-answer" label=words.answer_next()/></div>
        </Form>
    }
}

/// Characters from the limit at which the room that is left is told.
const NEAR: usize = 100;

/// How many characters the note may still have, near the limit, or how many it has too many; it is never truncated
/// silently. Screen readers hear it in steps, not at every key.
#[component]
fn Room(note: RwSignal<String>, words: Words) -> impl IntoView {
    let count = Memo::new(move |_| note.with(|note| note.chars().count()));
    let said = Memo::new(move |_| {
        let count = count.get();
        match LONGEST_NOTE.checked_sub(count) {
            Some(left) if left > NEAR => String::new(),
            Some(left) => left_of(LONGEST_NOTE - left.next_multiple_of(NEAR / 4), words),
            None => left_of(LONGEST_NOTE + 1, words),
        }
    });
    let seen = move || {
        let count = count.get();
        let near = count + NEAR >= LONGEST_NOTE;
        near.then(|| view! { <span>{left_of(count, words)}</span> })
    };
    view! {
        <p class="quiet" aria-hidden="true">{anew(seen)}</p>
        <p class="sr-only" role="status">
            {anew(move || view! { <span>{said.get()}</span> })}
        </p>
    }
}

fn left_of(count: usize, words: Words) -> String {
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
