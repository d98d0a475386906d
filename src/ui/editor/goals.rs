//! The goals with their sub-goals: text, due date, track, and ticking off.

use leptos::prelude::*;

use crate::agreement::Field;
use crate::agreement::Track;
use crate::agreement::{Command, GoalChange};
use crate::agreement::{Goal, in_order};
use crate::app::anchor::anchor;
use crate::app::event::Event;
use crate::base::GoalId;
use crate::ui::context::{OpenCase, use_case, use_words};
use crate::ui::fields::day::DayInput;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// The list of goals.
#[component]
pub fn Goals() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let order = case.read(|agreement| {
        in_order(&agreement.goals)
            .into_iter()
            .map(|goal| (goal.id, goal.parent))
            .collect::<Vec<_>>()
    });
    view! {
        <ol class="goals" id=anchor(Field::Goals) tabindex="-1">
            <For each=move || order.get() key=|row| *row let:row>
                <GoalCard id=row.0 parent=row.1 order/>
            </For>
        </ol>
        <Button
            id="add-goal"
            label=words.add_goal().to_owned()
            look=Look::Secondary
            on_press=move |()| case.send(Event::AddGoal(case.id, None))
        />
    }
}

type Order = Memo<Vec<(GoalId, Option<GoalId>)>>;

/// A part of one goal as a memo; empty if the goal was just removed.
fn of_goal<T>(case: OpenCase, id: GoalId, part: fn(&Goal) -> T) -> Memo<T>
where
    T: PartialEq + Default + Send + Sync + 'static,
{
    case.read(move |agreement| {
        agreement.goals.iter().find(|goal| goal.id == id).map(part).unwrap_or_default()
    })
}

/// One goal or sub-goal.
#[component]
fn GoalCard(id: GoalId, parent: Option<GoalId>, order: Order) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let text = of_goal(case, id, |goal| goal.text.clone());
    let due = of_goal(case, id, |goal| goal.due.clone());
    let number = move || {
        order.with(|order| {
            order.iter().filter(|row| row.1.is_none()).take_while(|row| row.0 != id).count() + 1
        })
    };
    let sub = parent.is_some();
    let label = Signal::derive(move || {
        if sub { words.sub_goal_text().to_owned() } else { words.goal_text(&number().to_string()) }
    });
    let change = move |change| case.act(Command::ChangeGoal(id, change));
    let remove_label = if sub { words.remove_sub_goal() } else { words.remove_goal() };
    view! {
        <li class="goal-card" class:sub-goal=sub>
            <TextInput
                id=anchor(Field::GoalText(id))
                label
                keyboard=Keyboard::Text
                width=Width::Full
                value=text
                on_text=move |text| change(GoalChange::Text(text))
            />
            <div class="pair">
                <DayInput
                    field=Field::GoalDue(id)
                    label=words.goal_due()
                    typed=due
                    on_day=move |day| change(GoalChange::Due(day))
                />
                {(!sub).then(|| view! { <TrackChoice id/> })}
            </div>
            <Reaching id/>
            <div class="button-row">
                {(!sub).then(|| {
                    view! {
                        <Button
                            label=words.add_sub_goal().to_owned()
                            look=Look::Quiet
                            on_press=move |()| case.send(Event::AddGoal(case.id, Some(id)))
                        />
                    }
                })}
                <Button
                    label=remove_label.to_owned()
                    name=Signal::derive(move || words.named_action(remove_label, &text.get()))
                    look=Look::Quiet
                    on_press=move |()| case.act(Command::RemoveGoal(id))
                />
            </div>
        </li>
    }
}

/// The track that the goal belongs to.
#[component]
fn TrackChoice(id: GoalId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let chosen = of_goal(case, id, |goal| goal.track);
    let element = anchor(Field::GoalTrack(id));
    let options = Track::ALL
        .into_iter()
        .enumerate()
        .map(|(index, track)| {
            let selected = move || chosen.get() == Some(track);
            view! {
                <option value=index.to_string() prop:selected=selected>
                    {words.track_name(track)}
                </option>
            }
        })
        .collect_view();
    let choose = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let track = index.and_then(|index| Track::ALL.get(index).copied());
        case.act(Command::ChangeGoal(id, GoalChange::Track(track)));
    };
    view! {
        <div class="form-group">
            <label class="form-label" for=element.clone()>{words.goal_track()}</label>
            <select class="form-select input-width-s" id=element on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>
                    {words.not_chosen()}
                </option>
                {options}
            </select>
        </div>
    }
}

/// Ticks a goal off, with a note on how it was reached.
#[component]
pub fn Reaching(id: GoalId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let reached = of_goal(case, id, |goal| goal.reached.clone());
    let is_reached = Memo::new(move |_| reached.with(Option::is_some));
    let element = [anchor(Field::GoalText(id)), "-reached".to_owned()].concat();
    let how_element = anchor(Field::GoalHow(id));
    let how = Signal::derive(move || {
        reached.with(|reached| reached.as_ref().map(|r| r.how.clone()).unwrap_or_default())
    });
    let day = move || {
        reached.with(|reached| {
            reached.as_ref().map(|reached| words.goal_reached_on(&words.day(reached.on)))
        })
    };
    let tick = move |yes: bool| {
        let change = if yes { GoalChange::Reached(String::new()) } else { GoalChange::NotReached };
        case.act(Command::ChangeGoal(id, change));
    };
    view! {
        <Checkbox id=element label=words.goal_reached() checked=is_reached on_change=tick/>
        {live(move || is_reached.get().then(|| view! {
            <p class="quiet">{day}</p>
            <TextInput
                id=how_element.clone()
                label=words.goal_how()
                keyboard=Keyboard::Text
                width=Width::Full
                value=how
                on_text=move |text| case.act(Command::ChangeGoal(id, GoalChange::Reached(text)))
            />
        }))}
    }
}
