//! The actual hours of attendance, and how much of them is worked (B5).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Field;
use crate::agreement::Work;
use crate::agreement::follow_up::{FollowUpChange, Tenths};
use crate::app::anchor::anchor;
use crate::base::FollowUpId;
use crate::base::Minutes;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};
use crate::ui::course::follow_up::{held_label, of_note};
use crate::ui::fields::problem::problem;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// More is a typing error: nobody works that much in a week.
const MOST: Minutes = Minutes::hours(60);

/// Hours and effect.
#[component]
pub fn Held(one: FollowUpId) -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.held_now()}</h2>
            <div class="pair">{Work::ALL.map(|work| view! { <Hours one work/> })}</div>
            <Effect one/>
        </section>
    }
}

#[component]
fn Hours(one: FollowUpId, work: Work) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let field = Field::FollowUpHours(one, work);
    let typed: Memo<Typed<Minutes>> = of_note(case, one, move |note| note.held(work).clone());
    let value = Signal::derive(move || {
        typed.with(|typed| match typed {
            Typed::Blank => String::new(),
            Typed::Read(minutes) => words.hours_cell(*minutes),
            Typed::Unread(text) => text.clone(),
        })
    });
    view! {
        <TextInput
            id=anchor(field)
            label=held_label(words, work)
            keyboard=Keyboard::Number
            width=Width::Short
            value
            error=problem(field, typed)
            on_text=move |text: String| {
                let held = FollowUpChange::Held(work, words.read_minutes(&text, MOST));
                case.act(Command::ChangeFollowUp(one, held));
            }
        />
    }
}

/// The share of the hours that is worked, in steps of ten per cent.
#[component]
fn Effect(one: FollowUpId) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let effect = of_note(case, one, |note| note.effect);
    let element = anchor(Field::FollowUpEffect(one));
    let options: Vec<_> = (0..=10_u8)
        .filter_map(Tenths::new)
        .map(|tenths| {
            view! {
                <option
                    value=tenths.get().to_string()
                    prop:selected=move || effect.get() == Some(tenths)
                >
                    {words.percent(tenths)}
                </option>
            }
        })
        .collect();
    let choose = move |event| {
        let tenths = event_target_value(&event).parse().ok().and_then(Tenths::new);
        case.act(Command::ChangeFollowUp(one, FollowUpChange::Effect(tenths)));
    };
    view! {
        <div class="form-group">
            <label class="form-label" for=element.clone()>{words.held_effect()}</label>
            <span class="form-hint">{words.held_effect_help()}</span>
            <select class="form-select input-width-s" id=element on:change=choose>
                <option value="" prop:selected=move || effect.get().is_none()>
                    {words.not_chosen()}
                </option>
                {options}
            </select>
        </div>
    }
}
