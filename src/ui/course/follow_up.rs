//! One follow-up: held at the workplace, all on one screen, saved while it is written (B5).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Work;
use crate::agreement::follow_up::{FollowUp, FollowUpChange, Participant, Topic};
use crate::agreement::{DayField, Field, TextField};
use crate::app::event::Event;
use crate::app::features::following_up::proposed_next;
use crate::app::route::Route;
use crate::base::{AgreementId, FollowUpId};
use crate::base::{Day, Typed};
use crate::ui::context::{OpenCase, use_case, use_words};
use crate::ui::course::grown::Grown;
use crate::ui::course::held::Held;
use crate::ui::fields::clock::NextTimeLine;
use crate::ui::fields::day::{DayInput, DayLine};
use crate::ui::fields::written::Line;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;
use crate::ui::parts::text_area::TextArea;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::words::beside;

/// Reads a part of one follow-up; empty if that was just removed.
pub(in crate::ui::course) fn of_note<T>(
    case: OpenCase,
    one: FollowUpId,
    part: impl Fn(&FollowUp) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    case.read(move |agreement| agreement.follow_up(one).map(&part).unwrap_or_default())
}

/// The note of a follow-up.
#[component]
pub fn FollowUpPage(id: AgreementId, one: FollowUpId) -> impl IntoView {
    let words = use_words();
    let case = OpenCase::of(id);
    provide_context(case);
    let there = case.read(move |agreement| agreement.follow_up(one).is_some());
    let whom =
        case.read(|agreement| beside([agreement.citizen.name.as_str(), &agreement.company.name]));
    view! {
        <div class="page wide follow-up">
            <p class="back-link"><a href=Route::Course(id).hash()>{words.back_to_course()}</a></p>
            <h1 id="heading" tabindex="-1">{words.a_follow_up()}</h1>
            <p class="quiet">{live(move || whom.get())}</p>
            {live(move || if there.get() {
                view! { <Note one/> }.into_any()
            } else {
                view! { <p>{words.note_gone()}</p> }.into_any()
            })}
        </div>
    }
}

#[component]
fn Note(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let closed = case.read(|agreement| agreement.lifecycle.closed.is_some());
    view! {
        // After the closing status the notes are read only.
        {live(move || closed.get().then(|| view! { <p>{words.locked_over()}</p> }))}
        <fieldset class="lock" prop:disabled=move || closed.get()>
            <section class="group">
                <When one/>
                <Guests one/>
            </section>
            <section class="group questions">
                {Topic::QUESTIONS.map(|topic| view! { <Question one topic/> })}
            </section>
            <Grown one/>
            <Held one/>
        </fieldset>
        {live(move || (!closed.get()).then(|| view! { <Onward one/> }))}
    }
}

/// The next appointment, and finishing this note.
#[component]
fn Onward(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let done = of_note(case, one, |note| note.done.is_some());
    view! {
        <section class="group">
            <h2>{words.next_follow_up()}</h2>
            <div class="pair">
                <DayLine field=DayField::NextDay/>
                <NextTimeLine/>
            </div>
            <Line field=TextField::NextPlace/>
            <Proposed one/>
        </section>
        <div class="button-row">
            <Button
                id="finish-follow-up"
                label=words.finish_follow_up().to_owned()
                look=Look::Primary
                on_press=move |()| case.send(Event::FinishFollowUp(case.id, one))
            />
            {live(move || (!done.get()).then(|| view! {
                <Button
                    id="remove-follow-up"
                    label=words.remove_follow_up().to_owned()
                    look=Look::Quiet
                    on_press=move |()| case.act(Command::RemoveFollowUp(one))
                />
            }))}
        </div>
    }
}

/// The day that the rhythm gives for the next one; taken by a tap, since nobody has agreed it yet.
#[component]
fn Proposed(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let proposed = case.read(move |agreement| proposed_next(agreement, one));
    live(move || {
        proposed.get().map(|day| {
            view! {
                <Button
                    id="take-proposed"
                    label=words.proposed_day(&words.weekday_day(day))
                    look=Look::Secondary
                    on_press=move |()| case.act(Command::SetDay(DayField::NextDay, Typed::Read(day)))
                />
            }
        })
    })
}

/// Where and when it is held.
#[component]
fn When(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let on: Memo<Typed<_>> = of_note(case, one, |note| note.on.clone());
    let place = of_note(case, one, |note| note.place.clone());
    let change = move |change| case.act(Command::ChangeFollowUp(one, change));
    // A day that the rules refuse is shown as typed, with the reason, until it is another; it is not saved.
    let refused = RwSignal::new(None::<(Typed<Day>, String)>);
    let shown =
        Memo::new(move |_| refused.with(|it| it.clone().map_or_else(|| on.get(), |(day, _)| day)));
    let error =
        Signal::derive(move || refused.with(|it| it.as_ref().map(|(_, told)| told.clone())));
    let take = move |day: Typed<Day>| {
        let on = FollowUpChange::On(day.clone());
        let why = case.refusal(&Command::ChangeFollowUp(one, on.clone()));
        refused.set(why.map(|why| (day, words.rejection(why))));
        if why.is_none() {
            change(on);
        }
    };
    view! {
        <div class="pair">
            <DayInput
                field=Field::FollowUpDay(one)
                label=words.held_on()
                typed=shown
                error
                on_day=take
            />
            <TextInput
                id=crate::app::anchor::anchor(Field::FollowUpText(one, Topic::Place))
                label=words.topic(Topic::Place)
                keyboard=Keyboard::Text
                width=Width::Full
                value=place
                on_text=move |text| change(FollowUpChange::Text(Topic::Place, text))
            />
        </div>
    }
}

/// Who takes part.
#[component]
fn Guests(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let participants = of_note(case, one, |note| note.participants.clone());
    let guest = move |guest: Participant| {
        view! {
            <Checkbox
                id=format!("guest-{guest:?}").to_lowercase()
                label=crate::words::capital(words.participant(guest))
                checked=Signal::derive(move || participants.with(|all| all.contains(&guest)))
                on_change=move |there| {
                    case.act(Command::ChangeFollowUp(one, FollowUpChange::Participant(guest, there)));
                }
            />
        }
    };
    view! {
        <fieldset class="form-group guests">
            <legend class="form-label">{words.participants()}</legend>
            {Participant::ALL.map(guest)}
        </fieldset>
    }
}

/// One of the help questions, with what was answered last time.
#[component]
fn Question(one: FollowUpId, topic: Topic) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let text = of_note(case, one, move |note| note.text(topic).to_owned());
    let last = case.read(move |agreement| {
        let before = agreement.held_before(one)?;
        let text = before.text(topic).trim();
        (!text.is_empty()).then(|| text.to_owned())
    });
    view! {
        <div>
            <TextArea
                id=crate::app::anchor::anchor(Field::FollowUpText(one, topic))
                label=words.topic(topic)
                hint=words.topic_help(topic).map(str::to_owned)
                value=text
                on_text=move |text| {
                    case.act(Command::ChangeFollowUp(one, FollowUpChange::Text(topic, text)));
                }
            />
            {live(move || last.get().map(|last| view! { <p class="quiet last-time">{words.last_time(&last)}</p> }))}
        </div>
    }
}

/// The name of a kind of work beside its hours.
pub(in crate::ui::course) fn held_label(words: crate::words::Words, work: Work) -> &'static str {
    match work {
        Work::Unpaid => words.held_unpaid(),
        Work::Paid => words.held_paid(),
    }
}
