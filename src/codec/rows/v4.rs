//! Version 4 of the stored entry: the citizen's group, what the company sees, what was handed out, and what was answered.

use crate::agreement::sharing::{Answer, Ticket, ViewHash};
use crate::agreement::signing::hex;
use crate::agreement::{Choice, Command};
use crate::base::Coded as _;
use crate::base::Timestamp;
use crate::base::Token;
use crate::codec::rows::shape_v1::{Act, Fields, Nullable, entry_by, json_of};
use crate::codec::rows::v1::{chosen, code, read_choice};
use crate::codec::rows::v3::read_hash;
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
        Command::Choose(Choice::TargetGroup(choice)) => {
            fields.what = Some("target_group".to_owned());
            fields.choice = Some(Nullable(choice.map(|one| one.code().to_owned())));
            "choose"
        }
        Command::Share(audience, ticket) => {
            fields.audience = code(*audience);
            put_ticket(*ticket, &mut fields);
            "share"
        }
        Command::Disclose(matter, yes) => {
            (fields.matter, fields.yes) = (code(*matter), Some(*yes));
            "disclose"
        }
        Command::Answer(Answer { from, ticket, decision, name, note, at }) => {
            (fields.audience, fields.decision) = (code(*from), code(*decision));
            (fields.name, fields.text) = (Some(name.clone()), Some(note.clone()));
            fields.answered = Some(at.0);
            put_ticket(Some(*ticket), &mut fields);
            "answer"
        }
        _ => return None,
    };
    Some(Act { name: name.to_owned(), fields })
}

pub(in crate::codec) fn put_ticket(ticket: Option<Ticket>, fields: &mut Fields) {
    fields.token = ticket.map(|ticket| format!("{:032x}", ticket.token.0));
    fields.view = ticket.map(|ticket| hex(&ticket.view.0));
}

fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    Some(match act.name.as_str() {
        "choose" if fields.what.as_deref() == Some("target_group") => {
            let choice = fields.choice.as_ref()?.0.as_ref();
            Command::Choose(Choice::TargetGroup(read_choice(choice)?))
        }
        "share" => Command::Share(chosen(fields.audience.as_ref())?, ticket(fields)),
        "disclose" => Command::Disclose(chosen(fields.matter.as_ref())?, fields.yes?),
        "answer" => Command::Answer(Answer {
            from: chosen(fields.audience.as_ref())?,
            ticket: ticket(fields)?,
            decision: chosen(fields.decision.as_ref())?,
            name: fields.name.clone()?,
            note: fields.text.clone()?,
            at: Timestamp(fields.answered?),
        }),
        _ => return None,
    })
}

/// `None` where there is none; one that means nothing is found out when the act is written again.
pub(in crate::codec) fn ticket(fields: &Fields) -> Option<Ticket> {
    let token = u128::from_str_radix(fields.token.as_ref()?, 16).ok()?;
    Some(Ticket { token: Token(token), view: ViewHash(read_hash(fields.view.as_deref()?)?) })
}
