//! The time of the next follow-up.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Field;
use crate::app::anchor::anchor;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::problem;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// The time of the next follow-up.
#[component]
pub fn NextTimeLine() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let typed = case.read(|agreement| agreement.next.time.clone());
    let value = Signal::derive(move || {
        typed.with(|typed| match typed {
            Typed::Blank => String::new(),
            Typed::Read(time) => words.clock_full(*time),
            Typed::Unread(text) => text.clone(),
        })
    });
    view! {
        <TextInput
            id=anchor(Field::NextTime)
            label=words.next_time()
            hint=words.next_time_help().to_owned()
            keyboard=Keyboard::Text
            width=Width::Short
            value
            error=problem(Field::NextTime, typed)
            on_text=move |text: String| case.act(Command::SetNextTime(words.read_time(&text)))
        />
    }
}
