//! Sharing: what the reader sees, a preview, and the channels (C2, C4, C5, C7).

use leptos::prelude::*;

use crate::agreement::Audience;
use crate::app::paper::Paper;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::ui::context::{OpenCase, use_case, use_model, use_words};
use crate::ui::parts::live::live;
use crate::ui::share::disclosures::Matters;
use crate::ui::share::lock::LockPanel;
use crate::ui::share::preview::Preview;
use crate::ui::share::ways::{NoWay, Ways};

/// The page of one paper.
#[component]
pub fn SharePage(id: AgreementId, paper: Paper) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let case = OpenCase::of(id);
    provide_context(case);
    let made = Memo::new(move |_| {
        model.with(|model| {
            let shown = model.sharing.shown.clone();
            shown.filter(|(of, to, _)| (*of, *to) == (id, paper)).map(|(.., made)| made)
        })
    });
    view! {
        <div class="page wide sharing">
            <p class="back-link">
                <a href=Route::Editor(id, Place::Review).hash()>{words.back_to_agreement()}</a>
            </p>
            <h1 id="heading" tabindex="-1">{words.share_with(paper)}</h1>
            <p class="font-lead">{words.share_lead_of(paper)}</p>
            <div class="share-columns">
                <div>
                    {match paper {
                        Paper::View(Audience::Company | Audience::Representative) => {
                            view! { <Matters/> }.into_any()
                        }
                        Paper::View(Audience::Citizen) => {
                            view! { <p>{words.share_plan_text()}</p> }.into_any()
                        }
                        Paper::Draft => view! { <AskedSees/> }.into_any(),
                    }}
                    <LockPanel paper/>
                    {live(move || match made.get() {
                        Some(Ok(made)) => view! { <Ways paper made/> }.into_any(),
                        Some(Err(why)) => view! { <NoWay paper why/> }.into_any(),
                        None => ().into_any(),
                    })}
                    <section class="honest">
                        <h2>{words.link_honest_title()}</h2>
                        <p>{words.link_honest()}</p>
                    </section>
                </div>
                {match paper {
                    Paper::View(audience) => Some(view! { <Preview audience/> }),
                    Paper::Draft => None,
                }}
            </div>
        </div>
    }
}

/// What the company sees of a draft, and a link to what came back.
#[component]
fn AskedSees() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let came = case.read(|agreement| !agreement.lifecycle.filled.is_empty());
    view! {
        <p>{words.fill_ask_sees()}</p>
        {live(move || came.get().then(|| view! {
            <p><a href=Route::Filled(case.id).hash()>{words.filled_see()}</a></p>
        }))}
    }
}
