//! Channels: copy, share sheet, mail, text message, QR code, file, print; each says when it cannot carry this link.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Audience;
use crate::app::event::Event;
use crate::app::features::sharing::content::HandOut;
use crate::app::features::sharing::links::reach;
use crate::app::paper::{NoLink, Paper};
use crate::browser::share_sheet;
use crate::pages::call_back_card;
use crate::pages::code;
use crate::pages::{mail_with, message_with};
use crate::ui::context::{OpenCase, use_case, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::view::code::Code;
use crate::words::Words;

/// Every channel carries links up to this length, text messages included.
const LONGEST_MESSAGE: usize = 2_000;

/// Why there is no link, with a file as the alternative.
#[component]
pub fn NoWay(paper: Paper, why: NoLink) -> impl IntoView {
    let words = use_words();
    let file = (why == NoLink::TooLong).then(|| as_file(paper));
    view! {
        <p class="form-error-message" role="status">{words.no_link(why)}</p>
        {file}
    }
}

/// A view can be saved as a file; a draft can only be filled in on a phone.
fn as_file(paper: Paper) -> Option<impl IntoView> {
    match paper {
        Paper::View(audience) => Some(view! { <SaveSheet audience/> }),
        Paper::Draft => None,
    }
}

/// The view as a file, which needs no network and carries any text.
#[component]
fn SaveSheet(audience: Audience) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    view! {
        <Button
            id="save-sheet"
            label=words.save_sheet().to_owned()
            look=Look::Secondary
            on_press=move |()| case.send(Event::SaveSheet(case.id, audience))
        />
    }
}

/// Selects the whole link, to be copied by hand where copying is not allowed.
fn select_all(event: &leptos::ev::FocusEvent) {
    event_target::<web_sys::HtmlInputElement>(event).select();
}

/// The phone number and the mail address of a reader, as far as known.
fn reached_by(agreement: &Agreement, audience: Audience) -> (String, String) {
    let person = match audience {
        Audience::Company => &agreement.contact,
        Audience::Representative => &agreement.representative,
        Audience::Citizen => {
            return (agreement.citizen.phone.clone(), agreement.citizen.mail.clone());
        }
    };
    (person.phone.clone(), person.mail.clone())
}

/// The element of the link's field.
fn element_of(paper: Paper) -> &'static str {
    match paper {
        Paper::View(Audience::Company) => "company-link",
        Paper::View(Audience::Representative) => "representative-link",
        Paper::View(Audience::Citizen) => "plan-link",
        Paper::Draft => "draft-link",
    }
}

/// The QR code of the link; where the link is too long, a contact card of the caseworker.
fn code_of(digits: String, case: OpenCase, words: Words) -> impl IntoView {
    let (told, text) = if code(&digits).is_some() {
        (words.share_code_text(), digits)
    } else {
        let card = case.agreement.with_untracked(|made| call_back_card(made, words));
        (words.share_card_text(), card)
    };
    view! {
        <p>{told}</p>
        <Code text=Signal::stored(text) words/>
    }
}

/// The code, and a button that says that it was scanned: only the person knows.
fn scanned(digits: String, paper: Paper, case: OpenCase, words: Words) -> impl IntoView {
    view! {
        {code_of(digits, case, words)}
        <Button
            id="code-scanned"
            label=words.code_scanned().to_owned()
            look=Look::Secondary
            on_press=move |()| case.send(Event::HandedOut(case.id, paper))
        />
    }
}

/// The link, its length, and the channels.
#[component]
pub fn Ways(paper: Paper, made: HandOut) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let (id, element) = (case.id, element_of(paper));
    let HandOut { link, digits, .. } = made;
    let length = u32::try_from(link.chars().count()).unwrap_or(u32::MAX);
    let told = [words.link_length(length), words.reach(reach(&link)).to_owned()].join(" ");
    let (phone, mail) = case.agreement.with_untracked(|made| reached_by(made, paper.reader()));
    let text = [words.share_message(paper), "\n\n", &link].concat();
    let by_mail = mail_with(mail.trim(), words.share_subject(paper), &text);
    let short = link.len() <= LONGEST_MESSAGE;
    let by_message = message_with(&phone, &text).filter(|_| short);
    let handed = move || case.send(Event::HandedOut(id, paper));
    let way = |id: &'static str, label: &'static str, address: String| {
        view! {
            <a class=Look::Secondary.classes() id=id href=address on:click=move |_| handed()>{label}</a>
        }
    };
    // A mail that may be cut comes last, with the reason.
    let is_long = by_mail.as_ref().is_some_and(|address| address.len() > LONGEST_MESSAGE);
    let mail = by_mail.map(|address| way("by-mail", words.answer_by_mail(), address));
    let (mail, long_mail) = if is_long { (None, mail) } else { (mail, None) };
    let code_shown = RwSignal::new(false);
    view! {
        <section class="share-ways">
            <h2>{words.share_ways()}</h2>
            <label class="form-label" for=element>{words.link_of(paper)}</label>
            <input
                class="form-input link"
                id=element
                type="text"
                readonly
                prop:value=link.clone()
                on:focus=move |event| select_all(&event)
                on:copy=move |_| handed()
            />
            <p class="quiet">{told}</p>
            <div class="button-row">
                <Button
                    id=format!("{element}-copy")
                    label=words.copy_link().to_owned()
                    look=Look::Primary
                    on_press=move |()| case.send(Event::CopyLink(id, paper))
                />
                {share_sheet::available().then(|| {
                    view! {
                        <Button
                            label=words.share_link().to_owned()
                            look=Look::Secondary
                            on_press=move |()| case.send(Event::ShareLink(id, paper))
                        />
                    }
                })}
                {mail}
                {by_message.map(|address| way("by-message", words.answer_by_message(), address))}
                <Button
                    id="show-code"
                    label=words.show_code().to_owned()
                    look=Look::Secondary
                    on_press=move |()| {
                        code_shown.update(|shown| *shown = !*shown);
                        case.send(Event::Looked(id, paper));
                    }
                />
                {as_file(paper)}
                <a
                    class=Look::Secondary.classes()
                    id="see-page"
                    href=link
                    target="_blank"
                    rel="noopener"
                    // Opening a draft makes nobody wait for it.
                    on:click=move |_| if paper != Paper::Draft { case.send(Event::Looked(id, paper)) }
                >
                    {words.see_page()}
                </a>
            </div>
            {long_mail.map(|mail| view! { <p class="quiet">{words.share_long()}</p> {mail} })}
            {(!short).then(|| view! { <p class="quiet">{words.message_too_long()}</p> })}
            {live(move || code_shown.get().then(|| scanned(digits.clone(), paper, case, words)))}
            {(paper != Paper::Draft).then(|| view! { <p class="quiet">{words.share_print()}</p> })}
        </section>
    }
}
