//! A date: typed in any common form, or picked in the browser's own calendar.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{DayField, Field};
use crate::app::anchor::anchor;
use crate::base::Day;
use crate::base::Typed;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::fields::problem::{doubt_at, problem};
use crate::ui::parts::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::words::Words;

/// A day of the agreement.
#[component]
pub fn DayLine(field: DayField) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let typed = case.read(move |agreement| agreement.day(field).clone());
    view! {
        <DayInput
            field=Field::Day(field)
            label=words.day_label(field)
            typed
            on_day=move |day| case.act(Command::SetDay(field, day))
        />
    }
}

/// Any day: the weekday is shown beside it, so that typing errors are noticed.
#[component]
pub fn DayInput(
    field: Field,
    #[prop(into)] label: String,
    typed: Memo<Typed<Day>>,
    /// What else is wrong with it; told before what is wrong with the text.
    #[prop(into, default = Signal::stored(None))]
    error: Signal<Option<String>>,
    #[prop(into)] on_day: Callback<Typed<Day>>,
) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let value = Signal::derive(move || {
        typed.with(|typed| match typed {
            Typed::Blank => String::new(),
            Typed::Read(day) => words.day(*day),
            Typed::Unread(text) => text.clone(),
        })
    });
    let weekday =
        live(move || typed.with(|typed| typed.value().map(|day| words.weekday(day.weekday()))));
    let iso = move || typed.with(|typed| typed.value().map(|day| day.iso()).unwrap_or_default());
    let fault = problem(field, typed);
    let error = Signal::derive(move || error.get().or_else(|| fault.get()));
    let picker = NodeRef::<leptos::html::Input>::new();
    // A browser without a picker has the text field.
    let pick = move |()| {
        picker.get_untracked().map(|picker| picker.show_picker());
    };
    let picker_name = [label.as_str(), ": ", words.pick_day()].concat();
    view! {
        <TextInput
            id=anchor(field)
            label
            hint=example(model.with_untracked(|model| model.session.today), words)
            keyboard=Keyboard::Text
            width=Width::Middle
            value
            error
            note=doubt_at(field)
            on_text=move |text: String| {
                let today = model.with_untracked(|model| model.session.today);
                on_day.run(words.read_day(&text, today));
            }
        >
            <button
                type="button"
                class="day-button"
                aria-label=picker_name
                title=words.pick_day()
                on:click=move |_| pick(())
            >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5h14v15H5zM5 9.5h14M9 3v4M15 3v4"/></svg>
            </button>
            // Only its picker is used: its own parts are four more stops for the keyboard.
            <input
                type="date"
                class="day-picker"
                tabindex="-1"
                aria-hidden="true"
                node_ref=picker
                prop:value=iso
                on:change=move |event| {
                    if let Some(day) = Day::from_iso(&event_target_value(&event)) {
                        on_day.run(Typed::Read(day));
                    }
                }
            />
            <span class="reading">{weekday}</span>
        </TextInput>
    }
}

/// Days from today to the day of the example, so that it is one to come.
const AHEAD: u32 = 28;

/// `Fx 29. december 2026 eller 29/12-26`
fn example(today: Day, words: Words) -> String {
    let day = today.plus(AHEAD);
    let short = format!("{}/{}-{:02}", day.day_of_month(), day.month(), day.year() % 100);
    words.day_help(&words.day(day), &short)
}
