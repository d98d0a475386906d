//! Weekly and monthly totals for both kinds of work, step by step, and when 30 paid hours a month are reached.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Totals;
use crate::base::Day;
use crate::base::StepId;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::live::live;
use crate::words::Words;

/// One line of the table.
#[derive(Clone, PartialEq)]
struct Line {
    step: StepId,
    number: usize,
    weekly: Totals,
}

fn lines(agreement: &Agreement) -> Vec<Line> {
    (1..)
        .zip(agreement.steps_in_order())
        .map(|(number, step)| Line { step: step.id, number, weekly: step.weekly() })
        .collect()
}

/// The totals of every step and of the whole period.
#[component]
pub fn TotalsTable() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let all = case.read(lines);
    let rows = live(move || all.get().into_iter().map(|line| row(&line, words)).collect_view());
    // Without a period there is nothing to sum up.
    let whole = case.read(|agreement| agreement.actual_period().and_then(|_| agreement.total()));
    let whole = live(move || {
        whole.get().map(|whole| [words.total_period(), ": ", &both(whole, words)].concat())
    });
    view! {
        <table class="totals" id="totals">
            <thead>
                <tr>
                    <th scope="col">{words.total_step()}</th>
                    <th scope="col">{words.total_weekly()}</th>
                    <th scope="col">{words.total_monthly()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p id="total-period">{whole}</p>
        <PaidGoal/>
    }
}

fn row(line: &Line, words: Words) -> impl IntoView + use<> {
    let monthly = Totals { unpaid: line.weekly.unpaid.monthly(), paid: line.weekly.paid.monthly() };
    view! {
        <tr id=format!("total-{:x}", line.step.0)>
            <th scope="row">{words.step(&line.number.to_string())}</th>
            <td>{both(line.weekly, words)}</td>
            <td>{about(monthly, words)}</td>
        </tr>
    }
}

fn both(totals: Totals, words: Words) -> String {
    words.hours_split(&words.hours_short(totals.paid), &words.hours_short(totals.unpaid))
}

/// A month is a twelfth of a year, so nobody counts its minutes.
fn about(totals: Totals, words: Words) -> String {
    words.hours_split(&words.hours_about(totals.paid), &words.hours_about(totals.unpaid))
}

/// When the goal of 30 paid hours a month is reached.
#[component]
fn PaidGoal() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let reached: Memo<Option<Day>> =
        case.read(|agreement| agreement.paid_goal_reached().map(|stage| stage.period.first()));
    let planned = case.read(|agreement| !agreement.stages().is_empty());
    live(move || {
        planned.get().then(|| match reached.get() {
            Some(day) => words.goal_reached_text(&words.day(day)),
            None => words.goal_not_reached_text().to_owned(),
        })
    })
}
