//! How a course ends: interrupted, cancelled, reopened, or continued by a new agreement (B4, B6, A15).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Stop;
use crate::agreement::status::Course;
use crate::agreement::status::Status;
use crate::agreement::{Field, LifecycleFact, Part};
use crate::app::event::Event;
use crate::app::features::going_on::Onward;
use crate::app::route::{Place, Route};
use crate::base::Typed;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::course::page::use_course;
use crate::ui::course::reasoned::{DayOf, DayPart, Reasoned};
use crate::ui::faults::Faults;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;

/// The ways to end the course now, or to continue after it.
#[component]
pub fn Ending() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let course = use_course();
    let status = Memo::new(move |_| course.with(|it| it.status(model.with(|m| m.session.today)).0));
    let begun = Memo::new(move |_| course.with(|it| it.has_begun(model.with(|m| m.session.today))));
    let concluded = Memo::new(move |_| course.with(Course::is_concluded));
    let closed = Memo::new(move |_| course.with(|it| it.outcome.is_some()));
    let parts = live(move || match status.get() {
        Status::Cancelled => view! { <Reopen/> <GoOn same=false/> }.into_any(),
        Status::Closed => view! { <Reopen/> <GoOn same=true/> }.into_any(),
        Status::Interrupted => view! { <Reopen/> <GoOn same=false/> }.into_any(),
        Status::MissingClosing => view! { <ClosingLink/> <Reopen/> <GoOn same=false/> }.into_any(),
        Status::EndingSoon if closed.get() => view! { <Reopen/> <GoOn same=true/> }.into_any(),
        Status::EndingSoon => view! { <ClosingLink/> <GoOn same=true/> <Interrupt/> }.into_any(),
        _ if concluded.get() && begun.get() => view! { <Interrupt/> }.into_any(),
        _ => view! { <Cancel/> }.into_any(),
    });
    view! {
        <section class="group" id="ending">
            <h2>{words.ending()}</h2>
            <Written/>
            {parts}
        </section>
    }
}

/// The closing status, once it is given.
#[component]
fn Written() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let written = case.read(|agreement| {
        let closed = agreement.lifecycle.closed?;
        let texts = [&agreement.closing.status, &agreement.closing.next];
        Some((closed.on, closed.outcome, texts.map(|text| text.trim().to_owned())))
    });
    live(move || {
        written.get().map(|(on, outcome, texts)| {
            let texts = texts.into_iter().filter(|text| !text.is_empty());
            view! {
                <h3>{words.closing_written(&words.day(on))}</h3>
                <p>{words.outcome(outcome)}</p>
                {texts.map(|text| view! { <p class="kept-lines">{text}</p> }).collect_view()}
            }
        })
    })
}

#[component]
fn ClosingLink() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let closing = Route::Editor(case.id, Place::Part(Part::Closing));
    view! { <p><a href=closing.hash()>{words.write_closing()}</a></p> }
}

/// Interrupts the praktik, since the match was wrong.
#[component]
fn Interrupt() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let on = RwSignal::new(Typed::Read(model.with_untracked(|model| model.session.today)));
    let day = DayPart { field: Field::Lifecycle(LifecycleFact::Stopped), on };
    let faults = Faults::new();
    view! {
        <Reasoned
            id="interrupt"
            summary=words.interrupt()
            text=words.interrupt_text()
            button=words.interrupt()
            look=Look::Final
            faults
            day
            command=move |reason| {
                let day = on.with_untracked(|on| on.value().copied());
                day.map(|day| Command::Stop(Stop::Interrupted, day, reason))
            }
        >
            <DayOf day faults label=words.last_day_held()/>
        </Reasoned>
    }
}

/// Cancels an agreement that never starts.
#[component]
fn Cancel() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let today = move || model.with_untracked(|model| model.session.today);
    view! {
        <Reasoned
            id="cancel"
            summary=words.cancel()
            text=words.cancel_text()
            button=words.cancel()
            look=Look::Final
            command=move |reason| Some(Command::Stop(Stop::Cancelled, today(), reason))
        />
    }
}

/// Reopens an agreement that was ended by mistake.
#[component]
fn Reopen() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let over = case.read(|agreement| agreement.lifecycle.is_over());
    live(move || {
        over.get().then(|| {
            view! {
                <Reasoned
                    id="reopen"
                    summary=words.reopen()
                    text=words.reopen_text()
                    button=words.reopen()
                    command=|reason| Some(Command::Reopen(reason))
                />
            }
        })
    })
}

/// Creates an agreement that follows on from this one.
#[component]
fn GoOn(same: bool) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let same = same.then(|| {
        view! {
            <p>{words.go_on_here_text()}</p>
            <Button
                id="go-on-here"
                label=words.go_on_here().to_owned()
                look=Look::Secondary
                on_press=move |()| case.send(Event::GoOn(case.id, Onward::SamePlace))
            />
        }
    });
    view! {
        {same}
        <p>{words.go_on_elsewhere_text()}</p>
        <Button
            id="go-on-elsewhere"
            label=words.go_on_elsewhere().to_owned()
            look=Look::Secondary
            on_press=move |()| case.send(Event::GoOn(case.id, Onward::NewMatch))
        />
    }
}
