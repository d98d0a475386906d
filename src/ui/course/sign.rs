//! Signing: on this screen, with only the agreed content visible; or recorded after a phone call or on paper (B2).

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Rejection;
use crate::agreement::signing::{ContentHash, content_hash};
use crate::agreement::{Party, SignOff, SignOffMethod};
use crate::app::event::Event;
use crate::app::route::Route;
use crate::app::session::notice::Notice;
use crate::app::session::saving::Saving;
use crate::base::AgreementId;
use crate::browser::{focus, page};
use crate::pages::agreed_sheet;
use crate::ui::context::{OpenCase, use_case, use_dispatch, use_model, use_words};
use crate::ui::faults::Faults;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::live;
use crate::ui::parts::radios::{Answer, Radios};
use crate::ui::parts::text_area::TextArea;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::ui::view::blocks::draw;
use crate::words::Words;

/// The progress of signing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The caseworker chooses how.
    Choose,
    /// The signer holds the device.
    Handed,
    /// It is signed.
    Thanks,
}

/// A party signs.
#[component]
pub fn SignPage(id: AgreementId, party: Party) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let case = OpenCase::of(id);
    provide_context(case);
    // An older refusal does not concern this page.
    dispatch.send(Event::Dismiss);
    // What is seen is the content as it was drawn, whatever another tab changes.
    let seen = RwSignal::new(case.agreement.with_untracked(content_hash));
    let signed = case.read(move |agreement| agreement.lifecycle.signed(party).is_some());
    let handed = RwSignal::new(false);
    let stage = Memo::new(move |_| match (signed.get(), handed.get()) {
        (true, _) => Stage::Thanks,
        (false, true) => Stage::Handed,
        (false, false) => Stage::Choose,
    });
    view! {
        <div class="page signing">
            {live(move || match stage.get() {
                Stage::Choose => view! {
                    <p class="back-link">
                        <a href=Route::Course(id).hash()>{words.back_to_course()}</a>
                    </p>
                    <h1 id="heading" tabindex="-1">{words.sign_title(party)}</h1>
                    <Refused/>
                    <Ways party seen handed/>
                }
                .into_any(),
                Stage::Handed => view! { <Handed party seen handed/> }.into_any(),
                Stage::Thanks => view! { <Thanks party/> }.into_any(),
            })}
        </div>
    }
}

/// Why a sign-off was refused; the messages above the page are hidden while the signer holds the device.
#[component]
fn Refused() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let refused = Memo::new(move |_| {
        model.with(|model| match &model.session.notice {
            Some(Notice::Refused(why)) => Some(words.rejection(*why)),
            _ => None,
        })
    });
    live(move || {
        refused.get().map(|why| {
            view! { <Alert tone=Tone::Error><p class="alert-text">{why}</p></Alert> }
        })
    })
}

/// How a caseworker takes a signature in; one through a link comes by itself.
const WAYS: [SignOffMethod; 3] =
    [SignOffMethod::Screen, SignOffMethod::Phone, SignOffMethod::Paper];

/// How it is signed: here, or elsewhere and recorded.
#[component]
fn Ways(party: Party, seen: RwSignal<ContentHash>, handed: RwSignal<bool>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let way = RwSignal::new(Some(0_usize));
    let answers =
        WAYS.map(|way| Answer { label: words.way_to_sign(way), hint: None }).into_iter().collect();
    let chosen = move || way.get().and_then(|place| WAYS.get(place).copied());
    let whom = case.read(move |agreement| signer_of(agreement, party));
    view! {
        <Radios
            id="way"
            legend=words.how_signed()
            answers
            chosen=way
            on_choose=move |place| way.set(Some(place))
        />
        {live(move || match chosen() {
            Some(SignOffMethod::Phone | SignOffMethod::Paper) => view! { <Note party seen way=chosen()/> }.into_any(),
            _ => view! {
                <p>{live(move || words.hand_over_text(&or(&whom.get(), words.party_in_sentence(party))))}</p>
                <Button
                    id="hand-over"
                    label=words.hand_over().to_owned()
                    look=Look::Primary
                    on_press=move |()| {
                        seen.set(case.agreement.with_untracked(content_hash));
                        handed.set(true);
                    }
                />
            }
            .into_any(),
        })}
    }
}

fn or(name: &str, instead: &str) -> String {
    if name.is_empty() { instead.to_owned() } else { name.to_owned() }
}

/// The person who most likely signs for a party; empty if unknown.
fn signer_of(agreement: &Agreement, party: Party) -> String {
    let name = match party {
        Party::Company => &agreement.contact.name,
        Party::Representative => &agreement.representative.name,
        Party::Citizen => &agreement.citizen.name,
        Party::Municipality => &agreement.caseworker.name,
    };
    name.trim().to_owned()
}

/// The field of the signer's name, and of the reason.
const SIGNER: &str = "signer";
const REASON: &str = "sign-reason";

