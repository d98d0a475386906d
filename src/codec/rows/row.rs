//! Stored entries as text: a version, a checksum and the entry, one line each.

use serde::{Deserialize, Serialize};

use crate::base::{Day, DeviceId, Timestamp};
use crate::codec::rows::stored::{OldUndo, Stored};
use crate::input::key;
use crate::log::{Act, DocumentId as _, EntryId, EntryOf, Tail};

/// Why a stored row cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not a row of this app, or its checksum is wrong.
    Damaged,
    /// A newer version of the app wrote it.
    Newer,
    /// A row is missing before this one.
    Hole,
}

/// The first row version with entry ids; entries are written in it or, if their command is newer, in the command's
/// version.
pub const FIRST_WITH_IDS: u32 = 6;

/// The latest version that can be read.
pub const LATEST: u32 = 7;

/// Checksum of rows and files: CRC-32 (ISO HDLC), table-driven, since a backup has many megabytes.
pub const CHECKSUM: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// A checksum that is computed line by line.
pub struct LineSum(crc::Digest<'static, u32>);

impl Default for LineSum {
    /// Of no lines yet.
    fn default() -> Self {
        static SUM: crc::Crc<u32> = CHECKSUM;
        Self(SUM.digest())
    }
}

impl LineSum {
    /// Adds some lines.
    pub fn add<'a>(&mut self, first: &'a str, rest: impl Iterator<Item = &'a str>) {
        for line in std::iter::once(first).chain(rest) {
            self.0.update(line.as_bytes());
            self.0.update(b"\n");
        }
    }

    /// The checksum of all of them.
    #[must_use]
    pub fn value(self) -> u32 {
        self.0.finalize()
    }
}

/// An entry as JSON. Versions 1 to 5 have no `id`, and keep undo and redo among the commands.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape<A> {
    /// Thirty-two hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    seq: u32,
    joins: u32,
    /// Milliseconds after 1970, UTC.
    at: u64,
    /// ISO date, local.
    day: String,
    who: String,
    /// Sixteen hexadecimal digits.
    device: String,
    /// A command, unless one of the next two is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    act: Option<A>,
    /// The id of the entry that is undone.
    #[serde(skip_serializing_if = "Option::is_none")]
    undo: Option<String>,
    /// The id of the entry that is redone.
    #[serde(skip_serializing_if = "Option::is_none")]
    redo: Option<String>,
}

/// A decoded entry, before its log is known.
pub struct Row<D: Stored> {
    entry: EntryOf<D>,
    /// The number of the entry that is undone or redone, in rows before version 6.
    names: Option<u32>,
}

impl<D: Stored> Row<D> {
    /// The tail of a log that ends with this row.
    #[must_use]
    pub fn tail(&self) -> Tail {
        self.entry.tail()
    }

    /// The entry, after the given earlier ones. An undo or redo of an entry that is not there gets no valid id, and the
    /// fold rejects it.
    #[must_use]
    pub fn behind(self, log: &[EntryOf<D>]) -> EntryOf<D> {
        let mut entry = self.entry;
        if let Some(place) = self.names {
            let there = usize::try_from(place).ok().and_then(|place| log.get(place));
            let named = there.map_or(EntryId(u128::from(place)), |entry| entry.id);
            entry.act = match entry.act {
                Act::Undo(_) => Act::Undo(named),
                Act::Redo(_) => Act::Redo(named),
                Act::Do(command) => Act::Do(command),
            };
        }
        entry
    }
}

/// A row: `<version> <checksum in hex> <entry as JSON>`. The version is the lowest that can express the entry, so that
/// older versions of the app read as much as possible and recognize the rest.
#[must_use]
pub fn encode_entry<D: Stored>(entry: &EntryOf<D>) -> String {
    let (version, body) = entry_json::<D>(entry);
    format!("{version} {:08x} {body}", CHECKSUM.checksum(body.as_bytes()))
}

/// The JSON of an entry with the version of its shape.
#[must_use]
pub fn entry_json<D: Stored>(entry: &EntryOf<D>) -> (u32, String) {
    let mut shape = Shape {
        id: Some(digits(entry.id)),
        seq: entry.seq,
        joins: entry.joins,
        at: entry.at.0,
        day: entry.day.iso(),
        who: entry.who.clone(),
        device: format!("{:016x}", entry.device.0),
        act: None,
        undo: None,
        redo: None,
    };
    let mut version = FIRST_WITH_IDS;
    match &entry.act {
        Act::Do(command) => {
            version = version.max(D::since(command));
            shape.act = Some(D::act_of(command));
        }
        Act::Undo(id) => shape.undo = Some(digits(*id)),
        Act::Redo(id) => shape.redo = Some(digits(*id)),
    }
    // Cannot fail: a struct of strings and numbers; a row without a body would be rejected on reading.
    (version, serde_json::to_string(&shape).unwrap_or_default())
}

/// Parses the JSON of an entry of any version; `None` when it is invalid or of a newer version.
#[must_use]
pub fn entry_from_json<D: Stored>(document: D::Id, json: &str) -> Option<Row<D>> {
    let shape: Shape<D::Act> = serde_json::from_str(json).ok()?;
    row_of::<D>(document, shape, LATEST)
}

