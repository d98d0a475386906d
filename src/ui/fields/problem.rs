//! What is wrong at a field, in words: unreadable input and arithmetic errors. A gap alone is no error.

use leptos::prelude::*;

use crate::agreement::Field;
use crate::agreement::checks::impossible;
use crate::base::Typed;
use crate::ui::context::{use_case, use_words};

/// The sentence for a field that holds `typed`.
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

/// The sentence of the arithmetic error at a field, when there is one.
pub fn fault_at(field: Field) -> Memo<Option<String>> {
    let (words, case) = (use_words(), use_case());
    case.read(move |agreement| {
        let fault = impossible(agreement).into_iter().find(|fault| fault.field() == field);
        fault.map(|fault| words.impossible(fault))
    })
}
