//! Progress: hours, effect and tasks over time, as pictures and as a table, and what was learnt.

use leptos::prelude::*;

use crate::agreement::progress::Point;
use crate::agreement::{Learnt, Progress as Shown, Shown as By, progress};
use crate::base::AgreementId;
use crate::base::Minutes;
use crate::ui::context::{OpenCase, use_words};
use crate::ui::course::tracks::Tracks;
use crate::ui::parts::live::live;
use crate::words::Words;

/// The three tracks of an agreement and what was learnt; empty while there is no plan.
#[component]
pub fn Progress(id: AgreementId) -> impl IntoView {
    let words = use_words();
    let shown = OpenCase::of(id).read(progress);
    live(move || {
        let shown = shown.get();
        let period = shown.period.filter(|_| !shown.planned.is_empty())?;
        let help =
            if shown.points.is_empty() { words.progress_none() } else { words.progress_lead() };
        Some(view! {
            <section class="progress" id="progress">
                <h2>{words.progress()}</h2>
                <p>{help}</p>
                <Tracks shown=shown.clone() period/>
                <Numbers shown=shown.clone()/>
                <LearntList learnt=shown.learnt any=!shown.points.is_empty()/>
            </section>
        })
    })
}

/// The same as a table; screen readers get it instead of the pictures.
#[component]
fn Numbers(shown: Shown) -> impl IntoView {
    let words = use_words();
    let tasks = shown.tasks;
    let rows = shown.points.iter().rev().map(|point| row(point, tasks, words)).collect_view();
    (!shown.points.is_empty()).then(|| {
        view! {
            <details class="numbers">
                <summary>{words.progress_table()}</summary>
                <table class="totals" role="table">
                    <thead>
                        <tr>
                            <th scope="col">{words.held_on()}</th>
                            <th scope="col">{words.row_unpaid()}</th>
                            <th scope="col">{words.row_paid()}</th>
                            <th scope="col">{words.progress_effect_short()}</th>
                            <th scope="col">{words.progress_tasks_short()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
    })
}

fn row(point: &Point, tasks: usize, words: Words) -> impl IntoView + use<> {
    let blank = || words.progress_unwritten().to_owned();
    let hours = |seen: Option<Minutes>, agreed: Minutes| {
        view! {
            {seen.map_or_else(blank, |seen| words.hours_short(seen))}
            <small>{words.progress_agreed(&words.hours_short(agreed))}</small>
        }
    };
    view! {
        <tr>
            <th scope="row">{words.day_of_year(point.on)}</th>
            <td>{hours(point.unpaid, point.planned.unpaid)}</td>
            <td>{hours(point.paid, point.planned.paid)}</td>
            <td>{point.effect.map_or_else(blank, |tenths| words.percent(tenths))}</td>
            <td>{words.progress_of(&tasks.to_string(), &point.mastered.to_string())}</td>
        </tr>
    }
}

/// *Det har borgeren lært*: goals that were reached and tasks that are done alone.
#[component]
fn LearntList(learnt: Vec<Learnt>, any: bool) -> impl IntoView {
    let words = use_words();
    if learnt.is_empty() {
        let none = any.then(|| view! { <p class="quiet">{words.learnt_none()}</p> });
        return none.into_any();
    }
    let items = learnt.into_iter().map(|one| {
        let how = match &one.shown {
            By::Goal(how) => how.clone(),
            By::Task => words.learnt_task().to_owned(),
        };
        view! {
            <li>
                <strong>{one.text}</strong>
                <span class="quiet">{words.day(one.on)}</span>
                {(!how.is_empty()).then(|| view! { <p>{how}</p> })}
            </li>
        }
    });
    view! {
        <h3>{words.learnt()}</h3>
        <ul class="learnt">{items.collect_view()}</ul>
    }
    .into_any()
}
