//! A link as a QR code: an image, dark on white in any colour scheme.

use leptos::prelude::*;

use crate::pages::code;
use crate::words::Words;

/// The code of a link; says so when the link is too long for one that a phone can read.
#[component]
pub fn Code(text: Signal<String>, words: Words) -> impl IntoView {
    match text.with_untracked(|text| code(text)) {
        Some(code) => {
            view! { <img class="code" src=code.image() alt=words.code_label()/> }.into_any()
        }
        None => view! { <p role="status">{words.code_too_long()}</p> }.into_any(),
    }
}
