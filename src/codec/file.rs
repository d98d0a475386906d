//! The backup file: the logs of documents as readable JSON with a checksum.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::codec::plain_json::plain_json;
use crate::codec::rows::{
    CHECKSUM, LATEST, LineSum, Stored, canonical_json, entry_from_json, entry_json,
};
use crate::log::{DocumentId as _, EntryOf};

/// Identifies a file of this app.
const PROGRAM: &str = "klar-aftale";

/// The first version whose checksum covers the version number.
const FIRST_WITH_VERSION_IN_SUM: u32 = 3;

/// The lowest version that is written: that of the rows in the file.
const LOWEST_WRITTEN: u32 = 6;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// Some programs write it before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The key of a log's entries in the file; its other key is the type of its document.
const ENTRIES: &str = "entries";

/// Why a file was not read; nothing was imported from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is not a file of this app.
    Foreign,
    /// A newer version of the app wrote it.
    Newer,
    /// It was truncated or changed.
    Damaged,
    /// It is larger than any file of this app.
    TooLarge,
    /// The browser could not read it from the disk.
    Unreadable,
}

/// A log of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLog<D: Stored> {
    /// The document.
    pub document: D::Id,
    /// Its entries in order.
    pub entries: Vec<EntryOf<D>>,
}

/// Read first: which app and version wrote the file.
#[derive(Deserialize)]
struct Cover {
    program: String,
    version: u32,
}

/// What every version contains beside its logs.
#[derive(Deserialize)]
struct Whole<'a> {
    /// CRC-32 in hexadecimal: in version 1 of `logs` as compact JSON, later of ids and entries, a line each; so white
    /// space does not matter.
    checksum: String,
    #[serde(borrow)]
    logs: Vec<BTreeMap<String, &'a RawValue>>,
}

/// A log as written in the file.
struct RawLog<'a> {
    document_type: String,
    /// 32 hexadecimal digits.
    id: String,
    /// Each in the shape of the row that holds it.
    entries: Vec<&'a RawValue>,
}

/// Writes logs of documents of any types into one file: JSON with an entry on each line.
pub struct FileWriter {
    sum: LineSum,
    version: u32,
    file: String,
    between: &'static str,
}

impl Default for FileWriter {
    /// A file without logs.
    fn default() -> Self {
        // One growing string: with many documents there is no memory for a second.
        Self {
            sum: LineSum::default(),
            version: LOWEST_WRITTEN,
            file: "\", \"logs\": [\n".to_owned(),
            between: "",
        }
    }
}

impl FileWriter {
    /// Adds the log of a document.
    pub fn add<D: Stored>(&mut self, document: D::Id, entries: &[EntryOf<D>]) {
        let id = format!("{:032x}", document.bits());
        self.sum.add(&id, std::iter::empty());
        let head = [self.between, "{\"", D::TYPE, "\":\"", &id, "\",\"", ENTRIES, "\":[\n"];
        self.file.extend(head);
        let mut between = "";
        for entry in entries {
            let (version, json) = entry_json::<D>(entry);
            self.version = self.version.max(version);
            self.sum.add(&json, std::iter::empty());
            self.file.extend([between, &json]);
            between = ",\n";
        }
        self.file.push_str("\n]}");
        self.between = ",\n";
    }

    /// The text of the file.
    #[must_use]
    pub fn done(self) -> String {
        let Self { sum, version, mut file, .. } = self;
        file.push_str("\n]}");
        let sum = digits(closed(sum, version));
        let head =
            format!("{{\"program\": \"{PROGRAM}\", \"version\": {version}, \"checksum\": \"{sum}");
        file.insert_str(0, &head);
        file
    }
}

/// The file of some logs of one type of document.
#[must_use]
pub fn write_file<'a, D: Stored + 'a>(
    logs: impl Iterator<Item = (D::Id, &'a [EntryOf<D>])>,
) -> String
where
    D::Command: 'a,
{
    let mut writer = FileWriter::default();
    for (document, entries) in logs {
        writer.add::<D>(document, entries);
    }
    writer.done()
}

/// A complete file, with a valid checksum.
pub struct BackupFile<'a> {
    version: u32,
    logs: Vec<RawLog<'a>>,
    checksum: String,
}

