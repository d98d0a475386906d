//! The expected paid hours a month.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Field;
use crate::app::anchor::anchor;
use crate::base::Minutes;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::problem;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// More than full-time hours are a typing error.
const MOST: Minutes = Minutes::hours(200);

/// The paid hours expected, in hours a month.
#[component]
pub fn PaidTargetLine() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let typed = case.read(|agreement| agreement.paid.monthly.clone());
    let value = Signal::derive(move || {
        typed.with(|typed| match typed {
            Typed::Blank => String::new(),
            Typed::Read(minutes) => words.hours_cell(*minutes),
            Typed::Unread(text) => text.clone(),
        })
    });
    view! {
        <TextInput
            id=anchor(Field::PaidTarget)
            label=words.paid_target()
            hint=words.paid_target_help().to_owned()
            keyboard=Keyboard::Number
            width=Width::Short
            value
            error=problem(Field::PaidTarget, typed)
            on_text=move |text: String| {
                case.act(Command::SetPaidTarget(words.read_minutes(&text, MOST)));
            }
        />
    }
}
