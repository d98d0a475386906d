//! A long list of agreements, of which only the visible rows and some around them are drawn.

use leptos::prelude::*;

use crate::app::features::overview::front_page::Window;
use crate::base::AgreementId;
use crate::browser::page;

/// Draws a row, at its index in the list.
pub type Draw = fn(usize, AgreementId) -> AnyView;

/// The drawn rows, and the height of one.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    window: Window,
    height: f64,
}

/// A list with virtual scrolling.
#[derive(Clone, Copy)]
pub struct Rolling {
    shown: RwSignal<Shown>,
    listed: Memo<Vec<AgreementId>>,
    length: Memo<usize>,
}

impl Rolling {
    /// The list whose rows are in the element with this id, with an assumed row height in pixels.
    #[must_use]
    pub fn new(body: &'static str, listed: Memo<Vec<AgreementId>>, usual: f64) -> Self {
        let window = Window::on(usize::MAX, 0, fit(usual));
        let shown = RwSignal::new(Shown { window, height: usual });
        let length = Memo::new(move |_| listed.with(Vec::len));
        let scrolled = page::on_scroll(move || look(body, shown, length.get_untracked()));
        let scrolled = StoredValue::new_local(scrolled);
        on_cleanup(move || scrolled.dispose());
        Self { shown, listed, length }
    }

    /// Its length.
    #[must_use]
    pub fn length(self) -> Memo<usize> {
        self.length
    }

    /// The drawn rows; a row that stays is not redrawn.
    pub fn rows(self, draw: Draw) -> impl IntoView {
        let drawn = move || {
            let Window { first, count } = window_of(self.shown.get(), self.length.get());
            let part = |ids: &Vec<AgreementId>| {
                ids.iter().copied().enumerate().skip(first).take(count).collect::<Vec<_>>()
            };
            self.listed.with(part)
        };
        let drawn = Memo::new(move |_| drawn());
        view! {
            <For each=move || drawn.get() key=|row| *row let:row>
                {draw(row.0, row.1)}
            </For>
        }
    }

    /// The heights of the omitted rows above and below, as CSS values.
    #[must_use]
    pub fn space(self) -> [Option<String>; 2] {
        let length = self.length.get();
        let (before, after) = window_of(self.shown.get(), length).hidden(length);
        let height = self.shown.with(|shown| shown.height);
        [before, after].map(|rows| {
            (rows > 0).then(|| [whole(pixels(rows, height)).to_string().as_str(), "px"].concat())
        })
    }
}

/// The window, moved back when the list has become shorter.
fn window_of(shown: Shown, length: usize) -> Window {
    if Window::is_whole(length) || shown.window.first >= length {
        Window::on(length, 0, shown.window.count)
    } else {
        shown.window
    }
}

/// The number of rows of a height that fit on the screen.
fn fit(row: f64) -> usize {
    whole(page::screen_height() / row)
}

/// Measures where the list is on the screen, and moves the window there.
fn look(body: &str, shown: RwSignal<Shown>, length: usize) {
    let last = shown.get_untracked();
    let Some((top, height)) = page::top_and_height(body) else { return };
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

/// Truncates to a whole number; at least 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below none counts as none, and no list is longer than 2³²"
)]
fn whole(number: f64) -> usize {
    number as usize
}
