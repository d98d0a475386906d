//! Help that expands in place, under its field, with an example to insert.

use leptos::prelude::*;

/// An example to insert; `on_use` puts it into the field.
#[component]
pub fn Example(
    #[prop(into)] summary: String,
    #[prop(into)] example: String,
    #[prop(into)] use_label: String,
    #[prop(into)] on_use: Callback<String>,
) -> impl IntoView {
    let text = example.clone();
    view! {
        <details class="example">
            <summary>{summary}</summary>
            <p class="example-text">{example}</p>
            <button
                type="button"
                class="button button-tertiary"
                on:click=move |_| on_use.run(text.clone())
            >
                {use_label}
            </button>
        </details>
    }
}
