//! Golden files: what every version wrote opens for ever.
//!
//! The files in `tests/golden` are written once and never again. A new one is made by running the tests with
//! `KLAR_AFTALE_GOLDEN=write`; one that is there already is left as it is. Without it nothing is written.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Summary;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::agreement::signing::{content_hash, content_text};
use klar_aftale::agreement::{Agreement, Person};
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::base::Timestamp;
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::codec;
use klar_aftale::codec::prefs::Prefs;
use klar_aftale::codec::prefs::{prefs_from_json, prefs_json};
use klar_aftale::codec::rows::{self, RecordError, decode_summary, encode_summary};
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::fold;

use crate::samples::{FORMS, by_place, every_command, every_entry, form};

/// What must be set, and to what, for a golden file that is not there to be written.
const WRITE: (&str, &str) = ("KLAR_AFTALE_GOLDEN", "write");

/// The content of a golden file; `make` says what it holds when it is written for the first time.
#[track_caller]
pub(crate) fn golden(name: &str, make: impl FnOnce() -> String) -> String {
    let path = path_of(name);
    if std::env::var(WRITE.0).is_ok_and(|value| value == WRITE.1) && !path.exists() {
        fs::File::create_new(&path).unwrap().write_all(make().as_bytes()).unwrap();
    }
    match fs::read_to_string(&path) {
        Ok(content) => content,
        Err(error) => panic!("{}: {error}; see the top of this file", path.display()),
    }
}

fn path_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

#[test]
fn the_samples_hold_every_form_of_command() {
    let forms: BTreeSet<&str> = every_command().iter().map(form).collect();
    assert_eq!(forms.len(), FORMS, "{forms:?}");
}

type FileLog = codec::FileLog<Agreement>;

fn encode_entry(entry: &AgreementEntry) -> String {
    rows::encode_entry::<Agreement>(entry)
}

/// The entry of a row that stands alone.
fn decode_entry(row: &str) -> Result<AgreementEntry, RecordError> {
    rows::decode_entry::<Agreement>(FIRST, row).map(|row| row.behind(&[]))
}

fn rows_of(entries: &[AgreementEntry]) -> String {
    entries.iter().map(|entry| encode_entry(entry) + "\n").collect()
}

/// The sample entries that rows of a version before ids held; the place of each is that of its row.
fn of_version(version: u32) -> Vec<AgreementEntry> {
    let since = |entry: &AgreementEntry| match entry.command() {
        Some(command) => <Agreement as rows::Stored>::since(command),
        None => 2,
    };
    every_entry().into_iter().filter(|entry| since(entry) == version).collect()
}

#[test]
fn rows_of_every_version_before_ids_open() {
    for version in 1..=5 {
        let golden = golden(&format!("v{version}/entries.txt"), || panic!("no such rows any more"));
        let read: Vec<AgreementEntry> =
            golden.lines().map(|row| decode_entry(row).unwrap()).collect();
        assert_eq!(by_place(&read), of_version(version), "version {version}");
    }
}

#[test]
fn rows_of_this_version_open_and_are_still_written_so() {
    let newest = |entry: &AgreementEntry| {
        entry.command().map_or(0, <Agreement as rows::Stored>::since) == rows::LATEST
    };
    let (new, entries): (Vec<_>, Vec<_>) = every_entry().into_iter().partition(newest);
    let golden_new = golden("v7/entries.txt", || rows_of(&new));
    let read: Vec<AgreementEntry> =
        golden_new.lines().map(|row| decode_entry(row).unwrap()).collect();
    assert_eq!((&read, rows_of(&read)), (&new, golden_new));
    let golden = golden("v6/entries.txt", || rows_of(&entries));
    let read: Vec<AgreementEntry> = golden.lines().map(|row| decode_entry(row).unwrap()).collect();
    assert_eq!(read, entries);
    assert_eq!(rows_of(&read), golden);
}

