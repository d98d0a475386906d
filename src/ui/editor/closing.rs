//! *Afsluttende status*: what came of it, in words and as an outcome (B6).

use leptos::prelude::*;

use crate::domain::field::TextField;
use crate::ui::fields::written::Lines;

/// The closing status.
#[component]
pub fn ClosingPart() -> impl IntoView {
    view! {
        <Lines field=TextField::ClosingStatus/>
        <Lines field=TextField::ClosingNext/>
        <Lines field=TextField::NoPaidReason/>
    }
}
