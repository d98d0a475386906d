//! The error of a field, as a sentence: unreadable or impossible input. A missing value is no error.

use leptos::prelude::*;

use crate::agreement::checks::impossible;
use crate::agreement::{Agreement, Field};
use crate::base::Typed;
use crate::rules::doubts;
use crate::ui::context::{use_case, use_model, use_words};

/// The error of a field that holds `typed`.
pub fn problem<T>(field: Field, typed: Memo<Typed<T>>) -> Signal<Option<String>>
where
    T: PartialEq + Send + Sync + 'static,
{
    let words = use_words();
    let fault = fault_at(field);
    Signal::derive(move || {
        let unread = typed.with(|typed| typed.unread().map(|text| words.unreadable(field, text)));
        unread.or_else(|| fault.get())
    })
}

/// What is asked about the value of a field.
pub fn doubt_at(field: Field) -> Memo<Option<String>> {
    let (words, case, model) = (use_words(), use_case(), use_model());
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let told = move |agreement: &Agreement| {
        let here = doubts(agreement, today.get()).into_iter().filter(|(at, _)| *at == field);
        let sentences: Vec<String> = here.map(|(_, doubt)| words.doubt(doubt)).collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    };
    case.read(told)
}

/// The error of an impossible value in a field, if any.
pub fn fault_at(field: Field) -> Memo<Option<String>> {
    let (words, case) = (use_words(), use_case());
    case.read(move |agreement| {
        let fault = impossible(agreement).into_iter().find(|fault| fault.field() == field);
        fault.map(|fault| words.impossible(fault))
    })
}
