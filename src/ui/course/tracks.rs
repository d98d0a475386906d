//! The three tracks as charts over the same days: the plan in light colours, the observed values in strong ones.

use leptos::prelude::*;

use crate::agreement::Progress;
use crate::agreement::Totals;
use crate::agreement::progress::Point;
use crate::agreement::{PAID_GOAL_MONTHLY, Stage};
use crate::base::{Day, Minutes, Period};
use crate::ui::context::use_words;

/// The minimum distance of bars labelled with hours, in thousandths of the width; also fits a phone.
const HOURS_APART: u32 = 290;

/// The same for shorter labels.
const SHARES_APART: u32 = 180;

/// The pictures; screen readers get the table.
#[component]
pub fn Tracks(shown: Progress, period: Period) -> impl IntoView {
    let words = use_words();
    let Progress { planned, points, tasks, .. } = shown;
    let effects: Vec<Bar> = points
        .iter()
        .filter_map(|point| {
            let tenths = point.effect?;
            let share = u32::from(tenths.get()) * 10;
            Some(Bar { on: point.on, share, told: words.percent(tenths) })
        })
        .collect();
    let of_all = |mastered: usize| words.progress_of(&tasks.to_string(), &mastered.to_string());
    let mastered: Vec<Bar> = points
        .iter()
        .map(|point| Bar {
            on: point.on,
            share: share(point.mastered, tasks),
            told: of_all(point.mastered),
        })
        .collect();
    let any = !points.is_empty();
    let seen = any.then(|| {
        view! {
            <span><i class="unpaid"></i>{words.progress_seen_unpaid()}</span>
            <span><i class="paid"></i>{words.progress_seen_paid()}</span>
        }
    });
    let effect = (!effects.is_empty()).then(|| {
        view! {
            <p class="track-name">{words.progress_effect()}</p>
            <Shares bars=effects period/>
        }
    });
    let tasks = (any && tasks > 0).then(|| {
        view! {
            <p class="track-name">{words.mastered()}</p>
            <Shares bars=mastered period/>
        }
    });
    view! {
        <div class="tracks" aria-hidden="true">
            <p class="track-name">{words.progress_hours()}</p>
            <Hours planned points period/>
            <p class="key">
                {seen}
                <span><i class="unpaid-agreed"></i>{words.progress_agreed_unpaid()}</span>
                <span><i class="paid-agreed"></i>{words.progress_agreed_paid()}</span>
                <span><i class="goal"></i>{words.chart_goal()}</span>
            </p>
            {effect}
            {tasks}
        </div>
    }
}

/// Hours a week: the plan as steps in the background, the observed hours as bars, a line for each hour.
#[component]
fn Hours(planned: Vec<Stage>, points: Vec<Point>, period: Period) -> impl IntoView {
    let words = use_words();
    let goal = Minutes(PAID_GOAL_MONTHLY.0 * 12 / 52);
    let agreed = planned.iter().map(|stage| stage.weekly.all());
    let seen = points.iter().filter_map(|point| point.hours().map(Totals::all));
    let highest = agreed.chain(seen).max().unwrap_or_default().max(goal);
    // Leaves room for the number above the highest bar.
    let top = highest.0 * 5 / 4;
    let lines =
        (1..=top / 60).map(|hour| hour_line(hour, top, words.hours_short(Minutes::hours(hour))));
    let stages = planned.iter().map(|stage| {
        let left = place(stage.period.first(), period);
        let right = stage.period.last().map_or(1000, |last| place(last.plus(1), period));
        view! {
            <div class="agreed" style:left=percent(left) style:width=percent(right.saturating_sub(left))>
                <div class="unpaid-agreed" style:height=percent(thousandths(stage.weekly.unpaid.0, top))></div>
                <div class="paid-agreed" style:height=percent(thousandths(stage.weekly.paid.0, top))></div>
            </div>
        }
    });
    let told: Vec<(Day, _)> =
        points.iter().filter_map(|point| Some((point.on, point.hours()?))).collect();
    let days: Vec<Day> = told.iter().map(|(on, _)| *on).collect();
    let numbered = numbered(&days, HOURS_APART, period);
    let bars = told.into_iter().map(|(on, hours)| {
        let number = numbered.contains(&on).then(|| words.hours_short(hours.all()));
        view! {
            <div class="seen" style:left=percent(place(on, period)) style:width=width(&days, period)>
                <span class="number">{number}</span>
                <div class="unpaid" style:height=percent(thousandths(hours.unpaid.0, top))></div>
                <div class="paid" style:height=percent(thousandths(hours.paid.0, top))></div>
            </div>
        }
    });
    view! {
        <div class="track hours">
            {lines.collect_view()}
            {stages.collect_view()}
            {bars.collect_view()}
            <div class="chart-line" style:bottom=percent(thousandths(goal.0, top))></div>
            <Ends period/>
        </div>
    }
}

