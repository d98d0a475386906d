//! The error of a field: beside it, and tied to it for screen readers.

use leptos::prelude::*;

use crate::ui::parts::live::anew;

/// The id of the error of a field.
#[must_use]
pub fn error_id(field: &str) -> String {
    [field, "-error"].concat()
}

/// The error of the field with this id; takes no room while there is none.
#[component]
pub fn FieldError(
    #[prop(into)] field: Signal<String>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <span class="form-error-message" id=move || field.with(|field| error_id(field)) hidden=move || error.with(Option::is_none)>
            {anew(move || error.get().map(|error| view! { <span>{error}</span> }))}
        </span>
    }
}

/// The ids of the texts that describe a field: its hint, if it has one, and its error and note, while it has them.
pub fn described_by(
    field: &str,
    has_hint: bool,
    error: Signal<Option<String>>,
    note: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + use<> {
    let hint = has_hint.then(|| [field, "-hint"].concat());
    let error_id = error_id(field);
    let note_id = [field, "-note"].concat();
    move || {
        let error = error.with(Option::is_some).then(|| error_id.clone());
        let note = note.with(Option::is_some).then(|| note_id.clone());
        let ids: Vec<String> = hint.clone().into_iter().chain(error).chain(note).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
