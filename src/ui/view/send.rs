//! The channels for sending something back from a phone: share sheet, mail, text message, copy, QR code, file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, download, share_sheet};
use crate::pages::{mail_with, message_with, or};
use crate::ui::notice::TextNotice;
use crate::ui::parts::alert::Tone;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::anew;
use crate::ui::view::code::Code;
use crate::views::CaseworkerView;
use crate::words::Words;

/// Some phones truncate longer text messages.
const LONGEST_MESSAGE: usize = 1_000;

/// Some mail programs truncate longer addresses.
const LONG: usize = 2_000;

/// A link that is ready, what it says in a sentence, and the channels that can carry it.
#[component]
pub fn SendPage(
    told: String,
    link: String,
    digits: String,
    caseworker: CaseworkerView,
    words: Words,
) -> impl IntoView {
    let notice = RwSignal::new(None::<(Tone, &'static str)>);
    let code = RwSignal::new(false);
    let CaseworkerView { name, phone, mail, .. } = caseworker;
    let text = words.answer_message(&told, &link);
    let by_mail = mail_with(&mail, words.answer_subject(), &text);
    // A mail that may be cut comes last, with the reason.
    let mail_is_long = by_mail.as_ref().is_some_and(|address| address.len() > LONG);
    let by_message = message_with(&phone, &text).filter(|_| text.len() <= LONGEST_MESSAGE);
    let stored = StoredValue::new(link.clone());
    let failed = (Tone::Warning, words.answer_not_sent());
    let sentence = StoredValue::new(told.clone());
    let share = move |()| {
        let (text, link) = (sentence.get_value(), stored.get_value());
        spawn_local(async move {
            // A share sheet that was closed has sent nothing; one that is done tells so itself.
            let shared = share_sheet::share("", &text, &link).await;
            notice.set(shared.is_err().then_some(failed));
        });
    };
    let copy = move |()| {
        let link = stored.get_value();
        spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            let done = copied.is_ok();
            notice.set(Some(if done { (Tone::Success, words.answer_copied()) } else { failed }));
        });
    };
    let save = move |()| {
        let given = download::download("svar.txt", "text/plain", &stored.get_value());
        let done = given.is_ok();
        notice.set(Some(if done { (Tone::Success, words.answer_saved()) } else { failed }));
    };
    let sheet = share_sheet::available();
    let way = |look: Look, label: &'static str, address: String| {
        view! { <a class=look.classes() href=address>{label}</a> }
    };
    // The channel that most phones have is the primary one.
    let first = if sheet { Look::Secondary } else { Look::Primary };
    let mail = by_mail.map(|address| {
        let look = if mail_is_long { Look::Secondary } else { first };
        let why = mail_is_long.then(|| view! { <p class="quiet">{words.answer_long()}</p> });
        view! { {why} {way(look, words.answer_by_mail(), address)} }.into_any()
    });
    let (mail, long_mail) = if mail_is_long { (None, mail) } else { (mail, None) };
    view! {
        <h1 id="heading" tabindex="-1">{words.answer_ready()}</h1>
        <blockquote class="told">{told}</blockquote>
        <p>{words.answer_ready_text(or(&name, words.view_the_caseworker()))}</p>
        <div class="ways">
            {sheet.then(|| view! {
                <Button id="answer-share" label=words.answer_share().to_owned() look=Look::Primary on_press=share/>
            })}
            {mail}
            {by_message.map(|address| way(Look::Secondary, words.answer_by_message(), address))}
            <Button id="answer-copy" label=words.answer_copy().to_owned() look=Look::Secondary on_press=copy/>
            <Button
                id="answer-code"
                label=words.show_code().to_owned()
                look=Look::Secondary
                on_press=move |()| code.update(|shown| *shown = !*shown)
            />
            {anew(move || code.get().then(|| view! {
                <p>{words.code_text()}</p>
                <Code text=Signal::stored(digits.clone()) words/>
            }))}
            <Button id="answer-file" label=words.answer_as_file().to_owned() look=Look::Secondary on_press=save/>
            {long_mail}
        </div>
        <label class="form-label" for="answer-link">{words.answer_link()}</label>
        <input class="form-input link" id="answer-link" type="text" readonly value=link/>
        <TextNotice told=notice close=words.close_message()/>
    }
}
