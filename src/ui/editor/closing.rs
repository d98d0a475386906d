//! *Afsluttende status*: the result, in words and as an outcome (B6).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Outcome;
use crate::agreement::TextField;
use crate::app::route::Route;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::written::Lines;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::radios::{Answer, Radios};

/// The closing status; once it is written, it is read only and can be reopened from the course.
#[component]
pub fn ClosingPart() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let closed = case.read(|agreement| agreement.lifecycle.closed.map(|closed| closed.outcome));
    live(move || match closed.get() {
        Some(outcome) => view! {
            <Alert tone=Tone::Success>
                <p class="alert-text">{words.closed_with(words.outcome(outcome))}</p>
            </Alert>
            <p><a href=Route::Course(case.id).hash()>{words.back_to_course()}</a></p>
        }
        .into_any(),
        None => view! { <Write/> }.into_any(),
    })
}

#[component]
fn Write() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let outcome = RwSignal::new(None::<usize>);
    let chosen = move || outcome.get().and_then(|place| Outcome::ALL.get(place).copied());
    let owes_why =
        Memo::new(move |_| case.agreement.with(|agreement| !agreement.paid_hours_came(chosen())));
    let answers = Outcome::ALL
        .map(|outcome| Answer { label: words.outcome(outcome), hint: None })
        .into_iter()
        .collect();
    let close = move |()| {
        let chosen = outcome.get_untracked().and_then(|place| Outcome::ALL.get(place).copied());
        if let Some(outcome) = chosen {
            case.act(Command::Close(outcome));
        }
    };
    view! {
        <Lines field=TextField::ClosingStatus/>
        <Radios
            id="outcome"
            legend=words.outcome_label()
            answers
            chosen=outcome
            on_choose=move |place| outcome.set(Some(place))
        />
        {live(move || owes_why.get().then(|| view! { <Lines field=TextField::NoPaidReason/> }))}
        <Lines field=TextField::ClosingNext/>
        {live(move || if chosen().is_some() {
            view! {
                <Button id="close" label=words.end_agreement().to_owned() look=Look::Primary on_press=close/>
            }
            .into_any()
        } else {
            view! { <p class="quiet">{words.choose_outcome()}</p> }.into_any()
        })}
    }
}