/// Sends a sign-off of what was seen, unless a field lacks something; if the content has changed since, draws the new
/// one to be read.
fn send(
    case: OpenCase,
    seen: RwSignal<ContentHash>,
    faults: Faults,
    words: Words,
    sign_off: SignOff,
) {
    let told = |why| words.rejection(why);
    let no_name = sign_off.name.trim().is_empty();
    let no_reason = sign_off.way.is_on_behalf() && sign_off.reason.trim().is_empty();
    let wrong = [
        no_name.then(|| (SIGNER.to_owned(), told(Rejection::NoName))),
        no_reason.then(|| (REASON.to_owned(), told(Rejection::NoReason))),
    ];
    if !faults.tell(wrong.into_iter().flatten().collect()) {
        return;
    }
    let command = Command::SignOff(sign_off);
    let changed = case.refusal(&command) == Some(Rejection::ContentChanged);
    case.act(command);
    if changed {
        seen.set(case.agreement.with_untracked(content_hash));
    }
}

/// The name of whoever signs.
#[component]
fn SignerName(
    label: &'static str,
    name: RwSignal<String>,
    faults: Faults,
    #[prop(default = "off")] autocomplete: &'static str,
) -> impl IntoView {
    view! {
        <TextInput
            id=SIGNER
            label
            keyboard=Keyboard::Text
            width=Width::Full
            value=name
            error=faults.at(SIGNER)
            autocomplete
            on_text=move |text| {
                name.set(text);
                faults.mended(SIGNER);
            }
        />
    }
}

/// Records a sign-off by phone or on paper, and why it was not given here.
#[component]
fn Note(party: Party, seen: RwSignal<ContentHash>, way: Option<SignOffMethod>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let name = RwSignal::new(case.agreement.with_untracked(|made| signer_of(made, party)));
    let reason = RwSignal::new(String::new());
    let faults = Faults::new();
    let note = move |()| {
        let (name, reason) = (name.get_untracked(), reason.get_untracked());
        let way = way.unwrap_or(SignOffMethod::Paper);
        let sign_off = SignOff { party, way, name, reason, seen: seen.get_untracked() };
        send(case, seen, faults, words, sign_off);
    };
    view! {
        <Form on_submit=note>
            <SignerName label=words.signer_name() name faults/>
            <TextArea
                id=REASON
                label=words.on_behalf_reason()
                value=reason
                error=faults.at(REASON)
                on_text=move |text| {
                    reason.set(text);
                    faults.mended(REASON);
                }
            />
            <Submit id="note-signature" label=words.note_signature()/>
        </Form>
    }
}

/// The signer reads what is agreed to, writes the name, and says yes.
#[component]
fn Handed(party: Party, seen: RwSignal<ContentHash>, handed: RwSignal<bool>) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let today = model.with_untracked(|model| model.session.today);
    let name = RwSignal::new(String::new());
    let faults = Faults::new();
    let sign = move |()| {
        let (name, reason, seen_now) = (name.get_untracked(), String::new(), seen.get_untracked());
        let sign_off = SignOff { party, way: SignOffMethod::Screen, name, reason, seen: seen_now };
        send(case, seen, faults, words, sign_off);
    };
    // The signer begins at the top of the page.
    Effect::new(move |_| to_heading());
    let content = live(move || {
        seen.track();
        let sheet = case.agreement.with_untracked(|made| agreed_sheet(made, party, today, words));
        view! {
            <h1 id="heading" tabindex="-1">{sheet.title}</h1>
            {draw(sheet.blocks, words, None)}
        }
    });
    let give_back = move |()| {
        handed.set(false);
        to_heading();
    };
    view! {
        <div class="handed">
            {content}
            <section class="yes">
                <Form on_submit=sign>
                    <p class="font-lead">{words.i_agree_text(party)}</p>
                    <SignerName label=words.your_name() name faults/>
                    <Refused/>
                    <div class="button-row">
                        <Submit id="agree" label=words.i_agree()/>
                        <Button
                            id="hand-back"
                            label=words.hand_back_unsigned().to_owned()
                            look=Look::Quiet
                            on_press=give_back
                        />
                    </div>
                </Form>
            </section>
        </div>
    }
}

/// Focuses the heading of what is drawn next.
fn to_heading() {
    // Without a window there is no page to focus.
    page::after_drawing(|| focus::to_top("heading").unwrap_or_default()).ok();
}

/// Thanks the signer and asks for the device back; only what is stored is called saved.
#[component]
fn Thanks(party: Party) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    // The form, which had the focus, is gone.
    Effect::new(move |_| to_heading());
    let whose = case.read(|agreement| agreement.caseworker.name.trim().to_owned());
    let saving = Memo::new(move |_| model.with(|model| model.session.save_mark()));
    let back = live(move || {
        let whose = or(&whose.get(), words.the_caseworker());
        saving.with(|saving| words.after_signing(party, &whose, saving))
    });
    // The header with the save status, and the messages, are hidden here.
    let failed = live(move || {
        let why = saving.with(|saving| match saving {
            Saving::Failed(error) => Some(words.not_saved(error)),
            Saving::Unchanged | Saving::Writing | Saving::Saved(_) => None,
        });
        why.map(|why| view! { <Alert tone=Tone::Error><p class="alert-text">{why}</p></Alert> })
    });
    view! {
        <h1 id="heading" tabindex="-1">{words.thanks()}</h1>
        {failed}
        <p class="font-lead" id="thanks" role="status">{back}</p>
        <p>
            <a class=Look::Secondary.classes() href=Route::Course(case.id).hash()>
                {words.back_to_course()}
            </a>
        </p>
    }
}