/// Two devices, or a store and its old file, give one entry one id.
#[test]
fn the_ids_of_entries_without_ids_never_change() {
    let file = golden("v5/backup.json", || panic!("this program writes no such file any more"));
    let logs = read_file(&file).unwrap();
    let line = |entry: &AgreementEntry| format!("{} {:032x}\n", entry.seq, entry.id.0);
    let ids: String = logs.iter().flat_map(|log| log.entries.iter().map(line)).collect();
    assert_eq!(golden("v6/old-ids.txt", || ids.clone()), ids);
    // A row of the same entry in the store has the same id.
    let row = golden("v1/entries.txt", || panic!("no such rows any more"));
    let row = row.lines().next().unwrap();
    let stored = rows::decode_entry::<Agreement>(FIRST, row).unwrap().behind(&[]);
    assert_eq!(stored.id, logs[0].entries[0].id);
    let elsewhere = rows::decode_entry::<Agreement>(AgreementId(7), row).unwrap().behind(&[]);
    assert_ne!(stored.id, elsewhere.id, "another agreement");
}

#[test]
fn a_row_of_a_version_that_does_not_exist_yet_is_newer_and_not_damaged() {
    let row = encode_entry(&every_entry()[3]).replacen("6 ", "8 ", 1);
    assert_eq!(decode_entry(&row), Err(RecordError::Newer));
}

/// The agreement of the first log of the golden files.
const FIRST: AgreementId = AgreementId(u128::MAX);

fn saved_logs(entries: &[AgreementEntry]) -> Vec<FileLog> {
    let first = FileLog { document: FIRST, entries: entries.to_vec() };
    let second = FileLog { document: AgreementId(7), entries: entries[..1].to_vec() };
    vec![first, second]
}

fn file_of(logs: &[FileLog]) -> String {
    codec::write_file::<Agreement>(logs.iter().map(|log| (log.document, log.entries.as_slice())))
}

fn read_file(text: &str) -> Result<Vec<FileLog>, codec::FileError> {
    codec::read_file::<Agreement>(text)
}

#[test]
fn files_of_every_version_before_ids_open() {
    let mut entries = Vec::new();
    for version in 1..=5 {
        entries.extend(of_version(version));
        let golden = golden(&format!("v{version}/backup.json"), || panic!("no such file any more"));
        let read = read_file(&golden).unwrap();
        // That of version 5 holds them in the order of the samples, and not by their versions.
        let in_order = || every_entry().into_iter().filter(|entry| entries.contains(entry));
        let expected = if version == 5 { in_order().collect() } else { entries.clone() };
        let plain: Vec<FileLog> = read
            .iter()
            .map(|log| FileLog { entries: by_place(&log.entries), ..log.clone() })
            .collect();
        assert_eq!(plain, saved_logs(&expected), "version {version}");
        // Written again it is a file of this version, with the same ids.
        assert_eq!(read_file(&file_of(&read)), Ok(read));
    }
}

#[test]
fn a_file_of_this_version_opens_and_is_still_written_so() {
    let newest = |entry: &AgreementEntry| {
        entry.command().map_or(0, <Agreement as rows::Stored>::since) == rows::LATEST
    };
    let all = every_entry();
    let before: Vec<AgreementEntry> = all.iter().filter(|one| !newest(one)).cloned().collect();
    for (name, entries) in [("v6/backup.json", before), ("v7/backup.json", all)] {
        let logs = saved_logs(&entries);
        let golden = golden(name, || file_of(&logs));
        assert_eq!(read_file(&golden), Ok(logs.clone()));
        assert_eq!(file_of(&logs), golden);
    }
}

/// The agreement of the golden log.
const EXAMPLE: AgreementId = AgreementId(0x00E5_A3B1_E5A3_B1E5);

#[test]
fn a_file_of_version_1_of_the_example_opens() {
    let golden = golden("v1/example-backup.json", || panic!("no such file any more"));
    let expected = FileLog { document: EXAMPLE, entries: example_log() };
    assert_eq!(read_file(&golden), Ok(vec![expected]));
}

