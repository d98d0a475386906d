//! Version 2 of the stored entry: the commands that version 1 has no shape for. A program that knows version 1 only
//! reads the version in the row, says that a newer one wrote it, and leaves it alone.

use crate::agreement::Command;
use crate::codec::rows::shape_v1::{Act, Fields, entry_by, json_of};
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
    let (name, seq) = match command {
        Command::Undo(seq) => ("undo", *seq),
        Command::Redo(seq) => ("redo", *seq),
        _ => return None,
    };
    Some(Act { name: name.to_owned(), fields: Fields::of_entry(seq) })
}

fn command_of(act: &Act) -> Option<Command> {
    let seq = act.fields.seq?;
    match act.name.as_str() {
        "undo" => Some(Command::Undo(seq)),
        "redo" => Some(Command::Redo(seq)),
        _ => None,
    }
}
