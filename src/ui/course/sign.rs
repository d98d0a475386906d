//! Signing on this screen: the device is handed over, and nothing but what is agreed to can be reached.

use leptos::prelude::*;

use crate::domain::ids::AgreementId;
use crate::domain::life::Party;
use crate::ui::context::use_words;

/// A party signs.
#[component]
pub fn SignPage(id: AgreementId, party: Party) -> impl IntoView {
    let words = use_words();
    let _ = id;
    view! { <div class="page"><h1 id="heading" tabindex="-1">{words.sign_title(party)}</h1></div> }
}
