//! The week of a step as a grid: praktik, paid work and meeting time, by weekday; arrow keys move between cells.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::agreement::Agreement;
use crate::agreement::DayHours;
use crate::agreement::Field;
use crate::agreement::Work;
use crate::agreement::{Command, StepChange};
use crate::app::anchor::anchor;
use crate::base::StepId;
use crate::base::Typed;
use crate::base::{Minutes, Weekday};
use crate::browser::{focus, page};
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::fault_at;
use crate::ui::parts::live::live;
use crate::ui::parts::text_input::Draft;
use crate::words::Words;
use crate::words::capital;

/// A row of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Hours(Work),
    Meet,
}

impl Row {
    const ALL: [Self; 3] = [Self::Hours(Work::Unpaid), Self::Hours(Work::Paid), Self::Meet];

    fn field(self, step: StepId, day: Weekday) -> Field {
        match self {
            Self::Hours(Work::Unpaid) => Field::Hours(step, Work::Unpaid, day),
            Self::Hours(Work::Paid) => Field::Hours(step, Work::Paid, day),
            Self::Meet => Field::Meet(step, day),
        }
    }

    fn classes(self) -> &'static str {
        match self {
            Self::Hours(Work::Unpaid) => "cell unpaid",
            Self::Hours(Work::Paid) => "cell paid",
            Self::Meet => "cell meet",
        }
    }

    fn label(self, words: Words) -> &'static str {
        match self {
            Self::Hours(Work::Unpaid) => words.row_unpaid(),
            Self::Hours(Work::Paid) => words.row_paid(),
            Self::Meet => words.row_meet(),
        }
    }

    fn cell_name(self, words: Words, day: Weekday) -> String {
        let day = capital(words.weekday(day));
        match self {
            Self::Hours(Work::Unpaid) => words.cell_unpaid(&day),
            Self::Hours(Work::Paid) => words.cell_paid(&day),
            Self::Meet => words.cell_meet(&day),
        }
    }

    /// The value of a cell in the agreement.
    fn shown(self, day: &DayHours, words: Words) -> Typed<String> {
        match self {
            Self::Hours(work) => day.typed(work).clone().map(|minutes| words.hours_cell(minutes)),
            Self::Meet => day.meet.clone().map(|time| words.clock_full(time)),
        }
    }

    fn change(self, day: Weekday, text: &str, words: Words) -> StepChange {
        match self {
            Self::Hours(work) => {
                StepChange::Hours(day, work, words.read_minutes(text, Minutes::DAY))
            }
            Self::Meet => StepChange::Meet(day, words.read_time(text)),
        }
    }
}

/// The grid of a step.
#[component]
pub fn Grid(id: StepId, number: Memo<usize>) -> impl IntoView {
    let words = use_words();
    let caption = move || words.grid_caption(&number.get().to_string());
    let heads = Weekday::ALL
        .into_iter()
        .map(
            |day| view! { <span class="head" aria-hidden="true">{words.weekday_short(day)}</span> },
        )
        .collect_view();
    let rows = Row::ALL.into_iter().map(|row| view! { <GridRow id row/> }).collect_view();
    let problems =
        Weekday::ALL.into_iter().map(|day| view! { <DayProblems id day/> }).collect_view();
    view! {
        <div class="grid" role="group" aria-label=caption>
            <span class="head"></span>
            {heads}
            <span class="head"></span>
            {rows}
        </div>
        <div class="grid-problems" id=problems_id(id)>{problems}</div>
    }
}

fn problems_id(step: StepId) -> String {
    format!("step-{:x}-problems", step.0)
}

/// One row with its total.
#[component]
fn GridRow(id: StepId, row: Row) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let sum = case.read(move |agreement| match row {
        Row::Hours(work) => agreement.step(id).map(|step| step.weekly().of(work)),
        Row::Meet => None,
    });
    let cells = Weekday::ALL.into_iter().map(|day| view! { <Cell id row day/> }).collect_view();
    view! {
        <span class="row-label" aria-hidden="true">{row.label(words)}</span>
        {cells}
        <span class="row-sum">{live(move || sum.get().map(|sum| words.hours_short(sum)))}</span>
    }
}

