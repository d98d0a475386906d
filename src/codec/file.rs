//! The file: every log of a device, or of one agreement, as readable JSON with a checksum.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::base::AgreementId;
use crate::codec::rows::record::{entry_from_json, entry_json};
use crate::codec::rows::{CHECKSUM, LineSum};
use crate::log::Entry;

/// The name by which a file of this program is known.
const PROGRAM: &str = "klar-aftale";

/// The versions of the layout that this program writes: the first that holds the entries in it, so that an older
/// program reads what it can, and says of the rest that a newer one wrote it.
const OLDEST: u32 = 2;
const VERSION: u32 = 5;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 256 * 1024 * 1024;

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
    /// The browser could not read it from the disk.
    Unreadable,
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

/// What every version has beside its logs.
#[derive(Deserialize)]
struct Whole<'a> {
    /// CRC-32 in hexadecimal: in version 1 of `logs` as compact JSON, in version 2 of ids and entries, a line each;
    /// so a file that was only laid out anew is the same file.
    checksum: String,
    #[serde(borrow)]
    logs: &'a RawValue,
}

#[derive(Deserialize)]
struct LogShape<'a> {
    /// 32 hexadecimal digits.
    agreement: String,
    /// Each in the shape of the row that holds it.
    #[serde(borrow)]
    entries: Vec<&'a RawValue>,
}

/// The file of some logs: JSON with an entry on each line.
#[must_use]
pub fn write_file<'a>(logs: impl Iterator<Item = (AgreementId, &'a [Entry])>) -> String {
    let mut sum = LineSum::default();
    let mut version = OLDEST;
    let mut file = "\", \"logs\": [\n".to_owned();
    // One text that grows: of many agreements there is no room for a second.
    let mut between = "";
    for (agreement, entries) in logs {
        let id = format!("{:032x}", agreement.0);
        sum.add(&id, std::iter::empty());
        file.push_str(between);
        file.push_str("{\"agreement\":\"");
        file.push_str(&id);
        file.push_str("\",\"entries\":[\n");
        let mut between_entries = "";
        for entry in entries {
            let (shape, json) = entry_json(entry);
            version = version.max(shape);
            sum.add(&json, std::iter::empty());
            file.push_str(between_entries);
            file.push_str(&json);
            between_entries = ",\n";
        }
        file.push_str("\n]}");
        between = ",\n";
    }
    file.push_str("\n]}");
    let sum = hex_of(closed(sum, version));
    let head = "{\"program\": \"";
    file.insert_str(
        0,
        &format!("{head}{PROGRAM}\", \"version\": {version}, \"checksum\": \"{sum}"),
    );
    file
}

/// The checksum at the end of a file; from version 3 on the version is in it, so that no bit of that can flip either.
fn closed(mut sum: LineSum, version: u32) -> u32 {
    if version > OLDEST {
        sum.add(&version.to_string(), std::iter::empty());
    }
    sum.value()
}

fn log_text(id: &str, entries: &str) -> String {
    format!("{{\"agreement\":\"{id}\",\"entries\":[{entries}]}}")
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
    match cover.version {
        0 => return Err(FileError::Damaged),
        later if later > VERSION => return Err(FileError::Newer),
        _ => {}
    }
    let whole: Whole = serde_json::from_str(text).map_err(|_| FileError::Damaged)?;
    read(&whole, cover.version).ok_or(FileError::Damaged)
}

/// A text that is no whole JSON: ours when it begins as ours does.
fn not_whole(text: &str) -> FileError {
    let begins = text.char_indices().nth(BEGINNING).map_or(text.len(), |(place, _)| place);
    let ours = text.get(..begins).is_some_and(|start| start.contains(PROGRAM));
    if ours { FileError::Damaged } else { FileError::Foreign }
}

/// What a closer look finds in a file, whole or not: for a reader that wants to know what is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// The version of its shape.
    pub version: u32,
    /// Whether its checksum fits what stands in it.
    pub whole: bool,
    /// Its logs, with what can be read of each.
    pub logs: Vec<ExaminedLog>,
}

/// One log of a file that was looked at closely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExaminedLog {
    /// The agreement, as its digits stand in the file.
    pub agreement: String,
    /// The entries that can be read.
    pub entries: Vec<Entry>,
    /// How many cannot.
    pub unread: usize,
}