/// The JSON of an entry as this app formats it; `None` when it is invalid.
#[must_use]
pub fn canonical_json<D: Stored>(json: &str) -> Option<String> {
    let shape: Shape<D::Act> = serde_json::from_str(json).ok()?;
    serde_json::to_string(&shape).ok()
}

/// The entry of a row of a document's log.
///
/// # Errors
/// [`RecordError::Damaged`] or [`RecordError::Newer`]; the row itself is never changed.
pub fn decode_entry<D: Stored>(document: D::Id, row: &str) -> Result<Row<D>, RecordError> {
    let mut parts = row.splitn(3, ' ');
    let (Some(version), Some(sum), Some(body)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(RecordError::Damaged);
    };
    let version: u32 = version.parse().map_err(|_| RecordError::Damaged)?;
    if version > LATEST {
        return Err(RecordError::Newer);
    }
    let expected = u32::from_str_radix(sum, 16).map_err(|_| RecordError::Damaged)?;
    if version < D::FIRST_VERSION || CHECKSUM.checksum(body.as_bytes()) != expected {
        return Err(RecordError::Damaged);
    }
    let shape: Shape<D::Act> = serde_json::from_str(body).map_err(|_| RecordError::Damaged)?;
    if shape.id.is_some() != (version >= FIRST_WITH_IDS) {
        return Err(RecordError::Damaged);
    }
    row_of::<D>(document, shape, version).ok_or(RecordError::Damaged)
}

fn row_of<D: Stored>(document: D::Id, shape: Shape<D::Act>, version: u32) -> Option<Row<D>> {
    let id = match &shape.id {
        Some(digits) => id_of(digits)?,
        None => old_id::<D>(document, &shape)?,
    };
    let (act, names) = act_of::<D>(&shape, version)?;
    let entry = EntryOf::<D> {
        id,
        seq: shape.seq,
        joins: shape.joins,
        at: Timestamp(shape.at),
        day: Day::from_iso(&shape.day)?,
        who: shape.who,
        device: DeviceId(u64::from_str_radix(&shape.device, 16).ok()?),
        act,
    };
    Some(Row { entry, names })
}

/// The id of an entry without a stored id: a hash of document, position and content, so that all copies get the same
/// id.
fn old_id<D: Stored>(document: D::Id, shape: &Shape<D::Act>) -> Option<EntryId> {
    let json = serde_json::to_string(shape).ok()?;
    Some(EntryId::of_content(document.bits(), &json))
}

/// The act of an entry, and in old rows the number of the entry that it undoes or redoes.
fn act_of<D: Stored>(
    shape: &Shape<D::Act>,
    version: u32,
) -> Option<(Act<D::Command>, Option<u32>)> {
    match (&shape.act, &shape.undo, &shape.redo) {
        (Some(act), None, None) => {
            if shape.id.is_none()
                && let Some(old) = D::old_undo(act)
            {
                // The id is set once the earlier entries are known.
                return Some(match old {
                    OldUndo::Undo(place) => (Act::Undo(EntryId(0)), Some(place)),
                    OldUndo::Redo(place) => (Act::Redo(EntryId(0)), Some(place)),
                });
            }
            let command = D::command_of(act)?;
            // Fields of other commands, or in another form than we write, are invalid.
            let own = D::act_of(&command) == *act && D::since(&command) <= version;
            own.then_some((Act::Do(command), None))
        }
        (None, Some(undo), None) => Some((Act::Undo(id_of(undo)?), None)),
        (None, None, Some(redo)) => Some((Act::Redo(id_of(redo)?), None)),
        _ => None,
    }
}

fn digits(id: EntryId) -> String {
    format!("{:032x}", id.0)
}

fn id_of(digits: &str) -> Option<EntryId> {
    u128::from_str_radix(digits, 16).ok().map(EntryId)
}

/// Several entries in one row, a line each: a restored log is one row.
#[must_use]
pub fn encode_pack<D: Stored>(entries: &[EntryOf<D>]) -> String {
    entries.iter().map(encode_entry::<D>).collect::<Vec<_>>().join("\n")
}

/// The last entry of a row as text, and the lines before it.
#[must_use]
pub fn split_last(row: &str) -> (Option<&str>, &str) {
    match row.rsplit_once('\n') {
        Some((before, last)) => (Some(before), last),
        None => (None, row),
    }
}

/// The entries of a log from its rows, up to the first unreadable one, and why that cannot be read.
#[must_use]
pub fn decode_log<'a, D: Stored>(
    document: D::Id,
    rows: impl Iterator<Item = &'a str>,
) -> (Vec<EntryOf<D>>, Option<RecordError>) {
    let mut entries: Vec<EntryOf<D>> = Vec::new();
    for row in rows.flat_map(|row| row.split('\n')) {
        let next = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let read = decode_entry::<D>(document, row)
            .map(|row| row.behind(&entries))
            .and_then(|entry| if entry.seq == next { Ok(entry) } else { Err(RecordError::Hole) });
        match read {
            Ok(entry) => entries.push(entry),
            Err(damage) => return (entries, Some(damage)),
        }
    }
    (entries, None)
}

/// Whether a row, readable or not, contains a text in any form (`input::key`); JSON-escaped or verbatim.
#[must_use]
pub fn row_mentions(row: &str, text: &str) -> bool {
    let (row, text) = (key(row), key(text));
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    !text.is_empty() && (row.contains(&text) || row.contains(&escaped))
}
