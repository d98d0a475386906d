//! *Formål og mål*: job goal, purpose with its requirements, goals and sub-goals (A7, A8).

use leptos::prelude::*;

use crate::agreement::Choice;
use crate::agreement::Purpose;
use crate::agreement::{Field, TextField};
use crate::ui::context::use_words;
use crate::ui::editor::gap_list::Hints;
use crate::ui::editor::goals::Goals;
use crate::ui::fields::choice::ChoiceOf;
use crate::ui::fields::written::{Line, Lines};
use crate::ui::parts::radios::Answer;

/// Purpose and goals.
#[component]
pub fn PurposePart() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <Line field=TextField::JobGoal/>
            <ChoiceOf
                field=Field::Purpose
                legend=words.purpose()
                hint=words.purpose_help().to_owned()
                all=&Purpose::ALL
                answer=move |purpose| Answer {
                    label: words.purpose_name(purpose),
                    hint: Some(words.purpose_demand(purpose)),
                }
                read=|agreement| agreement.purpose
                choose=Choice::Purpose
            />
            <Hints/>
            <Lines field=TextField::PurposeReason/>
        </section>
        <section class="group">
            <h2>{words.goals()}</h2>
            <p>{words.goals_help()}</p>
            <Goals/>
        </section>
    }
}
