//! A link as a QR code, drawn as one path: dark on white, in any colour scheme.

use leptos::prelude::*;

use crate::pages::code;
use crate::words::Words;

/// The code of a link; says so when the link is too long for one that a phone can read.
#[component]
pub fn Code(text: Signal<String>, words: Words) -> impl IntoView {
    match text.with_untracked(|text| code(text)) {
        Some(code) => view! {
            <svg
                class="code"
                viewBox=code.view_box()
                role="img"
                aria-label=words.code_label()
                shape-rendering="crispEdges"
            >
                <path class="code-paper" d=code.paper()/>
                <path class="code-ink" d=code.ink()/>
            </svg>
        }
        .into_any(),
        None => view! { <p role="status">{words.code_too_long()}</p> }.into_any(),
    }
}