/// Why nothing of a file can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is another program's.
    Foreign,
    /// A newer version of the program wrote it, with this number.
    Newer(u32),
    /// It ends before it is finished.
    Cut,
    /// It was changed on the way; on this line, when that is known.
    Changed(Option<usize>),
}

/// Looks closely at a file: where [`read_file`] takes all or nothing, this tells what is wrong.
///
/// # Errors
/// A [`Flaw`] when nothing can be read.
pub fn examine(text: &str) -> Result<Examined, Flaw> {
    let cover: Cover = serde_json::from_str(text).map_err(|error| match not_whole(text) {
        FileError::Damaged if error.is_eof() => Flaw::Cut,
        FileError::Damaged => Flaw::Changed(Some(error.line())),
        _ => Flaw::Foreign,
    })?;
    if cover.program != PROGRAM {
        return Err(Flaw::Foreign);
    }
    if cover.version > VERSION {
        return Err(Flaw::Newer(cover.version));
    }
    let file: Whole = serde_json::from_str(text).map_err(|_| Flaw::Changed(None))?;
    let logs: Vec<LogShape> =
        serde_json::from_str(file.logs.get()).map_err(|_| Flaw::Changed(None))?;
    let read = read(&file, cover.version);
    Ok(Examined {
        version: cover.version,
        whole: read.is_some() || fits(cover.version, &file, &logs),
        logs: logs.into_iter().map(examined).collect(),
    })
}

/// Whether the checksum fits a file of which something cannot be read.
fn fits(version: u32, file: &Whole, logs: &[LogShape]) -> bool {
    // In version 1 it is made of entries that were read, so there is none without them.
    version >= OLDEST && sum_of(logs, version) == file.checksum
}

/// The checksum of every version but the first.
fn sum_of(logs: &[LogShape], version: u32) -> String {
    let mut sum = LineSum::default();
    for log in logs {
        sum.add(&log.agreement, log.entries.iter().map(|entry| entry.get()));
    }
    hex_of(closed(sum, version))
}

fn examined(log: LogShape) -> ExaminedLog {
    let entries: Vec<Entry> =
        log.entries.iter().filter_map(|entry| entry_from_json(entry.get())).collect();
    let unread = log.entries.len() - entries.len();
    ExaminedLog { agreement: log.agreement, entries, unread }
}

/// The name of the program stands within this many characters of a file.
const BEGINNING: usize = 64;

/// The checksum of version 1 is that of all logs as compact JSON, so it does not matter how the file is laid out.
fn read_v1(file: &Whole) -> Option<Vec<FileLog>> {
    let logs = read_logs(file.logs)?;
    let log_json = |log: &FileLog| {
        let entries: Vec<String> = log.entries.iter().map(|entry| entry_json(entry).1).collect();
        log_text(&format!("{:032x}", log.agreement.0), &entries.join(","))
    };
    let compact: Vec<String> = logs.iter().map(log_json).collect();
    let sum = CHECKSUM.checksum(["[", &compact.join(","), "]"].concat().as_bytes());
    (hex_of(sum) == file.checksum).then_some(logs)
}

fn read(file: &Whole, version: u32) -> Option<Vec<FileLog>> {
    if version == 1 {
        return read_v1(file);
    }
    let logs: Vec<LogShape> = serde_json::from_str(file.logs.get()).ok()?;
    (sum_of(&logs, version) == file.checksum).then(|| read_logs(file.logs)).flatten()
}

fn read_logs(logs: &RawValue) -> Option<Vec<FileLog>> {
    let logs: Vec<LogShape> = serde_json::from_str(logs.get()).ok()?;
    logs.into_iter()
        .map(|log| {
            let entries: Option<Vec<Entry>> =
                log.entries.iter().map(|entry| entry_from_json(entry.get())).collect();
            Some(FileLog { agreement: id_of(&log.agreement)?, entries: entries? })
        })
        .collect()
}

fn id_of(digits: &str) -> Option<AgreementId> {
    u128::from_str_radix(digits, 16).map(AgreementId).ok()
}

fn hex_of(sum: u32) -> String {
    format!("{sum:08x}")
}
