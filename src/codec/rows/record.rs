//! Stored entries as text: a version, a checksum and the entry, one row each.

use crate::base::AgreementId;
use crate::codec::rows::{v1, v2, v3, v4, v5};
use crate::log::Entry;
use crate::store::StoredLog;

/// Why a stored row cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not a row of this program, or its checksum does not fit.
    Damaged,
    /// A newer version of the program wrote it.
    Newer,
    /// A row is missing before this one.
    Hole,
}

/// Checksum of rows and files: CRC-32 (ISO HDLC), with a table, since a caseload is many megabytes.
pub const CHECKSUM: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// A checksum that grows line by line.
pub struct LineSum(crc::Digest<'static, u32>);

impl Default for LineSum {
    /// Of no lines yet.
    fn default() -> Self {
        static SUM: crc::Crc<u32> = CHECKSUM;
        Self(SUM.digest())
    }
}

impl LineSum {
    /// Adds a line, and those that follow it.
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

/// A row: `<version> <checksum in hex> <entry as JSON>`; the version is the lowest that can hold the entry,
/// so that an older program reads what it can and knows what it cannot.
#[must_use]
pub fn encode_entry(entry: &Entry) -> String {
    let (version, body) = entry_json(entry);
    format!("{version} {:08x} {body}", CHECKSUM.checksum(body.as_bytes()))
}

/// The JSON of an entry with the version of its shape.
#[must_use]
pub fn entry_json(entry: &Entry) -> (u32, String) {
    let write: [fn(&Entry) -> Option<String>; 5] =
        [v1::entry_json, v2::entry_json, v3::entry_json, v4::entry_json, v5::entry_json];
    let found = (1..).zip(write).find_map(|(version, write)| Some((version, write(entry)?)));
    // Every command has a shape in one of the versions; a row without a body fails its own reading.
    found.unwrap_or_default()
}

/// The entry of a JSON text of any version.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    let read: [fn(&str) -> Option<Entry>; 5] = [
        v1::entry_from_json,
        v2::entry_from_json,
        v3::entry_from_json,
        v4::entry_from_json,
        v5::entry_from_json,
    ];
    read.into_iter().find_map(|read| read(json))
}

/// The entry of a row.
///
/// # Errors
/// [`RecordError::Damaged`] or [`RecordError::Newer`]; the row itself is never changed.
pub fn decode_entry(row: &str) -> Result<Entry, RecordError> {
    let mut parts = row.splitn(3, ' ');
    let (Some(version), Some(sum), Some(body)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(RecordError::Damaged);
    };
    let read = match version.parse::<u32>() {
        Ok(1) => v1::entry_from_json,
        Ok(2) => v2::entry_from_json,
        Ok(3) => v3::entry_from_json,
        Ok(4) => v4::entry_from_json,
        Ok(5) => v5::entry_from_json,
        Ok(later) if later > 5 => return Err(RecordError::Newer),
        _ => return Err(RecordError::Damaged),
    };
    let expected = u32::from_str_radix(sum, 16).map_err(|_| RecordError::Damaged)?;
    if CHECKSUM.checksum(body.as_bytes()) != expected {
        return Err(RecordError::Damaged);
    }
    read(body).ok_or(RecordError::Damaged)
}

/// Several entries in one row, a line each: so a whole log is restored as one row.
#[must_use]
pub fn encode_pack(entries: &[Entry]) -> String {
    entries.iter().map(encode_entry).collect::<Vec<_>>().join("\n")
}

/// The last entry of a row as text, and what stands before it in the row.
#[must_use]
pub fn split_last(row: &str) -> (Option<&str>, &str) {
    match row.rsplit_once('\n') {
        Some((before, last)) => (Some(before), last),
        None => (None, row),
    }
}

/// The log of an agreement from its rows in order: up to the first that cannot be read.
#[must_use]
pub fn decode_log<'a>(agreement: AgreementId, rows: impl Iterator<Item = &'a str>) -> StoredLog {
    let mut entries: Vec<Entry> = Vec::new();
    for row in rows.flat_map(|row| row.split('\n')) {
        let next = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let read = decode_entry(row)
            .and_then(|entry| if entry.seq == next { Ok(entry) } else { Err(RecordError::Hole) });
        match read {
            Ok(entry) => entries.push(entry),
            Err(damage) => {
                return StoredLog { agreement, entries, damage: Some(damage) };
            }
        }
    }
    StoredLog { agreement, entries, damage: None }
}

/// Whether a row, readable or not, holds a text, in whatever letters; as JSON writes it, or as it is.
#[must_use]
pub fn row_mentions(row: &str, text: &str) -> bool {
    let (row, text) = (row.to_lowercase(), text.to_lowercase());
    row.contains(&text) || row.contains(&text.replace('\\', "\\\\").replace('"', "\\\""))
}
