//! Version 2 of the stored entry: the commands that version 1 has no shape for. A program that knows version 1 only
//! reads the version in the row, says that a newer one wrote it, and leaves it alone.

use serde::{Deserialize, Serialize};

use crate::domain::command::Command;
use crate::domain::ids::DeviceId;
use crate::domain::log::Entry;
use crate::domain::time::{Day, Timestamp};

/// An entry as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryV2 {
    seq: u32,
    joins: u32,
    /// Milliseconds after 1970, UTC.
    at: u64,
    /// ISO date, local.
    day: String,
    who: String,
    /// Sixteen hexadecimal digits.
    device: String,
    act: CommandV2,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum CommandV2 {
    Undo { seq: u32 },
    Redo { seq: u32 },
}

/// The JSON of an entry, on one line; `None` when its command belongs to another version.
#[must_use]
pub fn entry_json(entry: &Entry) -> Option<String> {
    let act = match entry.command {
        Command::Undo(seq) => CommandV2::Undo { seq },
        Command::Redo(seq) => CommandV2::Redo { seq },
        _ => return None,
    };
    let shape = EntryV2 {
        seq: entry.seq,
        joins: entry.joins,
        at: entry.at.0,
        day: entry.day.iso(),
        who: entry.who.clone(),
        device: format!("{:016x}", entry.device.0),
        act,
    };
    serde_json::to_string(&shape).ok()
}

/// The entry of a JSON text; `None` when it is not one of this version.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    let shape: EntryV2 = serde_json::from_str(json).ok()?;
    Some(Entry {
        seq: shape.seq,
        joins: shape.joins,
        at: Timestamp(shape.at),
        day: Day::from_iso(&shape.day)?,
        who: shape.who,
        device: DeviceId(u64::from_str_radix(&shape.device, 16).ok()?),
        command: match shape.act {
            CommandV2::Undo { seq } => Command::Undo(seq),
            CommandV2::Redo { seq } => Command::Redo(seq),
        },
    })
}
