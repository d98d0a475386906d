//! The page that deletes a citizen.

use leptos::prelude::*;

use crate::base::AgreementId;
use crate::ui::context::use_model;
use crate::ui::delete::ask::Ask;
use crate::ui::delete::receipt::Receipt;
use crate::ui::parts::live::live;

/// The question, or the receipt.
#[component]
pub fn DeletePage(id: AgreementId) -> impl IntoView {
    let model = use_model();
    let deleting = Memo::new(move |_| model.with(|model| model.deleting.clone()));
    view! {
        <div class="page">
            {live(move || match deleting.get() {
                None => view! { <Ask id/> }.into_any(),
                Some(deleting) => view! { <Receipt deleting/> }.into_any(),
            })}
        </div>
    }
}
