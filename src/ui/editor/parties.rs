//! *Parterne*: citizen, company, contact person, employee representative, caseworker (A10).

use leptos::prelude::*;

use crate::agreement::Choice;
use crate::agreement::sharing::may_ask;
use crate::agreement::{Field, NumberField, TextField};
use crate::agreement::{Representation, TargetGroup};
use crate::app::event::Event;
use crate::app::features::known::companies;
use crate::app::paper::Paper;
use crate::app::route::Route;

use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::fields::choice::ChoiceOf;
use crate::ui::fields::number::NumberLine;
use crate::ui::fields::written::Line;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::radios::Answer;
use crate::ui::parts::text_input::{Keyboard, Width};

/// The people of the agreement.
#[component]
pub fn PartiesPart() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.citizen()}</h2>
            <Line field=TextField::CitizenName/>
            <div class="pair">
                <Line field=TextField::CitizenPhone keyboard=Keyboard::Phone width=Width::Middle/>
                <Line field=TextField::CitizenMail keyboard=Keyboard::Mail/>
            </div>
            <ChoiceOf
                field=Field::TargetGroup
                legend=words.target_group()
                hint=words.target_group_help().to_owned()
                all=&TargetGroup::ALL
                answer=move |group| Answer {
                    label: words.target_group_name(group),
                    hint: Some(words.target_group_hint(group)),
                }
                read=|agreement| agreement.target_group
                choose=Choice::TargetGroup
            />
        </section>
        <AskCompany/>
        <CompanyGroup/>
        <section class="group">
            <h2>{words.contact()}</h2>
            <Line field=TextField::ContactName/>
            <Line field=TextField::ContactRole/>
            <div class="pair">
                <Line field=TextField::ContactPhone keyboard=Keyboard::Phone width=Width::Middle/>
                <Line field=TextField::ContactMail keyboard=Keyboard::Mail/>
            </div>
        </section>
        <section class="group">
            <h2>{words.representative()}</h2>
            <p>{words.representative_help()}</p>
            <Line field=TextField::RepresentativeName/>
            <ChoiceOf
                field=Field::Representation
                legend=words.representation()
                all=&Representation::ALL
                answer=move |whom| Answer { label: words.representation_name(whom), hint: None }
                read=|agreement| agreement.representation
                choose=Choice::Representation
            />
            <div class="pair">
                <Line field=TextField::RepresentativePhone keyboard=Keyboard::Phone width=Width::Middle/>
                <Line field=TextField::RepresentativeMail keyboard=Keyboard::Mail/>
            </div>
        </section>
        <section class="group">
            <h2>{words.caseworker()}</h2>
            <p>{words.caseworker_help()}</p>
            <Line field=TextField::CaseworkerName/>
            <Line field=TextField::CaseworkerRole/>
            <div class="pair">
                <Line field=TextField::CaseworkerPhone keyboard=Keyboard::Phone width=Width::Middle/>
                <Line field=TextField::CaseworkerMail keyboard=Keyboard::Mail/>
            </div>
            <Line field=TextField::Municipality/>
        </section>
    }
}

/// Lets the company fill in its part until somebody has signed; what it sent can always be viewed.
#[component]
fn AskCompany() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let offers = case.read(|made| (may_ask(made).is_ok(), !made.lifecycle.filled.is_empty()));
    live(move || {
        let (asks, came) = offers.get();
        (asks || came).then(|| {
            let ask = asks.then(|| {
                let href = Route::Share(case.id, Paper::Draft).hash();
                view! { <p><a id="ask-company" href=href>{words.fill_ask()}</a></p> }
            });
            let see = came.then(|| {
                view! { <p><a href=Route::Filled(case.id).hash()>{words.filled_see()}</a></p> }
            });
            view! { <div class="offer">{ask} {see}</div> }
        })
    })
}

/// The company, with suggestions from other agreements.
#[component]
fn CompanyGroup() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.company()}</h2>
            <Line field=TextField::CompanyName/>
            <KnownCompanies/>
            <div class="pair">
                <NumberLine field=NumberField::Cvr/>
                <NumberLine field=NumberField::PNumber/>
            </div>
            <NumberLine field=NumberField::Employees/>
            <Line field=TextField::CompanyAddress/>
            <Line field=TextField::MeetingAddress/>
        </section>
    }
}

/// One button for each suggested company.
#[component]
fn KnownCompanies() -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let known = Memo::new(move |_| model.with(|model| companies(&model.session, case.id)));
    live(move || {
        let known = known.get();
        (!known.is_empty()).then(|| {
            let offers = known
                .into_iter()
                .map(|company| {
                    let label = words.company_use(&company.address, &company.name);
                    let from = company.agreement;
                    let take = move |()| case.send(Event::UseCompany { into: case.id, from });
                    view! { <li><Button label look=Look::Quiet on_press=take/></li> }
                })
                .collect_view();
            view! {
                <div class="offer">
                    <p>{words.company_known()}</p>
                    <ul>{offers}</ul>
                </div>
            }
        })
    })
}
