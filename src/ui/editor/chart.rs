//! The plan as a chart: paid hours at the bottom, praktik above, and a line at 30 paid hours a month.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::{PAID_GOAL_MONTHLY, Stage};
use crate::base::Minutes;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The chart; screen readers get the same in sentences.
#[component]
pub fn Chart() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let stages = case.read(Agreement::stages);
    live(move || {
        let stages = stages.get();
        if stages.is_empty() {
            view! { <p class="quiet">{words.chart_empty()}</p> }.into_any()
        } else {
            view! { <Picture stages=stages.clone()/> <Sentences stages/> }.into_any()
        }
    })
}

/// Minutes of paid work a week that make 30 hours a month: × 12/52, a whole minute.
fn goal_weekly() -> Minutes {
    Minutes(PAID_GOAL_MONTHLY.0 * 12 / 52)
}

/// The bars, scaled by days and hours.
#[component]
fn Picture(stages: Vec<Stage>) -> impl IntoView {
    let words = use_words();
    let highest = stages.iter().map(|stage| stage.weekly.all()).max().unwrap_or_default();
    // Leaves room above the highest bar, and always includes the line.
    let top = highest.max(goal_weekly()).0 * 110 / 100;
    let line = percent(goal_weekly(), top);
    let bars = stages.iter().map(|stage| view! { <Bar stage=*stage top/> }).collect_view();
    let end =
        stages.last().and_then(|stage| stage.period.last()).map(|last| words.day_of_year(last));
    view! {
        <div class="chart" aria-hidden="true">
            <div class="chart-area">
                {bars}
                <div class="chart-line" style:bottom=line></div>
                <div class="chart-day end">{end}</div>
            </div>
            <p class="key">
                <span><i class="unpaid"></i>{words.row_unpaid()}</span>
                <span><i class="paid"></i>{words.row_paid()}</span>
                <span><i class="goal"></i>{words.chart_goal()}</span>
            </p>
        </div>
    }
}

/// The days that a stage without an end is drawn as wide as.
const OPEN_DAYS: u32 = 91;

/// One stage of the plan.
#[component]
fn Bar(stage: Stage, top: u32) -> impl IntoView {
    let words = use_words();
    let (unpaid, paid) = (stage.weekly.unpaid, stage.weekly.paid);
    let label = |minutes: Minutes, text: String| (!minutes.is_zero()).then_some(text);
    view! {
        <div class="chart-stage" style:flex-grow=stage.period.days().unwrap_or(OPEN_DAYS).to_string()>
            <div class="bar unpaid" style:height=percent(unpaid, top)>
                {label(unpaid, words.chart_unpaid(&words.hours_short(unpaid)))}
            </div>
            <div class="bar paid" style:height=percent(paid, top)>
                {label(paid, words.chart_paid(&words.hours_short(paid)))}
            </div>
            <div class="chart-day">{words.day_of_year(stage.period.first())}</div>
        </div>
    }
}

/// A share in percent with one decimal.
fn percent(part: Minutes, whole: u32) -> String {
    let thousandths = part.0 * 1000 / whole.max(1);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The same as sentences.
#[component]
fn Sentences(stages: Vec<Stage>) -> impl IntoView {
    let words = use_words();
    let items =
        stages.iter().map(|stage| view! { <li>{sentence(stage, words)}</li> }).collect_view();
    view! { <ul class="sr-only">{items}</ul> }
}

fn sentence(stage: &Stage, words: Words) -> String {
    words.stage_text(
        &words.day(stage.period.first()),
        &words.hours_long(stage.weekly.paid),
        &words.hours_long(stage.weekly.unpaid),
    )
}
