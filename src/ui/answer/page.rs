//! *Svar*: who answered what, whether the agreement has changed since, and recording the answer (C6).

use leptos::prelude::*;

use crate::agreement::sharing::Decision;
use crate::app::event::Event;
use crate::app::features::answers::{AnswerStanding, AnswerStep, Arriving, Came};
use crate::app::route::Route;
use crate::app::session::opening::Opening;
use crate::browser::{chosen, clock, focus, page};
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::history::changes::Since;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::text_area::TextArea;
use crate::words::Words;
use crate::words::beside;

/// The answer that came back, or a form to paste one.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let arriving = Memo::new(move |_| model.with(|model| model.arriving.clone()));
    // Until the agreements can be read, the answer waits.
    let ready = Memo::new(move |_| model.with(|model| model.session.opening == Opening::Ready));
    let text = RwSignal::new(String::new());
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words.answer_title()}</h1>
            {live(move || match arriving.get() {
                Arriving::Here(came) => view! { <Shown came/> }.into_any(),
                Arriving::Came(_) | Arriving::Reading(_) | Arriving::Looking(_) => {
                    let told = if ready.get() { words.answer_looking() } else { words.answer_store_failed() };
                    view! { <p role="status">{told}</p> }.into_any()
                }
                Arriving::None => view! { <PutIn text/> }.into_any(),
                Arriving::UnknownAgreement => {
                    let (title, why) = (words.answer_stranger_title(), words.answer_stranger());
                    view! { <PutIn text error=[title, ". ", why].concat()/> }.into_any()
                }
                Arriving::Unreadable(error) => {
                    let (title, why) = words.link_error(error);
                    view! { <PutIn text error=[title, ". ", why].concat()/> }.into_any()
                }
            })}
        </div>
    }
}

/// The field for an answer as text.
const TEXT: &str = "answer-text";

/// A form for an answer as a file or as text; what was pasted stays until it is opened.
#[component]
fn PutIn(text: RwSignal<String>, #[prop(optional, into)] error: Option<String>) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    if error.is_some() {
        // It fails only where the form is gone.
        page::after_drawing(|| focus::to_field(TEXT).unwrap_or_default()).ok();
    }
    let choose = move |event: leptos::ev::Event| {
        if chosen::choose(&event) {
            dispatch.send(Event::Answering(AnswerStep::FileChosen));
        }
    };
    view! {
        <p>{words.answer_put_in()}</p>
        <TextArea
            id=TEXT
            label=words.answer_as_text().to_owned()
            value=text
            error=Signal::stored(error)
            on_text=move |typed| text.set(typed)
        />
        <div class="button-row">
            <Button
                id="open-answer"
                label=words.answer_open().to_owned()
                look=Look::Primary
                on_press=move |()| dispatch.send(Event::Answering(AnswerStep::Came(text.get_untracked())))
            />
            <input type="file" id="answer-file" class="sr-only" accept=".txt,text/plain" on:change=choose/>
            <label class=Look::Secondary.classes() for="answer-file">{words.answer_choose_file()}</label>
        </div>
    }
}

/// The answer beside its agreement.
#[component]
fn Shown(came: Came) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let Came { agreement, answer, standing } = came;
    let about = model.with_untracked(|model| {
        let case = model.session.cases.get(&agreement);
        case.map(|case| {
            let made = case.agreement();
            beside([made.citizen.name.as_str(), &made.company.name])
        })
    });
    let when = clock::local_day(answer.at).map(|day| words.weekday_day(day));
    let time = clock::local_time(answer.at).map(|time| words.at_clock(time));
    let when = when.into_iter().chain(time).collect::<Vec<_>>().join(" ");
    let agreed = answer.decision == Decision::Agreed;
    let told = told(standing, agreed, words);
    let since = match standing {
        AnswerStanding::Older(seq) => Some(view! { <Since id=agreement seq/> }),
        AnswerStanding::Fits | AnswerStanding::CannotSign(_) | AnswerStanding::Taken => None,
    };
    let label = if agreed && standing == AnswerStanding::Fits {
        words.answer_take_signature()
    } else {
        words.answer_take()
    };
    let open = standing != AnswerStanding::Taken;
    view! {
        <p class="quiet">{about}</p>
        <section class="banner">
            <p class="status-mark">{words.answer_from(answer.name.trim(), words.audience(answer.from))}</p>
            <p class="font-lead">{words.decision(answer.decision)}</p>
            {(!answer.note.trim().is_empty()).then(|| view! { <blockquote>{answer.note.clone()}</blockquote> })}
            <p class="quiet">{words.answer_written_at(&when)}</p>
        </section>
        <p>{told}</p>
        {since}
        <div class="button-row">
            {open.then(|| view! {
                <Button
                    id="take-answer"
                    label=label.to_owned()
                    look=Look::Primary
                    on_press=move |()| dispatch.send(Event::Answering(AnswerStep::Take))
                />
            })}
            <a class=Look::Secondary.classes() href=Route::Course(agreement).hash()>{words.to_course()}</a>
        </div>
        <p class="quiet">{words.answer_honest()}</p>
    }
}

/// The effect of the answer.
fn told(standing: AnswerStanding, agreed: bool, words: Words) -> String {
    let told = match (standing, agreed) {
        (AnswerStanding::CannotSign(why), _) => {
            return words.answer_cannot_sign(&words.rejection(why));
        }
        (AnswerStanding::Taken, _) => words.answer_taken_before(),
        (AnswerStanding::Fits, true) => words.answer_signs(),
        (AnswerStanding::Fits, false) => words.answer_wants(),
        (AnswerStanding::Older(_), true) => words.answer_older_agreed(),
        (AnswerStanding::Older(_), false) => words.answer_older_wants(),
    };
    told.to_owned()
}
