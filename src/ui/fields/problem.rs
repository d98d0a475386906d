//! The error of a field, as a sentence: unreadable or impossible input. A missing value is no error.

use leptos::prelude::*;

use crate::agreement::Field;
use crate::agreement::checks::impossible;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};

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

/// The error of an impossible value in a field, if any.
pub fn fault_at(field: Field) -> Memo<Option<String>> {
    let (words, case) = (use_words(), use_case());
    case.read(move |agreement| {
        let fault = impossible(agreement).into_iter().find(|fault| fault.field() == field);
        fault.map(|fault| words.impossible(fault))
    })
}