impl<'a> BackupFile<'a> {
    /// Parses a file.
    ///
    /// # Errors
    /// A [`FileError`]; a file is read completely or not at all.
    pub fn open(text: &'a str) -> Result<Self, FileError> {
        if text.len() > LARGEST {
            return Err(FileError::TooLarge);
        }
        let text = text.trim_start_matches(BYTE_ORDER_MARK);
        let cover: Cover = serde_json::from_str(text).map_err(|_| not_whole(text))?;
        if cover.program != PROGRAM {
            return Err(FileError::Foreign);
        }
        match cover.version {
            0 => return Err(FileError::Damaged),
            later if later > LATEST => return Err(FileError::Newer),
            _ => {}
        }
        let whole: Whole = serde_json::from_str(text).map_err(|_| FileError::Damaged)?;
        let logs: Option<Vec<RawLog>> = whole.logs.into_iter().map(raw_log).collect();
        let logs = logs.ok_or(FileError::Damaged)?;
        let file = Self { version: cover.version, logs, checksum: whole.checksum };
        // The checksum of version 1 covers the decoded entries, so it is checked later.
        if file.version > 1 && !fits(&file.logs, file.version, &file.checksum) {
            return Err(FileError::Damaged);
        }
        Ok(file)
    }

    /// Whether all logs are of these types; other types come from a newer version of the app.
    #[must_use]
    pub fn holds_only(&self, types: &[&str]) -> bool {
        self.logs.iter().all(|log| types.contains(&log.document_type.as_str()))
    }

    /// The logs of one type of document.
    ///
    /// # Errors
    /// [`FileError::Damaged`] when one of them cannot be read.
    pub fn logs<D: Stored>(&self) -> Result<Vec<FileLog<D>>, FileError> {
        let own = self.logs.iter().filter(|log| log.document_type == D::TYPE);
        let read: Option<Vec<FileLog<D>>> = own.map(read_log).collect();
        let read = read.filter(|_| {
            self.version > 1 || sum_of_version_1::<D>(&self.logs).as_ref() == Some(&self.checksum)
        });
        read.ok_or(FileError::Damaged)
    }
}

/// The logs of a file that holds one type of document.
///
/// # Errors
/// A [`FileError`]; a file is read completely or not at all.
pub fn read_file<D: Stored>(text: &str) -> Result<Vec<FileLog<D>>, FileError> {
    let file = BackupFile::open(text)?;
    if !file.holds_only(&[D::TYPE]) {
        return Err(FileError::Newer);
    }
    file.logs::<D>()
}

fn raw_log(mut log: BTreeMap<String, &RawValue>) -> Option<RawLog<'_>> {
    let entries = serde_json::from_str(log.remove(ENTRIES)?.get()).ok()?;
    let (document_type, id) = log.pop_first()?;
    let id = serde_json::from_str(id.get()).ok()?;
    log.is_empty().then_some(RawLog { document_type, id, entries })
}

fn read_log<D: Stored>(log: &RawLog) -> Option<FileLog<D>> {
    let document = id_of::<D>(&log.id)?;
    let mut entries: Vec<EntryOf<D>> = Vec::with_capacity(log.entries.len());
    for json in &log.entries {
        let row = entry_from_json::<D>(document, json.get())?;
        entries.push(row.behind(&entries));
    }
    Some(FileLog { document, entries })
}

/// The error for invalid JSON: damaged if it begins like our files, else foreign.
fn not_whole(text: &str) -> FileError {
    let begins = text.char_indices().nth(BEGINNING).map_or(text.len(), |(place, _)| place);
    let ours = text.get(..begins).is_some_and(|start| start.contains(PROGRAM));
    if ours { FileError::Damaged } else { FileError::Foreign }
}

/// The app's name occurs within this many characters at the start of a file.
const BEGINNING: usize = 64;

/// A lenient report on a file, complete or not: shows what can be recovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined<D: Stored> {
    /// The version of its shape.
    pub version: u32,
    /// Whether its checksum is valid.
    pub whole: bool,
    /// Its logs, with what can be read of each.
    pub logs: Vec<ExaminedLog<D>>,
}

