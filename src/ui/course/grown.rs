//! Progress since the last follow-up: reached goals, and the next step of hours (A8, B5).

use leptos::prelude::*;

use crate::agreement::ChangeKind;
use crate::agreement::Command;
use crate::agreement::follow_up::FollowUpChange;
use crate::agreement::in_order;
use crate::base::FollowUpId;
use crate::ui::context::{use_case, use_words};
use crate::ui::course::changes::Open;
use crate::ui::course::follow_up::of_note;
use crate::ui::editor::goals::Reaching;
use crate::ui::editor::hours::StepList;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;

/// Goals to tick off, tasks that are done alone, and new hours.
#[component]
pub fn Grown(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let goals = case.read(|agreement| {
        let all = in_order(&agreement.goals).into_iter();
        let named = all.filter(|goal| !goal.text.trim().is_empty());
        named.map(|goal| (goal.id, goal.text.trim().to_owned())).collect::<Vec<_>>()
    });
    view! {
        <section class="group">
            <h2>{words.goals_now()}</h2>
            {live(move || {
                let goal = |(id, text)| view! { <div class="goal-now"><p>{text}</p> <Reaching id/></div> };
                goals.get().into_iter().map(goal).collect::<Vec<_>>()
            })}
            <Tasks one/>
        </section>
        <section class="group">
            <h2>{words.hours_now()}</h2>
            <NewHours one/>
        </section>
    }
}

/// The tasks that the citizen now does alone.
#[component]
fn Tasks(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let tasks = case.read(|agreement| {
        let named = agreement.tasks.iter().filter(|task| !task.text.trim().is_empty());
        named.map(|task| (task.id, task.text.trim().to_owned())).collect::<Vec<_>>()
    });
    let alone = of_note(case, one, |note| note.mastered.clone());
    view! {
        <fieldset class="form-group">
            <legend class="form-label">{words.mastered()}</legend>
            {live(move || {
                let task = |(id, text): (crate::base::TaskId, String)| view! {
                    <Checkbox
                        id=format!("mastered-{:x}", id.0)
                        label=text
                        checked=Signal::derive(move || alone.with(|all| all.contains(&id)))
                        on_change=move |yes| {
                            let change = FollowUpChange::Mastered(id, yes);
                            case.act(Command::ChangeFollowUp(one, change));
                        }
                    />
                };
                tasks.get().into_iter().map(task).collect::<Vec<_>>()
            })}
        </fieldset>
    }
}

/// Changes the hours from here: begins a change with its reason, after which the steps can be edited.
#[component]
fn NewHours(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let open = case.read(|agreement| agreement.lifecycle.change.clone());
    let concluded = case.read(|agreement| agreement.lifecycle.is_concluded());
    let day = of_note(case, one, |note| note.on.value().copied());
    live(move || match open.get() {
        Some(open) if open.kind == ChangeKind::Hours => {
            view! { <StepList/> <Open open/> }.into_any()
        }
        Some(open) => view! { <Open open/> }.into_any(),
        None if !concluded.get() => view! { <p>{words.hours_after_signing()}</p> }.into_any(),
        None => {
            let begin = move |()| {
                let on = day.get_untracked().map(|day| words.day(day)).unwrap_or_default();
                case.act(Command::OpenChange(ChangeKind::Hours, words.agreed_at_follow_up(&on)));
            };
            view! {
                <Button
                    id="new-hours"
                    label=words.agree_hours().to_owned()
                    look=Look::Secondary
                    on_press=begin
                />
            }
            .into_any()
        }
    })
}
