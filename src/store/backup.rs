//! The file: every log of a device, or of one agreement, as readable JSON with a checksum.

use serde::{Deserialize, Serialize};

use crate::domain::ids::AgreementId;
use crate::domain::log::Entry;
use crate::store::record::CHECKSUM;
use crate::store::v1::{EntryV1, entry_from_v1, entry_to_v1};

/// The name by which a file of this program is known.
const PROGRAM: &str = "klar-aftale";

/// The version that this program writes.
const VERSION: u32 = 1;

/// The largest file that is read, in bytes.
const LARGEST: usize = 256 * 1024 * 1024;

/// Why a file was not read; nothing was taken from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is another program's.
    Foreign,
    /// A newer version of the program wrote it.
    Newer,
    /// It was cut or changed on the way.
    Damaged,
    /// It is larger than any file this program writes.
    TooLarge,
}

/// The logs of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLog {
    /// The agreement.
    pub agreement: AgreementId,
    /// Its entries in order.
    pub entries: Vec<Entry>,
}

/// What the first look at a file needs: whose it is and of which version.
#[derive(Deserialize)]
struct Cover {
    program: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct FileV1<Logs> {
    program: String,
    version: u32,
    /// CRC-32 of `logs` as compact JSON, in hexadecimal.
    checksum: String,
    logs: Logs,
}

#[derive(Serialize, Deserialize)]
struct LogV1 {
    /// 32 hexadecimal digits.
    agreement: String,
    entries: Vec<EntryV1>,
}

/// The file of some logs.
#[must_use]
pub fn write_file<'a>(logs: impl Iterator<Item = (AgreementId, &'a [Entry])>) -> String {
    let logs: Vec<LogV1> = logs
        .map(|(agreement, entries)| LogV1 {
            agreement: format!("{:032x}", agreement.0),
            entries: entries.iter().map(entry_to_v1).collect(),
        })
        .collect();
    let file =
        FileV1 { program: PROGRAM.to_owned(), version: VERSION, checksum: checksum(&logs), logs };
    // Strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// The logs of a file.
///
/// # Errors
/// A [`FileError`]; a file is taken whole or not at all.
pub fn read_file(text: &str) -> Result<Vec<FileLog>, FileError> {
    if text.len() > LARGEST {
        return Err(FileError::TooLarge);
    }
    let cover: Cover = serde_json::from_str(text).map_err(|_| not_whole(text))?;
    if cover.program != PROGRAM {
        return Err(FileError::Foreign);
    }
    if cover.version != VERSION {
        return Err(if cover.version > VERSION { FileError::Newer } else { FileError::Damaged });
    }
    let file: FileV1<Vec<LogV1>> = serde_json::from_str(text).map_err(|_| FileError::Damaged)?;
    if checksum(&file.logs) != file.checksum {
        return Err(FileError::Damaged);
    }
    file.logs.into_iter().map(read_log).collect()
}

/// A text that is no whole JSON: ours when it begins as ours does.
fn not_whole(text: &str) -> FileError {
    if text.contains(PROGRAM) { FileError::Damaged } else { FileError::Foreign }
}

fn read_log(log: LogV1) -> Result<FileLog, FileError> {
    let agreement = u128::from_str_radix(&log.agreement, 16)
        .map(AgreementId)
        .map_err(|_| FileError::Damaged)?;
    let entries: Option<Vec<Entry>> = log.entries.into_iter().map(entry_from_v1).collect();
    Ok(FileLog { agreement, entries: entries.ok_or(FileError::Damaged)? })
}

fn checksum(logs: &[LogV1]) -> String {
    let json = serde_json::to_vec(logs).unwrap_or_default();
    format!("{:08x}", CHECKSUM.checksum(&json))
}
