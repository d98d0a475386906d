//! Handing a view to one reader: what they see, the very page, and the ways out (C2, C4, C5).

use leptos::prelude::*;

use crate::app::route::{Place, Route};
use crate::app::sharing::hand_out;
use crate::domain::choices::Audience;
use crate::domain::ids::AgreementId;
use crate::ui::context::{OpenCase, use_model, use_words};
use crate::ui::live::live;
use crate::ui::share::lock::LockPanel;
use crate::ui::share::matters::Matters;
use crate::ui::share::preview::Preview;
use crate::ui::share::ways::{NoWay, Ways};

/// The page of one reader.
#[component]
pub fn SharePage(id: AgreementId, audience: Audience) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let case = OpenCase::of(id);
    provide_context(case);
    let made = Memo::new(move |_| model.with(|model| hand_out(model, id, audience, model.today)));
    view! {
        <div class="page wide sharing">
            <p class="back-link">
                <a href=Route::Editor(id, Place::Review).hash()>{words.back_to_agreement()}</a>
            </p>
            <h1 id="heading" tabindex="-1">{words.share_with(audience)}</h1>
            <p class="font-lead">{words.share_lead()}</p>
            <div class="share-columns">
                <div>
                    {match audience {
                        Audience::Company | Audience::Representative => view! { <Matters/> }.into_any(),
                        Audience::Citizen => view! { <p>{words.share_plan_text()}</p> }.into_any(),
                    }}
                    <LockPanel audience/>
                    {live(move || match made.get() {
                        Ok(made) => view! { <Ways audience made/> }.into_any(),
                        Err(why) => view! { <NoWay audience why/> }.into_any(),
                    })}
                    <section class="honest">
                        <h2>{words.link_honest_title()}</h2>
                        <p>{words.link_honest()}</p>
                    </section>
                </div>
                <Preview audience/>
            </div>
        </div>
    }
}
