//! A choice of one from a drop-down list.

use leptos::prelude::*;

/// The choice; each option has a value and a label.
#[component]
pub fn Select(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let option = |(value, label): (&'static str, &'static str)| {
        let selected = move || chosen.with(|chosen| chosen == value);
        view! { <option value=value prop:selected=selected>{label}</option> }
    };
    view! {
        <div class="form-group">
            <label class="form-label" for=id>{label}</label>
            <select class="form-select" id=id on:change=move |event| on_choose.run(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
