//! A field for a longer text; it grows with what is written.

use leptos::prelude::*;

use crate::ui::parts::field_error::{FieldError, described_by};

/// A field of several lines.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into, default = None)] hint: Option<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into, default = Signal::stored(None))] error: Signal<Option<String>>,
    #[prop(into)] on_text: Callback<String>,
) -> impl IntoView {
    let hint_id = [&id, "-hint"].concat();
    let described = described_by(&id, hint.is_some(), error, Signal::stored(None));
    // As many rows as lines, at least four, so that long texts stay visible.
    let rows = move || {
        let lines: usize = value.with(|text| text.lines().map(|line| 1 + line.len() / 70).sum());
        lines.clamp(4, 14).to_string()
    };
    view! {
        <div class="form-group" class:form-error=move || error.with(Option::is_some)>
            <label class="form-label" for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <span class="form-hint" id=hint_id>{hint}</span> })}
            <FieldError field=id.clone() error/>
            <textarea
                class="form-input"
                id=id
                rows=rows
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| on_text.run(event_target_value(&event))
            ></textarea>
        </div>
    }
}
