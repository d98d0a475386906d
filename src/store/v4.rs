//! Version 4 of the stored entry: the citizen's group.

use crate::domain::codes::Coded as _;
use crate::domain::command::{Choice, Command};
use crate::domain::log::Entry;
use crate::store::shape_v1::{Act, Fields, Nullable, entry_by, json_of};
use crate::store::v1::read_choice;

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
        _ => return None,
    };
    Some(Act { name: name.to_owned(), fields })
}

fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    Some(match act.name.as_str() {
        "choose" if fields.what.as_deref() == Some("target_group") => {
            let choice = fields.choice.as_ref()?.0.as_ref();
            Command::Choose(Choice::TargetGroup(read_choice(choice)?))
        }
        _ => return None,
    })
}
