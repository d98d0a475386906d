//! The two links: what each shows, how long it is, and how it is handed out.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::sharing::{NoLink, link, reach};
use crate::browser::share_sheet;
use crate::domain::agreement::Agreement;
use crate::domain::choices::{AbsenceCall, Audience, Consent};
use crate::text::words::Words;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};

/// Sharing with both audiences.
#[component]
pub fn SharePanel() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="share">
            <h2>{words.share_title()}</h2>
            <p>{words.share_lead()}</p>
            <div class="share-cards">
                <ShareCard audience=Audience::Company/>
                <ShareCard audience=Audience::Citizen/>
            </div>
            <details class="honest">
                <summary>{words.link_honest_title()}</summary>
                <p>{words.link_honest()}</p>
            </details>
        </section>
    }
}

/// What an audience sees and does not see.
fn contents(agreement: &Agreement, audience: Audience, words: Words) -> Vec<&'static str> {
    match audience {
        Audience::Company => vec![
            words.share_company_text(),
            words.share_company_hidden(),
            match agreement.consent {
                Consent::Given => words.share_company_accommodations(),
                Consent::NotGiven => words.share_company_no_accommodations(),
            },
            match agreement.absence_call {
                Some(AbsenceCall::CitizenFirst) => words.share_company_phone(),
                Some(AbsenceCall::CaseworkerOnly) | None => words.share_company_no_phone(),
            },
        ],
        Audience::Citizen => vec![words.share_plan_text()],
    }
}

/// One link.
#[component]
fn ShareCard(audience: Audience) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let link = Memo::new(move |_| model.with(|model| link(model, case.id, audience, model.today)));
    let (title, element, name) = match audience {
        Audience::Company => (words.share_company(), "company-link", words.company_link()),
        Audience::Citizen => (words.share_plan(), "plan-link", words.plan_link()),
    };
    let told = case.read(move |agreement| contents(agreement, audience, words));
    let told =
        live(move || told.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view());
    let ways = live(move || match link.get() {
        Ok(link) => view! { <Ways audience link element name/> }.into_any(),
        Err(NoLink::TooLong) => {
            view! { <NoWay why=NoLink::TooLong/> <SaveSheet audience name/> }.into_any()
        }
        Err(why) => view! { <NoWay why/> }.into_any(),
    });
    view! {
        <section class="share-card">
            <h3>{title}</h3>
            <ul>{told}</ul>
            {ways}
        </section>
    }
}

/// Why there is no link.
#[component]
fn NoWay(why: NoLink) -> impl IntoView {
    let words = use_words();
    view! { <p class="form-error-message">{words.no_link(why)}</p> }
}

/// The view as a file, which carries what no link can.
#[component]
fn SaveSheet(audience: Audience, name: &'static str) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    view! {
        <Button
            label=words.save_sheet().to_owned()
            name=Signal::derive(move || [words.save_sheet(), ": ", name].concat())
            look=Look::Secondary
            on_press=move |()| case.send(Event::SaveSheet(case.id, audience))
        />
    }
}

/// The whole link is selected, to be copied by hand where copying is not allowed.
fn select_all(event: &leptos::ev::FocusEvent) {
    event_target::<web_sys::HtmlInputElement>(event).select();
}

/// The link, its length, and the ways out.
#[component]
fn Ways(
    audience: Audience,
    link: String,
    element: &'static str,
    name: &'static str,
) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let length = u32::try_from(link.chars().count()).unwrap_or(u32::MAX);
    let told = [words.link_length(length), words.reach(reach(&link)).to_owned()].join(" ");
    let id = case.id;
    view! {
        <label class="form-label" for=element>{name}</label>
        <input
            class="form-input link"
            id=element
            type="text"
            readonly
            prop:value=link.clone()
            on:focus=move |event| select_all(&event)
            on:copy=move |_| case.send(Event::HandedOut(id, audience))
        />
        <p class="quiet">{told}</p>
        <div class="button-row">
            <Button
                id=format!("{element}-copy")
                label=words.copy_link().to_owned()
                name=Signal::derive(move || [words.copy_link(), ": ", name].concat())
                look=Look::Primary
                on_press=move |()| case.send(Event::CopyLink(id, audience))
            />
            {share_sheet::available().then(|| {
                view! {
                    <Button
                        label=words.share_link().to_owned()
                        name=Signal::derive(move || [words.share_link(), " ", name].concat())
                        look=Look::Secondary
                        on_press=move |()| case.send(Event::ShareLink(id, audience))
                    />
                }
            })}
            <SaveSheet audience name/>
            <a
                class="button button-secondary"
                href=link
                target="_blank"
                rel="noopener"
                on:click=move |_| case.send(Event::HandedOut(id, audience))
                aria-label=[words.see_page(), ": ", name].concat()
            >
                {words.see_page()}
            </a>
        </div>
    }
}
