//! Changes of a concluded agreement: each with a kind and a reason, as a numbered version (B4).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{ChangeKind, OpenChange};
use crate::agreement::{DayField, Field, Part};
use crate::app::route::{Place, Route};
use crate::base::Day;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::course::reasoned::{DayOf, DayPart, Reasoned};
use crate::ui::faults::Faults;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::radios::{Answer, Radios};

/// Empty before the municipality has signed: until then the agreement is unlocked and edited.
#[component]
pub fn Changes() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let concluded = case.read(|agreement| agreement.lifecycle.is_concluded());
    let runs = case.read(|agreement| !agreement.lifecycle.is_over());
    let open = case.read(|agreement| agreement.lifecycle.change.clone());
    live(move || {
        concluded.get().then(|| {
            let what = live(move || match (open.get(), runs.get()) {
                (Some(open), _) => view! { <Open open/> }.into_any(),
                (None, true) => view! { <Begin/> <MoveEnd/> }.into_any(),
                (None, false) => ().into_any(),
            });
            view! {
                <section class="group" id="changes">
                    <h2>{words.changes()}</h2>
                    {what}
                    <Versions/>
                </section>
            }
        })
    })
}

/// The part of the editor in which a change is written.
#[must_use]
pub fn part_of(kind: ChangeKind) -> Part {
    match kind {
        ChangeKind::Contact => Part::Parties,
        ChangeKind::Goals => Part::Purpose,
        ChangeKind::Tasks | ChangeKind::Accommodations => Part::Content,
        ChangeKind::FollowUp => Part::FollowUp,
        ChangeKind::Hours | ChangeKind::Extend | ChangeKind::Shorten => Part::Hours,
    }
}

/// A change that is being written.
#[component]
pub fn Open(open: OpenChange) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let place = Place::Part(part_of(open.kind));
    view! {
        <Alert tone=Tone::Info>
            <p class="alert-text">
                {words.change_is_open(open.reason.trim(), words.change_name(open.kind))}
            </p>
            <div class="button-row">
                <a class=Look::Secondary.classes() href=Route::Editor(case.id, place).hash()>
                    {words.write_change()}
                </a>
                <Button
                    id="close-change"
                    label=words.close_change().to_owned()
                    look=Look::Primary
                    on_press=move |()| case.act(Command::CloseChange)
                />
            </div>
        </Alert>
    }
}

/// Beginning a change.
#[component]
fn Begin() -> impl IntoView {
    let words = use_words();
    let kind = RwSignal::new(Some(0_usize));
    let answers = ChangeKind::WRITTEN
        .map(|kind| Answer { label: words.change_name(kind), hint: None })
        .into_iter()
        .collect();
    view! {
        <Reasoned
            id="open-change"
            summary=words.begin_change()
            text=words.begin_change_text()
            button=words.begin_change()
            command=move |reason| {
                let kind = kind.get_untracked().and_then(|place| ChangeKind::WRITTEN.get(place).copied());
                kind.map(|kind| Command::OpenChange(kind, reason))
            }
        >
            <Radios
                id="change-kind"
                legend=words.change_what()
                answers
                chosen=kind
                on_choose=move |place| kind.set(Some(place))
            />
        </Reasoned>
    }
}

/// Another last day.
#[component]
fn MoveEnd() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let to = RwSignal::new(Typed::<Day>::Blank);
    let end = case.read(|agreement| agreement.end.value().copied());
    let falls = case.read(|agreement| {
        agreement.stages().iter().skip(1).map(|stage| stage.period.first()).collect::<Vec<_>>()
    });
    let told = live(move || {
        let to = to.with(|to| to.value().copied())?;
        let gone = falls.with(|starts| starts.iter().filter(|start| **start > to).count());
        (gone > 0).then(|| words.steps_fall(u32::try_from(gone).unwrap_or(u32::MAX)))
    });
    let now = Signal::derive(move || {
        let now = end.get().map(|end| words.day(end)).unwrap_or_default();
        words.move_end_text(&now)
    });
    let day = DayPart { field: Field::Day(DayField::End), on: to };
    let faults = Faults::new();
    view! {
        <Reasoned
            id="move-end"
            summary=words.move_end()
            text=now
            button=words.move_end()
            faults
            day
            command=move |reason| {
                let day = to.with_untracked(|to| to.value().copied());
                day.map(|day| Command::MoveEnd(day, reason))
            }
        >
            <DayOf day faults label=words.new_end()/>
            <p role="status">{told}</p>
        </Reasoned>
    }
}

/// The versions that were agreed; each can be compared with what came after it.
#[component]
fn Versions() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let versions = case.read(|agreement| agreement.lifecycle.versions.clone());
    let lines = live(move || {
        let line = |(number, version)| view! { <li>{words.version_of(number, &version)}</li> };
        (1..).zip(versions.get()).map(line).collect::<Vec<_>>()
    });
    view! {
        <h3>{words.versions()}</h3>
        <ul class="versions-list">{lines}</ul>
        <p><a href=Route::History(case.id).hash()>{words.compare_versions()}</a></p>
    }
}
