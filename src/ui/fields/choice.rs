//! A choice of one from a fixed list of the domain.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Field;
use crate::agreement::{Choice, Command};
use crate::app::anchor::anchor;
use crate::ui::context::use_case;
use crate::ui::parts::radios::{Answer, Radios};

/// A choice: `all` lists the options, `read` reads it from the agreement, `choose` makes the command.
#[component]
pub fn ChoiceOf<T>(
    field: Field,
    #[prop(into)] legend: String,
    #[prop(into, default = None)] hint: Option<String>,
    all: &'static [T],
    #[prop(into)] answer: Callback<T, Answer>,
    read: fn(&Agreement) -> Option<T>,
    choose: fn(Option<T>) -> Choice,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let case = use_case();
    let chosen = case.read(move |agreement| {
        read(agreement).and_then(|value| all.iter().position(|one| *one == value))
    });
    let answers = all.iter().map(|value| answer.run(*value)).collect();
    view! {
        <Radios
            id=anchor(field)
            legend
            hint
            answers
            chosen
            on_choose=move |index: usize| {
                case.act(Command::Choose(choose(all.get(index).copied())));
            }
        />
    }
}