/// The report on one log of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExaminedLog<D: Stored> {
    /// The document's id, as written in the file.
    pub document: String,
    /// The entries that can be read.
    pub entries: Vec<EntryOf<D>>,
    /// The number of unreadable entries.
    pub unread: usize,
}

/// Why nothing of a file can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is not a file of this app.
    Foreign,
    /// A newer version of the app wrote it, with this version number.
    Newer(u32),
    /// It is truncated.
    Cut,
    /// It was changed; on this line, when that is known.
    Changed(Option<usize>),
}

/// Examines a file leniently: where [`read_file`] is all or nothing, this reports what is wrong.
///
/// # Errors
/// A [`Flaw`] when nothing can be read.
pub fn examine<D: Stored>(text: &str) -> Result<Examined<D>, Flaw> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let cover: Cover = serde_json::from_str(text).map_err(|error| match not_whole(text) {
        FileError::Damaged if error.is_eof() => Flaw::Cut,
        FileError::Damaged => Flaw::Changed(Some(error.line())),
        _ => Flaw::Foreign,
    })?;
    if cover.program != PROGRAM {
        return Err(Flaw::Foreign);
    }
    if cover.version > LATEST {
        return Err(Flaw::Newer(cover.version));
    }
    let file: Whole = serde_json::from_str(text).map_err(|_| Flaw::Changed(None))?;
    let logs: Option<Vec<RawLog>> = file.logs.into_iter().map(raw_log).collect();
    let logs = logs.ok_or(Flaw::Changed(None))?;
    let whole = match cover.version {
        1 => sum_of_version_1::<D>(&logs).as_ref() == Some(&file.checksum),
        version => fits(&logs, version, &file.checksum),
    };
    let own = logs.iter().filter(|log| log.document_type == D::TYPE);
    Ok(Examined { version: cover.version, whole, logs: own.map(examined).collect() })
}

fn examined<D: Stored>(log: &RawLog) -> ExaminedLog<D> {
    let mut entries: Vec<EntryOf<D>> = Vec::new();
    if let Some(document) = id_of::<D>(&log.id) {
        for json in &log.entries {
            let row = entry_from_json::<D>(document, json.get());
            entries.extend(row.map(|row| row.behind(&entries)));
        }
    }
    ExaminedLog { document: log.id.clone(), unread: log.entries.len() - entries.len(), entries }
}

/// Whether a checksum of version 2 or later is that of the entries as they stand, or as they stood before a program
/// formatted the file.
fn fits(logs: &[RawLog], version: u32, checksum: &str) -> bool {
    let mut sum = LineSum::default();
    for log in logs {
        sum.add(&log.id, log.entries.iter().map(|entry| entry.get()));
    }
    digits(closed(sum, version)) == checksum || {
        let mut sum = LineSum::default();
        for log in logs {
            sum.add(&log.id, std::iter::empty());
            for entry in &log.entries {
                sum.add(&plain_json(entry.get()), std::iter::empty());
            }
        }
        digits(closed(sum, version)) == checksum
    }
}

/// The final checksum; from version 3 on it covers the version number, so that bit flips there are detected too.
fn closed(mut sum: LineSum, version: u32) -> u32 {
    if version >= FIRST_WITH_VERSION_IN_SUM {
        sum.add(&version.to_string(), std::iter::empty());
    }
    sum.value()
}

/// The checksum of version 1 covers all logs as compact JSON, so that white space does not matter.
fn sum_of_version_1<D: Stored>(logs: &[RawLog]) -> Option<String> {
    let compact: Option<Vec<String>> = logs
        .iter()
        .map(|log| {
            let entries: Option<Vec<String>> =
                log.entries.iter().map(|entry| canonical_json::<D>(entry.get())).collect();
            let entries = entries?.join(",");
            Some(format!("{{\"{}\":\"{}\",\"{ENTRIES}\":[{entries}]}}", D::TYPE, log.id))
        })
        .collect();
    let logs = ["[", &compact?.join(","), "]"].concat();
    Some(digits(CHECKSUM.checksum(logs.as_bytes())))
}

fn id_of<D: Stored>(digits: &str) -> Option<D::Id> {
    u128::from_str_radix(digits, 16).map(D::Id::from_bits).ok()
}

fn digits(sum: u32) -> String {
    format!("{sum:08x}")
}
