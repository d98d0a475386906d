//! The channels for sending something back from a phone: share sheet, mail, text message, copy, QR code, file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, download, share_sheet};
use crate::pages::{mail_with, message_with, or};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};
use crate::ui::view::code::Code;
use crate::views::CaseworkerView;
use crate::words::Words;

/// Some phones truncate longer text messages.
const LONGEST_MESSAGE: usize = 1_000;

/// Some mail programs truncate longer links.
const LONG: usize = 2_000;

/// The result of the last attempt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Copied,
    Failed,
}

/// A link that is ready, and the channels that can carry it.
#[component]
pub fn SendPage(
    link: String,
    digits: String,
    caseworker: CaseworkerView,
    words: Words,
) -> impl IntoView {
    let told = RwSignal::new(Told::Nothing);
    let code = RwSignal::new(false);
    let CaseworkerView { name, phone, mail, .. } = caseworker;
    let subject = words.answer_subject();
    let by_mail = mail_with(&mail, subject, &link);
    let by_message = message_with(&phone, &link).filter(|_| link.len() <= LONGEST_MESSAGE);
    let stored = StoredValue::new(link.clone());
    let share = move |()| {
        let link = stored.get_value();
        spawn_local(async move {
            let shared = share_sheet::share("", "", &link).await;
            // The share sheet reports its own result.
            told.set(if shared.is_ok() { Told::Nothing } else { Told::Failed });
        });
    };
    let copy = move |()| {
        let link = stored.get_value();
        spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            told.set(if copied.is_ok() { Told::Copied } else { Told::Failed });
        });
    };
    let save = move |()| {
        let given = download::download("svar.txt", "text/plain", &stored.get_value());
        told.set(if given.is_ok() { Told::Nothing } else { Told::Failed });
    };
    let sheet = share_sheet::available();
    let way = |look: Look, label: &'static str, address: String| {
        view! { <a class=look.classes() href=address>{label}</a> }
    };
    // The channel that most phones have is the primary one.
    let first = if sheet { Look::Secondary } else { Look::Primary };
    view! {
        <h1 id="heading" tabindex="-1">{words.answer_ready()}</h1>
        <p>{words.answer_ready_text(or(&name, words.view_the_caseworker()))}</p>
        <p role="status">{live(move || match told.get() {
            Told::Nothing => "",
            Told::Copied => words.answer_copied(),
            Told::Failed => words.answer_not_sent(),
        })}</p>
        {(link.len() > LONG).then(|| view! { <p class="quiet">{words.answer_long()}</p> })}
        <div class="ways">
            {sheet.then(|| view! {
                <Button id="answer-share" label=words.answer_share().to_owned() look=Look::Primary on_press=share/>
            })}
            {by_mail.map(|address| way(first, words.answer_by_mail(), address))}
            {by_message.map(|address| way(Look::Secondary, words.answer_by_message(), address))}
            <Button id="answer-copy" label=words.answer_copy().to_owned() look=Look::Secondary on_press=copy/>
            <Button
                id="answer-code"
                label=words.show_code().to_owned()
                look=Look::Secondary
                on_press=move |()| code.update(|shown| *shown = !*shown)
            />
            <Button id="answer-file" label=words.answer_as_file().to_owned() look=Look::Secondary on_press=save/>
        </div>
        {live(move || code.get().then(|| view! {
            <p>{words.code_text()}</p>
            <Code text=Signal::stored(digits.clone()) words/>
        }))}
        <label class="form-label" for="answer-link">{words.answer_link()}</label>
        <input class="form-input link" id="answer-link" type="text" readonly value=link/>
    }
}
