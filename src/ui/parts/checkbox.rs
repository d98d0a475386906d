//! A checkbox.

use leptos::prelude::*;

/// A checkbox with a hint.
#[component]
pub fn Checkbox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into, default = None)] hint: Option<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = [&id, "-hint"].concat();
    let described = hint.as_ref().map(|_| hint_id.clone());
    view! {
        <div class="form-group-checkbox">
            <input
                type="checkbox"
                class="form-checkbox"
                id=id.clone()
                aria-describedby=described
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <span class="form-hint" id=hint_id>{hint}</span> })}
        </div>
    }
}
