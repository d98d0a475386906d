//! Stored entries as text: a version, a checksum and the entry, one row each.

use crate::domain::ids::AgreementId;
use crate::domain::log::Entry;
use crate::store::log_store::StoredLog;
use crate::store::v1;

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

/// Checksum of rows, files and links: CRC-32 (ISO HDLC), without a table to keep the phone's page small.
pub const CHECKSUM: crc::Crc<u32, crc::NoTable> =
    crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);

/// A row: `1 <checksum in hex> <entry as JSON>`.
#[must_use]
pub fn encode_entry(entry: &Entry) -> String {
    let body = v1::entry_json(entry);
    format!("1 {:08x} {body}", CHECKSUM.checksum(body.as_bytes()))
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
    match version.parse::<u32>() {
        Ok(1) => {}
        Ok(later) if later > 1 => return Err(RecordError::Newer),
        _ => return Err(RecordError::Damaged),
    }
    let expected = u32::from_str_radix(sum, 16).map_err(|_| RecordError::Damaged)?;
    if CHECKSUM.checksum(body.as_bytes()) != expected {
        return Err(RecordError::Damaged);
    }
    v1::entry_from_json(body).ok_or(RecordError::Damaged)
}

/// The log of an agreement from its rows in order: up to the first that cannot be read.
#[must_use]
pub fn decode_log<'a>(agreement: AgreementId, rows: impl Iterator<Item = &'a str>) -> StoredLog {
    let mut entries: Vec<Entry> = Vec::new();
    for row in rows {
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
