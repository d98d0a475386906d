//! *Jobindhold*: tasks, accommodations, the contact person's part, and who calls whom on absence (A5, A6).

use leptos::prelude::*;

use crate::agreement::{AbsenceCall, Consent, SickCall};
use crate::agreement::{Choice, Command};
use crate::agreement::{Field, TextField};
use crate::app::anchor::anchor;
use crate::ui::context::{use_case, use_words};
use crate::ui::editor::gap_list::Hints;
use crate::ui::editor::tasks::Tasks;
use crate::ui::fields::choice::ChoiceOf;
use crate::ui::fields::written::Lines;
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::radios::Answer;

/// The four headings of the job's content.
#[component]
pub fn ContentPart() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let consent = case.read(|agreement| agreement.consent == Consent::Given);
    let agree = move |yes: bool| {
        let consent = if yes { Consent::Given } else { Consent::NotGiven };
        case.act(Command::SetConsent(consent));
    };
    view! {
        <section class="group">
            <h2>{words.tasks()}</h2>
            <p>{words.tasks_help()}</p>
            <Hints/>
            <Tasks/>
            <Lines field=TextField::TasksText/>
            <Lines field=TextField::BreakNote/>
        </section>
        <section class="group">
            <Lines field=TextField::Accommodations/>
            <Checkbox
                id=anchor(Field::Consent)
                label=words.consent()
                hint=words.consent_help().to_owned()
                checked=consent
                on_change=agree
            />
        </section>
        <section class="group">
            <Lines field=TextField::ContactDuties/>
        </section>
        <Absence/>
    }
}

/// Who calls whom.
#[component]
fn Absence() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.absence()}</h2>
            <ChoiceOf
                field=Field::AbsenceCall
                legend=words.absence_call()
                all=&AbsenceCall::ALL
                answer=move |call| Answer {
                    label: words.absence_call_name(call),
                    hint: Some(words.absence_call_effect(call)),
                }
                read=|agreement| agreement.absence_call
                choose=Choice::AbsenceCall
            />
            <ChoiceOf
                field=Field::SickCall
                legend=words.sick_call()
                all=&SickCall::ALL
                answer=move |call| Answer { label: words.sick_call_name(call), hint: None }
                read=|agreement| agreement.sick_call
                choose=Choice::SickCall
            />
            <Lines field=TextField::AbsenceText/>
        </section>
    }
}
