//! A contact card (vCard 3.0) for a QR code: whom to call and why, used when the agreement is too long for a code.

use crate::agreement::Agreement;
use crate::input::first_name;
use crate::words::Words;

/// The card of the caseworker, with a note on the agreement: a phone's camera opens it as a contact.
#[must_use]
pub fn call_back_card(agreement: &Agreement, words: Words) -> String {
    let caseworker = &agreement.caseworker;
    let about = words.about(first_name(&agreement.citizen.name), agreement.company.name.trim());
    let period = agreement.period().map(|period| words.period_of(period));
    let about: Vec<String> = std::iter::once(about).chain(period).collect();
    let note = [&about.join(", "), ". ", words.card_call()].concat();
    let lines = [
        ("FN", caseworker.name.as_str()),
        ("ORG", agreement.municipality.as_str()),
        ("TITLE", caseworker.role.as_str()),
        ("TEL;TYPE=WORK,VOICE", caseworker.phone.as_str()),
        ("EMAIL", caseworker.mail.as_str()),
        ("NOTE", note.as_str()),
    ];
    let mut card = "BEGIN:VCARD\r\nVERSION:3.0\r\n".to_owned();
    // The structured name is required; here it has one part.
    for (name, text) in std::iter::once(("N", caseworker.name.as_str())).chain(lines) {
        if !text.trim().is_empty() {
            card.push_str(&[name, ":", &escaped(text.trim()), "\r\n"].concat());
        }
    }
    card + "END:VCARD\r\n"
}

/// A value escaped as RFC 2426 requires.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
