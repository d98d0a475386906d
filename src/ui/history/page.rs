//! The history of an agreement: the changes since it was last shared, then every act.

use leptos::prelude::*;

use crate::agreement::AgreementEntry;
use crate::agreement::points::Point;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::ui::context::{use_model, use_words};
use crate::ui::history::changes::Changes;
use crate::ui::history::list::Acts;

/// The history of an agreement.
#[component]
pub fn History(id: AgreementId) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let log = Memo::new(move |_| {
        model.with(|model| {
            // Just removed: the page is about to change.
            model.session.cases.get(&id).map(|case| case.log().to_vec()).unwrap_or_default()
        })
    });
    let from = RwSignal::new(None::<Point>);
    view! {
        <div class="page wide history">
            <p class="back-link"><a href=Route::Editor(id, Place::Review).hash()>{words.back_to_agreement()}</a></p>
            <h1 id="heading" tabindex="-1">{words.history()}</h1>
            <p class="font-lead">{words.history_lead()}</p>
            <Changes log from/>
            <Acts log from/>
        </div>
    }
}

/// The log that the page shows.
pub type Log = Memo<Vec<AgreementEntry>>;
