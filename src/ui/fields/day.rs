//! A date: typed in any common form, or picked in the browser's own calendar.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{DayField, Field};
use crate::app::anchor::anchor;
use crate::base::Day;
use crate::base::Typed;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::fields::problem::problem;
use crate::ui::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

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
    let picker_name = [label.as_str(), ": ", words.pick_day()].concat();
    view! {
        <TextInput
            id=anchor(field)
            label
            hint=words.day_help().to_owned()
            keyboard=Keyboard::Text
            width=Width::Middle
            value
            error=problem(field, typed)
            on_text=move |text: String| {
                let today = model.with_untracked(|model| model.session.today);
                on_day.run(words.read_day(&text, today));
            }
        >
            <input
                type="date"
                class="day-picker"
                aria-label=picker_name
                title=words.pick_day()
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
