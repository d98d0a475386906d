//! One step of the plan: its start, its week as a grid, its totals and what it changes.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Field;
use crate::agreement::StepStart;
use crate::agreement::{Command, StepChange};
use crate::base::Minutes;
use crate::base::StepId;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::editor::grid::Grid;
use crate::ui::fields::day::DayInput;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;

/// One step.
#[component]
pub fn StepCard(id: StepId, shown: RwSignal<Vec<StepId>>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let number = Memo::new(move |_| {
        shown.with(|shown| shown.iter().take_while(|step| **step != id).count() + 1)
    });
    let title = live(move || words.step(&number.get().to_string()));
    let first = id == Agreement::FIRST_STEP;
    let over = case.read(move |agreement| over_full_time(agreement, id));
    let fault = live(move || {
        over.get().map(|weekly| words.impossible_full_time(&words.hours_long(weekly)))
    });
    view! {
        <article class="step-card">
            <header>
                <h2>{title}</h2>
                <span class="quiet"><Begins id/></span>
                <StepSum id/>
            </header>
            {(!first).then(|| view! { <StepFrom id/> })}
            <p class="form-error-message" role="status">{fault}</p>
            <Grid id number/>
            {(!first).then(|| {
                view! {
                    <Button
                        label=Signal::derive(move || words.remove_step(&number.get().to_string()))
                        look=Look::Quiet
                        on_press=move |()| case.act(Command::RemoveStep(id))
                    />
                }
            })}
        </article>
    }
}

fn over_full_time(agreement: &Agreement, id: StepId) -> Option<Minutes> {
    use crate::agreement::checks::{Impossible, impossible};
    impossible(agreement).into_iter().find_map(|fault| match fault {
        Impossible::OverFullTime { step, weekly } if step == id => Some(weekly),
        _ => None,
    })
}

/// *fra mandag 2. marts*
#[component]
fn Begins(id: StepId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let day =
        case.read(move |agreement| agreement.step(id).and_then(|step| agreement.step_start(step)));
    live(move || match day.get() {
        Some(day) => words.from_day(&words.weekday_day(day)),
        None if id == Agreement::FIRST_STEP => words.from_start().to_owned(),
        None => String::new(),
    })
}

/// The date a later step starts.
#[component]
fn StepFrom(id: StepId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let typed = case.read(move |agreement| match agreement.step(id).map(|step| &step.from) {
        Some(StepStart::On(day)) => day.clone(),
        Some(StepStart::WithAgreement) | None => Typed::Blank,
    });
    view! {
        <DayInput
            field=Field::StepFrom(id)
            label=words.step_from()
            typed
            on_day=move |day| case.act(Command::ChangeStep(id, StepChange::From(day)))
        />
    }
}

/// The total of the week, and the additional paid hours compared with the step before.
#[component]
fn StepSum(id: StepId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let sum = case.read(move |agreement| {
        agreement.step(id).map(|step| step.weekly().all()).unwrap_or_default()
    });
    let change = case.read(move |agreement| {
        let before = agreement.step_before(id)?.weekly().paid;
        Some((before, agreement.step(id)?.weekly().paid))
    });
    let change = live(move || {
        let (before, now) = change.get()?;
        let apart = words.hours_short(Minutes(now.0.abs_diff(before.0)));
        match now.cmp(&before) {
            std::cmp::Ordering::Greater => Some(words.step_change_more(&apart)),
            std::cmp::Ordering::Less => Some(words.step_change_less(&apart)),
            std::cmp::Ordering::Equal => None,
        }
    });
    view! {
        <p class="sum">
            {live(move || words.weekly_total(&words.hours_short(sum.get())))}
            <span class="paid-change">{change}</span>
        </p>
    }
}
