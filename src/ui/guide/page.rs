//! The guides of an agreement: what is done, and what is next (B8, D5, F3).

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Stop;
use crate::agreement::follow_up::{Contact, contact};
use crate::agreement::guide::Section;
use crate::agreement::guide::phase;
use crate::app::route::Route;
use crate::base::AgreementId;
use crate::base::Day;
use crate::ui::context::{OpenCase, use_case, use_model, use_words};
use crate::ui::guide::section::{Guide, SectionList};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::live::live;

/// The phases of a praktik, in their order.
const PHASES: [Section; 3] = [Section::Before, Section::During, Section::TowardsEnd];

/// The steps of the housing-area model, in their order.
const STEPS: [Section; 3] = [Section::Clarify, Section::OnTheWay, Section::AtWork];

/// The guides of an agreement.
#[component]
pub fn GuidePage(id: AgreementId) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let case = OpenCase::of(id);
    provide_context(case);
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let phase = case.read(move |agreement| phase(agreement, today.get()));
    let step = case.read(Agreement::model_step);
    let interrupted = case.read(|agreement| {
        let stopped = agreement.lifecycle.stopped.as_ref();
        let interrupted = stopped.is_some_and(|stopped| stopped.stop == Stop::Interrupted);
        interrupted && agreement.lifecycle.is_back_to_match()
    });
    let list = move |section, now: Memo<Section>| {
        view! { <SectionList guide=Guide { section, today } now=Some(now)/> }
    };
    view! {
        <div class="page guide">
            <p class="back-link"><a href=Route::Course(id).hash()>{words.back_to_course()}</a></p>
            <h1 id="heading" tabindex="-1">{words.guide()}</h1>
            <p class="font-lead">{words.guide_lead()}</p>
            <ContactKept today/>
            <section>
                <h2>{words.guide_phases()}</h2>
                {PHASES.map(|section| list(section, phase))}
            </section>
            <section>
                <h2>{words.guide_model()}</h2>
                {live(move || interrupted.get().then(|| view! { <p>{words.guide_interrupted()}</p> }))}
                {STEPS.map(|section| list(section, step))}
            </section>
            <section>
                <h2>{words.guide_fleksjob()}</h2>
                <SectionList guide=Guide { section: Section::Fleksjob, today } now=None/>
            </section>
        </div>
    }
}

/// Whether contact is regular; empty once the praktik is over.
#[component]
fn ContactKept(today: Memo<Day>) -> impl IntoView {
    let words = use_words();
    let case = use_case();
    let stands = case.read(move |agreement| contact(agreement, today.get()));
    let next = case.read(move |agreement| {
        let next = agreement.next_meeting().filter(|meeting| meeting.day >= today.get())?;
        Some((next.day, next.time))
    });
    live(move || {
        let stands = stands.get();
        let told = words.contact_stands(stands)?;
        let late = matches!(stands, Contact::Silent(_) | Contact::NeverHeld(_));
        let tone = if late { Tone::Warning } else { Tone::Info };
        // An appointment is named instead of asked for.
        let way_on = late.then(|| match next.get() {
            Some((day, time)) => words.banner_running(&words.at(day, time)),
            None => words.contact_silent_act().to_owned(),
        });
        Some(view! {
            <section id="contact-kept">
                <h2>{words.contact_title()}</h2>
                <Alert tone>
                    <p class="alert-text">{told}</p>
                    {way_on.map(|way_on| view! { <p class="alert-text">{way_on}</p> })}
                </Alert>
            </section>
        })
    })
}
