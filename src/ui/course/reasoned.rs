//! An action that requires a reason: collapsed until it is wanted, with a field for the reason, and a button.

use leptos::prelude::*;

use crate::ui::context::use_words;
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::text_area::TextArea;

/// The action; its children are drawn above the reason.
#[component]
pub fn Reasoned(
    id: &'static str,
    summary: &'static str,
    #[prop(into)] text: Signal<String>,
    button: &'static str,
    #[prop(default = Look::Secondary)] look: Look,
    #[prop(into)] on_done: Callback<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = use_words();
    let reason = RwSignal::new(String::new());
    let field = [id, "-reason"].concat();
    view! {
        <details class="reasoned" id=id>
            <summary>{summary}</summary>
            <p>{text}</p>
            {children.map(|children| children())}
            <TextArea id=field label=words.reason() value=reason on_text=move |text| reason.set(text)/>
            <Button
                id=[id, "-do"].concat()
                label=button.to_owned()
                look
                on_press=move |()| on_done.run(reason.get_untracked())
            />
        </details>
    }
}

/// The error when the day is missing.
#[component]
pub fn Dayless(dayless: RwSignal<bool>) -> impl IntoView {
    let words = use_words();
    live(move || {
        let told = dayless.get().then(|| words.write_a_day());
        told.map(|told| view! { <p class="form-error-message" role="alert">{told}</p> })
    })
}
