//! *Din tur*, *Venter på andre*, *Snart*: the to-do lists, most urgent first, each line with one action.

use std::sync::Arc;

use leptos::prelude::*;

use crate::agreement::Origin;
use crate::agreement::Summary;
use crate::agreement::status::{List, Todo};
use crate::app::event::Event;
use crate::app::features::overview::front_page::{Leads, is_late, leads};
use crate::base::AgreementId;
use crate::base::Day;
use crate::browser::{focus, page};
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::overview::rolling::Rolling;
use crate::ui::overview::row::or_else;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::capital;

/// The number of lines shown at first; the rest is one tap away.
const FIRST: usize = 10;

/// The assumed height of a line before one is measured, in pixels.
const USUAL_HEIGHT: f64 = 64.0;

/// One of the three lists. An empty one is omitted, except for a note that nothing is to be done.
#[component]
pub fn DueList(list: List, listed: Memo<Vec<AgreementId>>) -> impl IntoView {
    let words = use_words();
    let length = Memo::new(move |_| listed.with(Vec::len));
    let none = Memo::new(move |_| length.get() == 0);
    live(move || {
        if !none.get() {
            return view! { <Lines list listed length/> }.into_any();
        }
        let told = (list == List::Mine).then(|| {
            view! {
                <section class="due" id=body_of(list)>
                    <h2>{words.due_list(list)}</h2>
                    <p>{words.due_none()}</p>
                </section>
            }
        });
        told.into_any()
    })
}

fn body_of(list: List) -> &'static str {
    match list {
        List::Mine => "due-mine",
        List::Theirs => "due-theirs",
        List::Soon => "due-soon",
    }
}

/// The lines of a non-empty list.
#[component]
fn Lines(list: List, listed: Memo<Vec<AgreementId>>, length: Memo<usize>) -> impl IntoView {
    let words = use_words();
    let body = body_of(list);
    let all = RwSignal::new(false);
    let cut = Memo::new(move |_| {
        let most = if all.get() { usize::MAX } else { FIRST };
        listed.with(|ids| ids.iter().take(most).copied().collect::<Vec<_>>())
    });
    let rolling = Rolling::new(body, cut, USUAL_HEIGHT);
    let draw = |place, id| view! { <DueLine place id/> }.into_any();
    let label = Signal::derive(move || {
        if all.get() {
            words.due_fewer().to_owned()
        } else {
            words.due_all(&length.get().to_string())
        }
    });
    let name = Signal::derive(move || [words.due_list(list), ": ", &label.get()].concat());
    let long = Memo::new(move |_| length.get() > FIRST);
    // The focus moves to the first new line or, when lines are hidden, to the heading.
    let turn = move || {
        all.update(|all| *all = !*all);
        let next = if all.get_untracked() { line_of(list, FIRST) } else { heading_of(list) };
        page::after_drawing(move || focus::to_near(&next).unwrap_or_default()).ok();
    };
    let more = live(move || {
        long.get().then(|| {
            view! { <Button label name look=Look::Secondary on_press=move |()| turn()/> }
        })
    });
    view! {
        <section class="due" aria-labelledby=heading_of(list)>
            <h2 id=heading_of(list) tabindex="-1">
                {words.due_list(list)} " " <span class="due-count">{length}</span>
            </h2>
            <div style:height=move || { let [before, _] = rolling.space(); before }></div>
            <ul id=body class="no-max-width">{rolling.rows(draw)}</ul>
            <div style:height=move || { let [_, after] = rolling.space(); after }></div>
            {more}
        </section>
    }
}

fn heading_of(list: List) -> String {
    [body_of(list), "-heading"].concat()
}

fn line_of(list: List, place: usize) -> String {
    [body_of(list), "-", &place.to_string()].concat()
}

/// A line; it reads the model, so that only what changed is redrawn.
#[component]
fn DueLine(place: usize, id: AgreementId) -> impl IntoView {
    let model = use_model();
    let row = Memo::new(move |_| model.with(|model| model.session.rows.get(&id).map(Arc::clone)));
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    live(move || {
        let (row, today) = (row.get()?, today.get());
        let todo = row.course.todo(today)?;
        Some(view! { <Line place id row todo today/> })
    })
}

#[component]
fn Line(place: usize, id: AgreementId, row: Arc<Summary>, todo: Todo, today: Day) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let when = if is_late(&todo, today) { "due-when late" } else { "due-when" };
    let citizen = or_else(&row.citizen, words.no_citizen());
    let company = or_else(&row.company, words.no_company());
    let example = row.origin == Origin::Example;
    let label = words.due_action(&todo);
    let name = words.due_action_of(label, &citizen);
    let look = if todo.list == List::Mine && place == 0 { Look::Primary } else { Look::Secondary };
    let action = match leads(id, &todo) {
        Leads::To(route) => {
            view! { <a class=look.classes() href=route.hash() aria-label=name>{label}</a> }
                .into_any()
        }
        Leads::FollowUp => view! {
            <Button
                label=label.to_owned()
                name=name
                look
                on_press=move |()| dispatch.send(Event::BeginFollowUp(id))
            />
        }
        .into_any(),
    };
    view! {
        <li id=line_of(todo.list, place) tabindex="-1" data-due=place>
            <span class=when>{capital(&words.todo_when(&todo, today))}</span>
            <span class="due-what">{words.todo(todo.what)}</span>
            <span class="due-who">
                <bdi>{citizen}</bdi> " " <span class="quiet">"· " <bdi>{company}</bdi></span>
                {example.then(|| view! { " " <span class="mark">{words.example_mark()}</span> })}
            </span>
            {action}
        </li>
    }
}
