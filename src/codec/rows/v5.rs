//! Version 5 of the stored entry: the company's part of a draft, asked for and filled in, and handing over.

use crate::agreement::Command;
use crate::agreement::TextField;
use crate::agreement::sharing::Ticket;
use crate::agreement::sharing::{CompanyField, CompanyPart, Filled};
use crate::base::Coded as _;
use crate::base::Timestamp;
use crate::codec::rows::shape_v1::{Act, Fields, entry_by, json_of};
use crate::codec::rows::v4::{put_ticket, ticket};
use crate::log::Entry;

/// The JSON of an entry, on one line; `None` when its command belongs to another version.
#[must_use]
pub fn entry_json(entry: &Entry) -> Option<String> {
    json_of(entry, act_of(&entry.command)?)
}

/// The entry of a JSON text; `None` when it is not one of this version.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    entry_by(json, act_of, command_of)
}

fn act_of(command: &Command) -> Option<Act> {
    let mut fields = Fields::default();
    let name = match command {
        Command::Write(field, text) if field.since() >= 5 => {
            (fields.field, fields.text) = (Some(field.code().to_owned()), Some(text.clone()));
            "write"
        }
        Command::AskToFill(ticket) => {
            put_ticket(Some(*ticket), &mut fields);
            "ask_to_fill"
        }
        Command::Fill(filled) => {
            let Filled { ticket, by, part, at } = filled.as_ref();
            (fields.name, fields.answered) = (Some(by.clone()), Some(at.0));
            fields.part = Some(written(part));
            put_ticket(Some(*ticket), &mut fields);
            "fill"
        }
        Command::HandOver(to) => {
            fields.name = Some(to.clone());
            "hand_over"
        }
        _ => return None,
    };
    Some(Act { name: name.to_owned(), fields })
}

fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    let asked = || -> Option<Ticket> { ticket(fields) };
    Some(match act.name.as_str() {
        "write" => {
            Command::Write(TextField::from_code(fields.field.as_ref()?)?, fields.text.clone()?)
        }
        "ask_to_fill" => Command::AskToFill(asked()?),
        "fill" => Command::Fill(Box::new(Filled {
            ticket: asked()?,
            by: fields.name.clone()?,
            part: read(fields.part.as_ref()?),
            at: Timestamp(fields.answered?),
        })),
        "hand_over" => Command::HandOver(fields.name.clone()?),
        _ => return None,
    })
}

/// The fields that hold anything, by their codes.
fn written(part: &CompanyPart) -> Vec<(String, String)> {
    let all = CompanyField::ALL.into_iter().zip(part.texts());
    let filled = all.filter(|(_, text)| !text.is_empty());
    filled.map(|(field, text)| (field.code().to_owned(), text.clone())).collect()
}

/// A code that means nothing is found out when the act is written again.
fn read(written: &[(String, String)]) -> CompanyPart {
    CompanyPart::by(|field| {
        let found = written.iter().find(|(code, _)| code == field.code());
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    })
}
