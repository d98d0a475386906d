//! The follow-ups of a course: the next one, and those that were held (B5).

use leptos::prelude::*;

use crate::agreement::follow_up::FollowUp;
use crate::agreement::follow_up::Meeting;
use crate::agreement::{DayField, TextField};
use crate::app::event::Event;
use crate::app::route::Route;
use crate::ui::context::{OpenCase, use_case, use_model, use_words};
use crate::ui::course::page::use_course;
use crate::ui::fields::clock::NextTimeLine;
use crate::ui::fields::day::DayLine;
use crate::ui::fields::written::Line;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The next appointment, the button that begins a note, and the notes so far.
#[component]
pub fn FollowUps() -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let next = case.read(move |agreement| {
        let Meeting { day, time, place } = agreement.next_meeting()?;
        let when = words.at(day, time);
        Some(if place.is_empty() { when } else { [&when, ", ", &place].concat() })
    });
    let notes = case.read(|agreement| {
        let mut all = agreement.lifecycle.follow_ups.clone();
        all.sort_by_key(|one| std::cmp::Reverse(one.on.value().copied()));
        all
    });
    let course = use_course();
    let held = Memo::new(move |_| {
        let today = model.with(|model| model.session.today);
        course.with(|course| course.has_begun(today) && course.outcome.is_none())
    });
    let appointment = live(move || match next.get() {
        Some(next) => words.next_is(&next),
        None => words.next_unknown().to_owned(),
    });
    view! {
        <section class="group" id="follow-ups">
            <h2>{words.follow_ups()}</h2>
            <p>{appointment}</p>
            // An appointment is not part of what was signed, so it can always be moved.
            <details class="reasoned" id="move-next">
                <summary>{words.move_next()}</summary>
                <DayLine field=DayField::NextDay/>
                <NextTimeLine/>
                <Line field=TextField::NextPlace/>
            </details>
            {live(move || held.get().then(|| view! {
                <Button
                    id="begin-follow-up"
                    label=words.hold_follow_up().to_owned()
                    look=Look::Secondary
                    on_press=move |()| case.send(Event::BeginFollowUp(case.id))
                />
            }))}
            <ul class="notes">
                {live(move || {
                    notes.get().iter().map(|one| note(one, case, words)).collect::<Vec<_>>()
                })}
            </ul>
        </section>
    }
}

/// One note: its day, and the first words of how it goes.
fn note(one: &FollowUp, case: OpenCase, words: Words) -> AnyView {
    let day = one.on.value().map_or_else(|| words.no_day().to_owned(), |on| words.weekday_day(*on));
    let state = one.done.is_none().then(|| [" (", words.note_open(), ")"].concat());
    let going = one.going.trim().to_owned();
    view! {
        <li>
            <a href=Route::FollowUp(case.id, one.id).hash()>{day}</a>
            {state}
            {(!going.is_empty()).then(|| view! { <p class="clamped">{going}</p> })}
        </li>
    }
    .into_any()
}
