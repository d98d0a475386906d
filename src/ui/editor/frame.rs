//! The frame of the editor: the steps beside the page, back and next below it.

use leptos::prelude::*;

use crate::agreement::Part;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::ui::context::{OpenCase, use_model, use_words};
use crate::ui::editor::closing::ClosingPart;
use crate::ui::editor::content::ContentPart;
use crate::ui::editor::follow_up::FollowUpPart;
use crate::ui::editor::hours::HoursPart;
use crate::ui::editor::lock::{Locked, use_lock};
use crate::ui::editor::parties::PartiesPart;
use crate::ui::editor::purpose::PurposePart;
use crate::ui::editor::review::Review;
use crate::ui::editor::steps::Steps;
use crate::ui::parts::live::live;

/// The editor of an agreement.
#[component]
pub fn Editor(id: AgreementId) -> impl IntoView {
    let model = use_model();
    provide_context(OpenCase::of(id));
    let place = Memo::new(move |_| {
        model.with(|model| match model.session.route {
            Route::Editor(_, place) => place,
            _ => Place::Part(Part::Parties),
        })
    });
    view! {
        <div class="page wide split">
            <Steps id place/>
            <div class="step-page">
                {live(move || view! { <StepPage place=place.get()/> })}
                <Onward id place/>
            </div>
        </div>
    }
}

/// The page of one step.
#[component]
fn StepPage(place: Place) -> impl IntoView {
    let words = use_words();
    let heading = view! { <h1 id="heading" tabindex="-1">{words.place(place)}</h1> };
    match place {
        Place::Part(part) => {
            let page = match part {
                Part::Parties => view! { <PartiesPart/> }.into_any(),
                Part::Purpose => view! { <PurposePart/> }.into_any(),
                Part::Hours => view! { <HoursPart/> }.into_any(),
                Part::Content => view! { <ContentPart/> }.into_any(),
                Part::FollowUp => view! { <FollowUpPart/> }.into_any(),
                Part::Closing => view! { <ClosingPart/> }.into_any(),
            };
            let locked = use_lock(part);
            view! {
                {heading}
                <p class="font-lead">{words.part_lead(part)}</p>
                <Locked part/>
                <fieldset class="lock" prop:disabled=move || locked.get().is_some()>{page}</fieldset>
            }
            .into_any()
        }
        Place::Review => view! { {heading} <Review/> }.into_any(),
    }
}

/// Back and next: links, since every step has an address.
#[component]
fn Onward(id: AgreementId, place: Memo<Place>) -> impl IntoView {
    let words = use_words();
    let back = live(move || {
        place.get().previous().map(|previous| {
            let address = Route::Editor(id, previous).hash();
            view! { <a class="button button-secondary" id="back" href=address>{words.back()}</a> }
        })
    });
    let next = live(move || {
        let (look, address, label) = if let Some(next) = place.get().next() {
            let label = words.next_to(words.place(next));
            ("button button-primary", Route::Editor(id, next).hash(), label)
        } else {
            let label = words.back_to_overview().to_owned();
            ("button button-secondary", Route::Overview.hash(), label)
        };
        view! { <a class=look id="next" href=address>{label}</a> }
    });
    view! { <nav class="onward" aria-label=words.onward()>{back} {next}</nav> }
}