/// Whoever changes what a summary holds or counts (a gap, an arithmetic error) raises its version in
/// `codec/rows/summary.rs`, so that every device makes its summaries anew; then this file is written anew too.
#[test]
fn a_summary_of_this_version_holds_and_counts_what_it_always_did() {
    let log = example_log();
    // The whole one, and its beginning, which lacks nearly everything.
    let all = [&log[..], &log[..2]].map(|log| {
        let made: Agreement = fold(log).unwrap();
        Summary::new(&made, log, impossible(&made).len()).unwrap()
    });
    let rows: String = all.iter().map(|summary| encode_summary(summary) + "\n").collect();
    for older in ["v1/summary.txt", "v2/summary.txt", "v5/summary.txt", "v6/summary.txt"] {
        let older = golden(older, || panic!("this program writes no such rows any more"));
        assert!(older.split("\n\n").all(|row| decode_summary(row).is_none()), "they are made anew");
    }
    let golden = golden("v6/summary_5.txt", || rows.clone());
    assert_eq!(rows, golden);
    let read = golden.lines().map(decode_summary);
    assert_eq!(read.collect::<Vec<_>>(), all.map(Some));
}

#[test]
fn the_content_of_an_agreement_and_its_hash_never_change() {
    let (example, _) = golden_case();
    let mut unread = example.clone();
    unread.start = Typed::Unread("efter påske\nog \\".to_owned());
    let text = |made: &Agreement| {
        [&content_text(made), "sha256 ", &content_hash(made).hex(), "\n\n"].concat()
    };
    let all = [new_agreement(Kind::Praktik, Origin::Own), example, unread];
    let made: String = all.iter().map(text).collect();
    assert_eq!(golden("v3/content.txt", || made.clone()), made);
}

/// The log of the example as it was loaded once.
fn example_log() -> Vec<AgreementEntry> {
    let rows = golden("v1/example-log.txt", || panic!("links are made of it"));
    let (log, damage) = rows::decode_log::<Agreement>(EXAMPLE, rows.lines());
    assert_eq!(damage, None);
    log
}

/// The example as it was loaded once, with its version; whatever becomes of the example, this stays.
pub(crate) fn golden_case() -> (Agreement, u32) {
    let log = example_log();
    (fold(&log).unwrap(), log.last().unwrap().seq)
}

#[test]
fn preferences_of_version_1_open_and_are_still_written_so() {
    let prefs = Prefs {
        device: DeviceId(0xFEDC_BA98_7654_3210),
        who: Person {
            name: "Lene »Æ« Dam".to_owned(),
            role: "Jobformidler".to_owned(),
            phone: "22 33 44 55".to_owned(),
            mail: "lene@eksempel.dk".to_owned(),
        },
        municipality: "Byby Kommune".to_owned(),
        lang: Some("da".to_owned()),
        last_backup: Some(Timestamp(1_772_441_000_000)),
        used: None,
        secret: None,
    };
    let golden = golden("v1/prefs.json", || prefs_json(&prefs));
    assert_eq!(prefs_from_json(&golden), Some(prefs.clone()));
    assert_eq!(prefs_json(&prefs), golden);
}

#[test]
fn every_golden_file_is_tried_by_a_test() {
    let tried = [
        "share-1/answer.txt",
        "share-1/company.txt",
        "share-1/draft.txt",
        "share-1/filled.txt",
        "share-1/fingerprint.txt",
        "share-1/handover.txt",
        "share-1/locked.txt",
        "share-1/plan-with-status.txt",
        "share-1/plan.txt",
        "share-1/representative.txt",
        "v1/backup.json",
        "v1/entries.txt",
        "v1/example-backup.json",
        "v1/example-log.txt",
        "v1/prefs.json",
        "v1/summary.txt",
        "v2/backup.json",
        "v2/entries.txt",
        "v2/summary.txt",
        "v3/backup.json",
        "v3/content.txt",
        "v3/entries.txt",
        "v4/backup.json",
        "v4/entries.txt",
        "v5/backup.json",
        "v5/entries.txt",
        "v5/summary.txt",
        "v6/backup.json",
        "v6/entries.txt",
        "v6/old-ids.txt",
        "v6/summary.txt",
        "v6/summary_5.txt",
        "v7/backup.json",
        "v7/entries.txt",
    ];
    assert_eq!(names_in(""), ["share-1", "v1", "v2", "v3", "v4", "v5", "v6", "v7"]);
    let found: Vec<String> = ["share-1", "v1", "v2", "v3", "v4", "v5", "v6", "v7"]
        .iter()
        .flat_map(|version| {
            names_in(version).into_iter().map(move |name| [version, "/", &name].concat())
        })
        .collect();
    assert_eq!(found, tried);
}

fn names_in(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(path_of(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    names
}
