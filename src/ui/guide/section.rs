//! One section of a guide: its progress, and its items to tick off; the first open one is highlighted.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::guide::{Check, Section};
use crate::agreement::guide::{Proof, State, next, standing, state};
use crate::base::{Coded as _, Day};
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;
use crate::words::Words;

/// Which section, on which day.
#[derive(Clone, Copy)]
pub struct Guide {
    /// The section.
    pub section: Section,
    /// The day.
    pub today: Memo<Day>,
}

/// A section, expanded if it is the current one; `now` is `None` for a guide without a current section.
#[component]
pub fn SectionList(guide: Guide, now: Option<Memo<Section>>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let Guide { section, today } = guide;
    let is_here = move || now.is_some_and(|now| now.get() == section);
    let here = Memo::new(move |_| is_here());
    let stands = case.read(move |agreement| standing(agreement, section, today.get()));
    let first_open = Memo::new(move |_| stands.with(|stands| next(stands)));
    let count = live(move || stands.with(|stands| count_of(stands, words)));
    let mark =
        live(move || here.get().then(|| view! { <span class="mark">{words.guide_here()}</span> }));
    let ends = words.stretch_ends(section).map(|ends| view! { <p class="quiet">{ends}</p> });
    let checks = Check::ALL.iter().copied().filter(|check| check.section() == section);
    let items = checks.map(|check| view! { <Item check guide first_open/> }).collect_view();
    // Its initial state follows the case; after that it stays as the person leaves it.
    let open = here.get_untracked();
    view! {
        <details class="section" class:here=move || here.get() open=open>
            <summary>
                <span class="section-name">{words.section(section)} {mark}</span>
                <span class="section-count">{count}</span>
            </summary>
            <ul class="checks">{items}</ul>
            {ends}
        </details>
    }
}

fn count_of(stands: &[(Check, State)], words: Words) -> String {
    let done = stands.iter().filter(|(_, state)| *state != State::Open).count();
    if done == stands.len() {
        return words.guide_all_done().to_owned();
    }
    words.guide_done(&stands.len().to_string(), &done.to_string())
}

/// One item of a guide: ticked by hand, or known from the agreement and then without a checkbox.
#[component]
fn Item(check: Check, guide: Guide, first_open: Memo<Option<Check>>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let today = guide.today;
    let stands = case.read(move |agreement| state(agreement, check, today.get()));
    // Redraws only for known items: a pressed checkbox must stay, to keep the focus.
    let proof: Memo<Option<Proof>> = Memo::new(move |_| match stands.get() {
        State::Known(proof) => Some(proof),
        State::Ticked | State::Open => None,
    });
    let is_next = Memo::new(move |_| first_open.get() == Some(check));
    let shown = live(move || match proof.get() {
        Some(proof) => view! {
            <p class="known">
                <span>{words.check(check)}</span>
                <span class="quiet">{words.proof(proof)}</span>
            </p>
        }
        .into_any(),
        None => view! {
            <Checkbox
                id=["check-", check.code()].concat()
                label=words.check(check)
                checked=Signal::derive(move || stands.get() == State::Ticked)
                on_change=move |yes| case.act(Command::Tick(check, yes))
            />
        }
        .into_any(),
    });
    let mark = live(move || {
        is_next.get().then(|| view! { <p class="next-mark">{words.guide_next()}</p> })
    });
    view! { <li class:next=move || is_next.get()>{mark} {shown}</li> }
}
