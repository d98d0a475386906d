//! A form: the enter key in one of its fields does what its main button does.

use leptos::prelude::*;

use crate::ui::parts::button::Look;

/// A form; its main button is a [`Submit`].
#[component]
pub fn Form(#[prop(into)] on_submit: Callback<()>, children: Children) -> impl IntoView {
    view! {
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
        </form>
    }
}

/// The main button of a form.
#[component]
pub fn Submit(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(default = Look::Primary)] look: Look,
) -> impl IntoView {
    view! { <button type="submit" id=id class=look.classes()>{label}</button> }
}