/// One cell; unreadable input stays as typed, and the error is shown below the grid.
#[component]
fn Cell(id: StepId, row: Row, day: Weekday) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let draft = RwSignal::new(None::<Draft>);
    let shown = case.read(move |agreement| cell_of(agreement, id, row, day, words));
    let text =
        move || shown.with(|shown| shown.value().or(unread(shown)).cloned().unwrap_or_default());
    let typing = Memo::new(move |_| draft.with(|draft| Draft::holds(draft.as_ref(), &text())));
    let wrong = move || !typing.get() && shown.with(|shown| shown.unread().is_some());
    let filled = move || shown.with(|shown| !shown.is_blank());
    view! {
        <input
            type="text"
            class=row.classes()
            class:filled=filled
            id=anchor(row.field(id, day))
            inputmode="text"
            autocomplete="off"
            aria-label=row.cell_name(words, day)
            aria-invalid=move || wrong().then_some("true")
            aria-describedby=move || wrong().then(|| problems_id(id))
            prop:value=move || draft.with(|draft| Draft::shown(draft.as_ref(), text()))
            on:input=move |event| {
                let typed = event_target_value(&event);
                case.act(Command::ChangeStep(id, row.change(day, &typed, words)));
                draft.set(Some(Draft { typed, read: untrack(text) }));
            }
            on:focus=move |event| select_all(&event)
            on:blur=move |_| draft.set(None)
            on:keydown=move |event| move_in_grid(&event, id, row, day)
        />
    }
}

/// A cell is mostly overwritten, so focusing it selects all.
fn select_all(event: &leptos::ev::FocusEvent) {
    event_target::<HtmlInputElement>(event).select();
}

fn unread(shown: &Typed<String>) -> Option<&String> {
    match shown {
        Typed::Unread(text) => Some(text),
        Typed::Blank | Typed::Read(_) => None,
    }
}

fn cell_of(
    agreement: &Agreement,
    id: StepId,
    row: Row,
    day: Weekday,
    words: Words,
) -> Typed<String> {
    agreement.step(id).map_or(Typed::Blank, |step| row.shown(step.week.get(day), words))
}

/// Up and down always move; left and right only at that end of the text, or when all is selected.
fn move_in_grid(event: &leptos::ev::KeyboardEvent, id: StepId, row: Row, day: Weekday) {
    let (along, down) = match event.key().as_str() {
        "ArrowLeft" => (-1, 0),
        "ArrowRight" => (1, 0),
        "ArrowUp" => (0, -1),
        "ArrowDown" => (0, 1),
        _ => return,
    };
    if along != 0 && !at_end(&event_target(event), along) {
        return;
    }
    // On a narrow screen the days are stacked, and the arrows follow the visual layout.
    let upright = page::stands_below(
        &anchor(row.field(id, Weekday::Tuesday)),
        &anchor(row.field(id, Weekday::Monday)),
    );
    let (along, down) = if upright { (down, along) } else { (along, down) };
    let (Some(row), Some(day)) =
        (shifted(&Row::ALL, row, down), shifted(&Weekday::ALL, day, along))
    else {
        return;
    };
    event.prevent_default();
    // The neighbour is part of the same grid; should it be gone, the focus stays.
    focus::to_near(&anchor(row.field(id, day))).ok();
}

/// The value at an offset in a row of values.
fn shifted<T: Copy + PartialEq>(all: &[T], from: T, by: i8) -> Option<T> {
    let position = all.iter().position(|one| *one == from)?;
    all.get(position.checked_add_signed(isize::from(by))?).copied()
}

/// True when the cursor cannot move further in this direction inside the cell.
fn at_end(input: &HtmlInputElement, along: i8) -> bool {
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let start = input.selection_start().ok().flatten().unwrap_or(0);
    let end = input.selection_end().ok().flatten().unwrap_or(length);
    let all = start == 0 && end == length;
    all || start == end && (if along < 0 { start == 0 } else { end == length })
}

/// What is wrong on one day of the grid, in words.
#[component]
fn DayProblems(id: StepId, day: Weekday) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let too_long = fault_at(Field::Hours(id, Work::Unpaid, day));
    let unread = case.read(move |agreement| {
        Row::ALL.map(|row| {
            let shown = cell_of(agreement, id, row, day, words);
            let name = words.field(row.field(id, day));
            let sentence = |text: &str| words.unreadable(row.field(id, day), text);
            shown.unread().map(|text| [&name, ": ", &sentence(text)].concat())
        })
    });
    live(move || {
        let all = unread.get().into_iter().flatten().chain(too_long.get());
        all.map(|text| view! { <p class="form-error-message">{text}</p> }).collect_view()
    })
}
