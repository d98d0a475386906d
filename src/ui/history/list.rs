//! Every act with who and when, the newest day first.

use leptos::prelude::*;

use crate::agreement::points::Point;
use crate::base::Day;
use crate::browser::clock::local_time;
use crate::browser::{focus, page};
use crate::ui::context::{use_model, use_words};
use crate::ui::history::changes::HEADING;
use crate::ui::history::page::Log;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;
use crate::words::{Act, acts};

/// Acts per page.
const PAGE: usize = 100;

/// The list; a button at each act compares from just before it, by setting `from`.
#[component]
pub fn Acts(log: Log, from: RwSignal<Option<Point>>) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let told = Memo::new(move |_| log.with(|log| acts(log, words)));
    let shown = RwSignal::new(PAGE);
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let days = live(move || {
        let newest: Vec<Act> =
            told.with(|told| told.iter().rev().take(shown.get()).cloned().collect());
        newest
            .chunk_by(|one, next| one.day == next.day)
            .map(|acts| of_day(words, acts, today.get(), from))
            .collect_view()
    });
    let more = move || {
        let first_new = told.with(|told| told.iter().rev().nth(shown.get()).map(element));
        shown.update(|shown| *shown += PAGE);
        // Focuses the first new act; if there is none, the focus stays.
        page::after_drawing(move || {
            first_new.and_then(|id| focus::to_near(&id).ok());
        })
        .ok();
    };
    let has_more = Memo::new(move |_| shown.get() < told.with(Vec::len));
    view! {
        <section class="acts">
            <h2>{words.history_list()}</h2>
            {days}
            {live(move || has_more.get().then(|| view! {
                <Button
                    id="history-more"
                    label=words.history_more().to_owned()
                    look=Look::Secondary
                    on_press=move |()| more()
                />
            }))}
        </section>
    }
}

/// The id of the element of an act.
fn element(act: &Act) -> String {
    format!("act-{}", act.seq)
}

fn of_day(
    words: Words,
    acts: &[Act],
    today: Day,
    from: RwSignal<Option<Point>>,
) -> impl IntoView + use<> {
    let day = acts.first().map(|act| words.day_heading(act.day, today));
    let rows = acts.iter().map(|act| row(words, act, from)).collect_view();
    view! {
        <h3>{day}</h3>
        <ol class="act-list">{rows}</ol>
    }
}

fn row(words: Words, act: &Act, from: RwSignal<Option<Point>>) -> impl IntoView + use<> {
    let (id, seq, line) = (element(act), act.seq, act.line(words));
    let time = local_time(act.at).map(|time| words.clock_full(time));
    let name = words.named_action(words.compare_here(), &line);
    let what = match act.rest() {
        Some(rest) => {
            let whole = rest.to_owned();
            view! {
                <details>
                    <summary>{line}</summary>
                    <p class="act-whole">{whole}</p>
                </details>
            }
            .into_any()
        }
        None => view! { <span>{line}</span> }.into_any(),
    };
    let mark = act.undone.then(|| view! { <span class="mark">{words.taken_back_mark()}</span> });
    // Before the first act there is nothing to compare with.
    let compare = (seq > 0).then(|| {
        view! {
            <Button
                label=words.compare_here().to_owned()
                name=name
                look=Look::Quiet
                on_press=move |()| {
                    from.set(Some(Point::Before(seq)));
                    // Without the heading the new choice still applies.
                    focus::to_top(HEADING).ok();
                }
            />
        }
    });
    view! {
        <li id=id tabindex="-1" class:taken-back=act.undone>
            <span class="act-time">{time}</span>
            <div class="act-what">{what} {mark}</div>
            {compare}
        </li>
    }
}
