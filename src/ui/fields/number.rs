//! A number of the agreement: CVR, P-number, employees.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{Field, NumberField};
use crate::app::anchor::anchor;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::problem;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// A number.
#[component]
pub fn NumberLine(field: NumberField) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let typed = case.read(move |agreement| agreement.number(field).clone());
    let value = Signal::derive(move || {
        typed.with(|typed| match (typed, field) {
            (Typed::Blank, _) => String::new(),
            (Typed::Read(tenths), NumberField::Employees) => words.tenths(*tenths),
            (Typed::Read(number), NumberField::Cvr | NumberField::PNumber) => number.to_string(),
            (Typed::Unread(text), _) => text.clone(),
        })
    });
    view! {
        <TextInput
            id=anchor(Field::Number(field))
            label=words.number_label(field)
            hint=words.number_help(field).to_owned()
            keyboard=Keyboard::Number
            width=Width::Middle
            value
            error=problem(Field::Number(field), typed)
            on_text=move |text: String| {
                case.act(Command::SetNumber(field, words.read_number(&text, field)));
            }
        />
    }
}
