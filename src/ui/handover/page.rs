//! *Giv aftaler til en kollega*: which ones, to whom, the passphrase, and the file (F5).

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::handover::HandoverStep;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::base::AgreementId;
use crate::browser::{focus, page};
use crate::input::key;
use crate::ui::context::{Dispatch, use_dispatch, use_model, use_words};
use crate::ui::faults::Faults;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::field_error::{FieldError, error_id};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::words::Words;
use crate::words::beside;

/// The progress, as shown on the screen.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    count: u32,
    left_out: u32,
    to: String,
    words: String,
    made: bool,
}

/// The choice of agreements, then the passphrase.
#[component]
pub fn HandOverPage() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let shown = Memo::new(move |_| {
        model.with(|model| {
            model.handover.as_ref().map(|it| Shown {
                count: u32::try_from(it.of.len()).unwrap_or(u32::MAX),
                left_out: u32::try_from(it.left_out).unwrap_or(u32::MAX),
                to: it.to.trim().to_owned(),
                words: it.words.clone(),
                made: it.made.is_some(),
            })
        })
    });
    // The pressed button, which had the focus, is gone then.
    let begun = Memo::new(move |_| shown.with(Option::is_some));
    Effect::new(move |_| {
        if begun.get() {
            page::after_drawing(|| focus::to_near("heading").unwrap_or_default()).ok();
        }
    });
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words.pass_on()}</h1>
            {live(move || match shown.get() {
                None => view! { <Choose words/> }.into_any(),
                Some(shown) => made(shown, dispatch, words).into_any(),
            })}
            <p><a href=Route::Overview.hash()>{words.back_to_overview()}</a></p>
        </div>
    }
}

/// The choice of agreements, and the receiver's name.
const WHICH: &str = "pass-on-which";
const TO: &str = "pass-on-to";

/// Which agreements, and who gets them.
#[component]
fn Choose(words: Words) -> impl IntoView {
    let (model, dispatch) = (use_model(), use_dispatch());
    let rows = Memo::new(move |_| model.with(|model| named(model, words)));
    let chosen = RwSignal::new(BTreeSet::<AgreementId>::new());
    let to = RwSignal::new(String::new());
    let faults = Faults::new();
    let begin = move |()| {
        let (of, to) = (chosen.get_untracked(), to.get_untracked().trim().to_owned());
        let wrong = [
            of.is_empty().then(|| (WHICH.to_owned(), words.pass_on_pick().to_owned())),
            to.is_empty().then(|| (TO.to_owned(), words.pass_on_name().to_owned())),
        ];
        if faults.tell(wrong.into_iter().flatten().collect()) {
            let of: Vec<AgreementId> = of.into_iter().collect();
            dispatch.send(Event::HandingOver(HandoverStep::Begin(of, to)));
        }
    };
    let all_chosen = Memo::new(move |_| rows.with(Vec::len) == chosen.with(BTreeSet::len));
    let turn_all = move |()| {
        let all = rows.with_untracked(|rows| rows.iter().map(|(id, _)| *id).collect());
        chosen.set(if all_chosen.get_untracked() { BTreeSet::new() } else { all });
    };
    let label = Signal::derive(move || {
        let label = if all_chosen.get() { words.pass_on_no_all() } else { words.pass_on_all() };
        label.to_owned()
    });
    let one = move |(id, name): (AgreementId, String)| {
        view! {
            <Checkbox
                id=format!("pass-on-{:032x}", id.0)
                label=name
                checked=Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)))
                on_change=move |yes| {
                    chosen.update(|chosen| {
                        if yes { chosen.insert(id) } else { chosen.remove(&id) };
                    });
                    faults.mended(WHICH);
                }
            />
        }
    };
    live(move || {
        if rows.with(Vec::is_empty) {
            return view! { <p>{words.pass_on_none()}</p> }.into_any();
        }
        view! {
            <p class="font-lead">{words.pass_on_lead()}</p>
            <Form on_submit=begin>
                <fieldset class="form-group pass-on" id=WHICH tabindex="-1" aria-describedby=error_id(WHICH)>
                    <legend class="form-label">{words.pass_on_which()}</legend>
                    <FieldError field=WHICH.to_owned() error=faults.at(WHICH)/>
                    <Button id="pass-on-all" label look=Look::Quiet on_press=turn_all/>
                    {rows.get().into_iter().map(one).collect_view()}
                </fieldset>
                <TextInput
                    id=TO
                    label=words.pass_on_to().to_owned()
                    hint=Some(words.pass_on_to_help().to_owned())
                    keyboard=Keyboard::Text
                    width=Width::Full
                    value=to
                    error=faults.at(TO)
                    on_text=move |text| {
                        to.set(text);
                        faults.mended(TO);
                    }
                />
                <div class="button-row"><Submit id="pass-on-make" label=words.pass_on_make()/></div>
            </Form>
            <p class="quiet">{words.pass_on_receive()} " " <a href=Route::Backup.hash()>{words.backup_title()}</a></p>
        }
        .into_any()
    })
}

/// The agreements by name and period, grouped by citizen.
fn named(model: &Model, words: Words) -> Vec<(AgreementId, String)> {
    let or_else = |text: &str, instead: &'static str| {
        if text.is_empty() { instead.to_owned() } else { text.to_owned() }
    };
    let mut all: Vec<(AgreementId, String)> = model
        .session
        .rows
        .iter()
        .map(|(id, row)| {
            let citizen = or_else(&row.citizen, words.no_citizen());
            let company = or_else(&row.company, words.no_company());
            let period = row.period().map(|period| words.period_of(period));
            let all = [citizen, company].into_iter().chain(period);
            (*id, beside(all.collect::<Vec<_>>().iter().map(String::as_str)))
        })
        .collect();
    all.sort_by_cached_key(|(_, name)| key(name));
    all
}

/// The passphrase, shown once, and instructions for the file.
fn made(shown: Shown, dispatch: Dispatch, words: Words) -> impl IntoView {
    let Shown { count, left_out, to, words: passphrase, made } = shown;
    let stands = if made {
        view! {
            <Alert tone=Tone::Success>
                <p class="alert-text">{words.pass_on_made(count)}</p>
                {(left_out > 0).then(|| view! { <p class="alert-text">{words.pass_on_left_out(left_out)}</p> })}
                <Button
                    id="pass-on-again"
                    label=words.pass_on_again().to_owned()
                    look=Look::Quiet
                    on_press=move |()| dispatch.send(Event::HandingOver(HandoverStep::Again))
                />
            </Alert>
        }
        .into_any()
    } else {
        view! { <p role="status">{words.pass_on_making()}</p> }.into_any()
    };
    view! {
        {stands}
        <p class="passphrase" id="passphrase">{passphrase}</p>
        <p>{words.lock_once()}</p>
        <p>{words.pass_on_script(&to)}</p>
        <p class="quiet">{words.pass_on_keeps()}</p>
    }
}
