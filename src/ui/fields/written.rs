//! A free text of the agreement, on one line or several.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{Field, TextField};
use crate::app::anchor::anchor;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::doubt_at;
use crate::ui::parts::help::Example;
use crate::ui::parts::text_area::TextArea;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// A text on one line.
#[component]
pub fn Line(
    field: TextField,
    #[prop(default = Keyboard::Text)] keyboard: Keyboard,
    #[prop(default = Width::Full)] width: Width,
) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let value = case.read(move |agreement| agreement.text(field).to_owned());
    view! {
        <TextInput
            id=anchor(Field::Text(field))
            label=words.text_label(field)
            hint=words.text_help(field).map(str::to_owned)
            keyboard
            width
            value
            note=doubt_at(Field::Text(field))
            on_text=move |text| case.act(Command::Write(field, text))
        />
    }
}

/// A text of several lines, with an example to insert where there is one.
#[component]
pub fn Lines(field: TextField) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let value = case.read(move |agreement| agreement.text(field).to_owned());
    let example = words.text_example(field).map(|example| {
        view! {
            <Example
                summary=words.show_example()
                example
                use_label=words.use_example()
                on_use=move |example: String| {
                    let text = value.get_untracked();
                    let joined = if text.trim().is_empty() { example } else { [text, example].join("\n") };
                    case.act(Command::Write(field, joined));
                }
            />
        }
    });
    view! {
        <TextArea
            id=anchor(Field::Text(field))
            label=words.text_label(field)
            hint=words.text_help(field).map(str::to_owned)
            value
            on_text=move |text| case.act(Command::Write(field, text))
        />
        {example}
    }
}
