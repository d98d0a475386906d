//! The agreements as a table; of a long one only the rows around the screen are drawn.

use leptos::prelude::*;

use crate::app::overview::Window;
use crate::browser::page;
use crate::domain::ids::AgreementId;
use crate::ui::context::use_words;
use crate::ui::overview::row::AgreementRow;

/// The height of a row before one was measured, in pixels.
const USUAL_HEIGHT: f64 = 74.0;

const BODY: &str = "agreements";

/// What is drawn of the list, and how high a row is.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    window: Window,
    height: f64,
}

/// The table.
#[component]
pub fn Table(listed: Memo<Vec<AgreementId>>) -> impl IntoView {
    let words = use_words();
    let window = Window::on(usize::MAX, 0, fit(USUAL_HEIGHT));
    let shown = RwSignal::new(Shown { window, height: USUAL_HEIGHT });
    let length = Memo::new(move |_| listed.with(Vec::len));
    let scrolled = page::on_scroll(move || look(shown, length.get_untracked()));
    let scrolled = StoredValue::new_local(scrolled);
    on_cleanup(move || scrolled.dispose());
    let drawn = Memo::new(move |_| {
        let Window { first, count } = window_of(shown.get(), length.get());
        listed
            .with(|ids| ids.iter().copied().enumerate().skip(first).take(count).collect::<Vec<_>>())
    });
    let hidden = move || window_of(shown.get(), length.get()).hidden(length.get());
    let space = move |rows: usize| {
        let height = shown.with(|shown| shown.height);
        (rows > 0).then(|| [whole(pixels(rows, height)).to_string().as_str(), "px"].concat())
    };
    view! {
        <h2>
            {words.all_agreements()} <span class="count">{length}</span>
        </h2>
        <table class="agreements" aria-rowcount=move || length.get() + 1>
            <thead>
                <tr aria-rowindex="1">
                    <th scope="col">{words.column_citizen()}</th>
                    <th scope="col">{words.column_company()}</th>
                    <th scope="col">{words.column_period()}</th>
                    <th scope="col">{words.column_hours()}</th>
                    <th scope="col">{words.column_lacks()}</th>
                    <th scope="col"><span class="sr-only">{words.column_action()}</span></th>
                </tr>
            </thead>
            <tbody class="space" aria-hidden="true">
                <tr style:height=move || space(hidden().0)></tr>
            </tbody>
            <tbody id=BODY>
                <For each=move || drawn.get() key=|row| *row let:row>
                    <AgreementRow place=row.0 id=row.1/>
                </For>
            </tbody>
            <tbody class="space" aria-hidden="true">
                <tr style:height=move || space(hidden().1)></tr>
            </tbody>
        </table>
    }
}

/// The window, drawn back when the list has become shorter than where it stands.
fn window_of(shown: Shown, length: usize) -> Window {
    if Window::is_whole(length) || shown.window.first >= length {
        Window::on(length, 0, shown.window.count)
    } else {
        shown.window
    }
}

/// How many rows of a height fit on the screen.
fn fit(row: f64) -> usize {
    whole(page::screen_height() / row)
}

/// Looks where the list stands on the screen, and moves the window there.
fn look(shown: RwSignal<Shown>, length: usize) {
    let last = shown.get_untracked();
    let Some((top, height)) = page::top_and_height(BODY) else { return };
    let window = window_of(last, length);
    let (before, after) = window.hidden(length);
    let drawn = length - before - after;
    let row = if drawn > 0 && height > 0.0 { height / pixels(drawn, 1.0) } else { last.height };
    let above = pixels(before, row) - top;
    let next = Window::on(length, whole(above / row), fit(row));
    if next != last.window {
        shown.set(Shown { window: next, height: row });
    }
}

#[expect(clippy::cast_precision_loss, reason = "lists are far shorter than 2⁵³")]
fn pixels(rows: usize, height: f64) -> f64 {
    rows as f64 * height
}

/// The whole number of something that is never less than none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below none counts as none, and no list is longer than 2³²"
)]
fn whole(number: f64) -> usize {
    number as usize
}
