//! What a tap on the phone's page does: call, mail, calendar, load again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::download::download;
use crate::browser::worker::renew;
use crate::pages::Action;
use crate::pages::{CalendarEvent, calendar_file};
use crate::ui::view::elements::{PRIMARY, button, element, text};
use crate::ui::view::later::{Door, Part};
use crate::words::Words;

const SECONDARY: &str = "button button-secondary";

/// The buttons, in a column; empty when there are none.
pub fn ways(actions: Vec<Action>, words: Words, door: Option<&Door>) -> AnyView {
    if actions.is_empty() {
        return ().into_any();
    }
    let buttons = actions.into_iter().map(|action| draw(action, SECONDARY, words, door));
    element("div", "ways", buttons.collect())
}

/// Buttons for calls; the first one is the primary button.
pub fn calls(actions: Vec<Action>, words: Words, door: Option<&Door>) -> AnyView {
    let buttons = actions.into_iter().enumerate().map(|(index, action)| {
        draw(action, if index == 0 { PRIMARY } else { SECONDARY }, words, door)
    });
    element("div", "ways", buttons.collect())
}

fn draw(action: Action, look: &'static str, words: Words, door: Option<&Door>) -> AnyView {
    match action {
        Action::Call { label, phone, dial } => {
            let words = vec![label.into_any(), " ".into_any(), text("span", "number", phone)];
            link(["tel:", &dial].concat(), look, words)
        }
        Action::Mail { label, address } => link(address, look, vec![label.into_any()]),
        Action::Reply { label, decision, mail } => match (door, mail) {
            (Some(door), _) => {
                let door = door.clone();
                button(label, look, move || {
                    door.later.open(Part::Answer(Arc::clone(&door.opened), decision));
                })
            }
            (None, Some(address)) => link(address, look, vec![label.into_any()]),
            (None, None) => ().into_any(),
        },
        Action::Calendar(event) => calendar(event, words),
        Action::Reload(label) => button(label, look, renew),
    }
}

fn link(address: String, look: &'static str, words: Vec<AnyView>) -> AnyView {
    view! { <a class=look href=address>{words}</a> }.into_any()
}

/// Downloads an event for the phone's calendar.
pub fn calendar(event: CalendarEvent, words: Words) -> AnyView {
    let give = move || {
        // The browser does not report whether the file was saved; the page stays as it is.
        download(
            "aftale.ics",
            "text/calendar",
            &calendar_file(std::slice::from_ref(&event), words),
        )
        .ok();
    };
    button(words.add_to_calendar().to_owned(), "button button-secondary calendar", give)
}