/// A faint line for an hour; every fifth is labelled, or all where there are few.
fn hour_line(hour: u32, top: u32, name: String) -> impl IntoView {
    let few = top < 6 * 60;
    let is_named = few || hour.is_multiple_of(5);
    let named = is_named.then_some(name);
    view! {
        <div class="hour" class:fifth=is_named style:bottom=percent(thousandths(hour * 60, top))>
            <span>{named}</span>
        </div>
    }
}

/// A percentage on a day.
#[derive(Clone)]
struct Bar {
    on: Day,
    share: u32,
    told: String,
}

/// Percentages over time.
#[component]
fn Shares(bars: Vec<Bar>, period: Period) -> impl IntoView {
    let days: Vec<Day> = bars.iter().map(|bar| bar.on).collect();
    let numbered = numbered(&days, SHARES_APART, period);
    let bars = bars.into_iter().map(|bar| {
        let number = numbered.contains(&bar.on).then_some(bar.told);
        view! {
            <div class="seen" style:left=percent(place(bar.on, period)) style:width=width(&days, period)>
                <span class="number">{number}</span>
                // Leaves room for the number above a full bar.
                <div class="share" style:height=percent(bar.share * 8)></div>
            </div>
        }
    });
    view! { <div class="track">{bars.collect_view()} <Ends period/></div> }
}

/// The first and the last day below a track.
#[component]
fn Ends(period: Period) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="chart-day">{words.day_of_year(period.first())}</div>
        <div class="chart-day end">{period.last().map(|last| words.day_of_year(last))}</div>
    }
}

/// The days whose bars are labelled: the last, and of those before it as many as fit.
fn numbered(days: &[Day], apart: u32, period: Period) -> Vec<Day> {
    let mut numbered: Vec<Day> = Vec::new();
    for day in days.iter().rev() {
        let room = |next: &Day| place(*next, period).saturating_sub(place(*day, period)) >= apart;
        if numbered.last().is_none_or(room) {
            numbered.push(*day);
        }
    }
    numbered
}

/// The position of a day, in thousandths of the width.
fn place(day: Day, period: Period) -> u32 {
    let passed = day.number().abs_diff(period.first().number());
    thousandths(passed, period.days().unwrap_or(passed))
}

/// The width of the bars: limited by the closest two, and by a maximum.
fn width(days: &[Day], period: Period) -> String {
    let pairs = days.iter().zip(days.iter().skip(1));
    let apart = pairs.map(|(one, next)| next.number().abs_diff(one.number())).min();
    let all = period.days().unwrap_or(1);
    let room = thousandths(apart.unwrap_or(all) * 3 / 4, all);
    format!("min(2rem, {})", percent(room.max(4)))
}

fn share(part: usize, whole: usize) -> u32 {
    u32::try_from(part * 100 / whole.max(1)).unwrap_or_default()
}

fn thousandths(part: u32, whole: u32) -> u32 {
    part.saturating_mul(1000) / whole.max(1)
}

/// Thousandths as percent with one decimal.
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
