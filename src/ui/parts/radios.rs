//! A choice of one from a few, each with a hint.

use leptos::prelude::*;

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its label.
    pub label: &'static str,
    /// Its hint.
    pub hint: Option<&'static str>,
}

/// A choice of one; `chosen` is the index of the option, `on_choose` receives it.
#[component]
pub fn Radios(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    #[prop(into, default = None)] hint: Option<String>,
    answers: Vec<Answer>,
    #[prop(into)] chosen: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let hint_id = [&id, "-hint"].concat();
    let described = hint.as_ref().map(|_| hint_id.clone());
    let name = id.clone();
    let options = answers
        .into_iter()
        .enumerate()
        .map(|(index, answer)| {
            view! { <RadioOption name=name.clone() index answer chosen on_choose/> }
        })
        .collect_view();
    view! {
        <fieldset class="form-group choice" id=id tabindex="-1" aria-describedby=described>
            <legend class="form-label">{legend}</legend>
            {hint.map(|hint| view! { <span class="form-hint" id=hint_id>{hint}</span> })}
            {options}
        </fieldset>
    }
}

/// One option.
#[component]
fn RadioOption(
    name: String,
    index: usize,
    answer: Answer,
    chosen: Signal<Option<usize>>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let id = format!("{name}-{index}");
    let hint_id = [&id, "-hint"].concat();
    let described = answer.hint.map(|_| hint_id.clone());
    view! {
        <div class="form-group-radio">
            <input
                type="radio"
                class="form-radio"
                id=id.clone()
                name=name
                aria-describedby=described
                prop:checked=move || chosen.get() == Some(index)
                on:change=move |_| on_choose.run(index)
            />
            <label for=id>{answer.label}</label>
            {answer.hint.map(|hint| view! { <span class="form-hint" id=hint_id>{hint}</span> })}
        </div>
    }
}
