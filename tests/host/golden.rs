//! Golden files: what version 1 wrote opens for ever.
//!
//! The files in `tests/golden` are written once and never again. A new one is made by running the tests with
//! `KLAR_AFTALE_GOLDEN=write`; one that is there already is left as it is. Without it nothing is written.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use klar_aftale::agreement::Summary;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::agreement::signing::{content_hash, content_text};
use klar_aftale::agreement::{Agreement, Person};
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::base::Timestamp;
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::codec::prefs::Prefs;
use klar_aftale::codec::prefs::{prefs_from_json, prefs_json};
use klar_aftale::codec::rows::v1;
use klar_aftale::codec::rows::{CHECKSUM, RecordError, decode_entry, encode_entry};
use klar_aftale::codec::rows::{decode_summary, encode_summary};
use klar_aftale::codec::{FileLog, read_file, write_file};
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::{Entry, fold};
use klar_aftale::store::MemoryStore;

use crate::driver::Tab;
use crate::samples::{FORMS, every_command, every_entry, form};

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

fn rows(entries: &[Entry]) -> String {
    entries.iter().map(|entry| encode_entry(entry) + "\n").collect()
}

/// The sample entries whose rows are of a version.
fn of_version(version: &str) -> Vec<Entry> {
    let is = |entry: &Entry| encode_entry(entry).split(' ').next() == Some(version);
    every_entry().into_iter().filter(is).collect()
}

#[track_caller]
fn check_rows(name: &str, entries: &[Entry]) {
    let golden = golden(name, || rows(entries));
    let read: Vec<Entry> = golden.lines().map(|row| decode_entry(row).unwrap()).collect();
    assert_eq!(read, entries);
    assert_eq!(rows(&read), golden);
}

#[test]
fn stored_rows_of_every_version_open_and_are_still_written_so() {
    check_rows("v1/entries.txt", &of_version("1"));
    check_rows("v2/entries.txt", &of_version("2"));
    check_rows("v3/entries.txt", &of_version("3"));
    check_rows("v4/entries.txt", &of_version("4"));
    check_rows("v5/entries.txt", &of_version("5"));
}

#[test]
fn a_row_of_a_version_that_does_not_exist_yet_is_newer_and_not_damaged() {
    let row = encode_entry(&every_entry()[3]).replacen("1 ", "6 ", 1);
    assert_eq!(decode_entry(&row), Err(RecordError::Newer));
}

fn saved_logs(entries: &[Entry]) -> Vec<FileLog> {
    let first = FileLog { agreement: AgreementId(u128::MAX), entries: entries.to_vec() };
    let second = FileLog { agreement: AgreementId(7), entries: entries[..1].to_vec() };
    vec![first, second]
}

fn file_of(logs: &[FileLog]) -> String {
    write_file(logs.iter().map(|log| (log.agreement, log.entries.as_slice())))
}

#[test]
fn a_file_of_version_1_opens() {
    let golden = golden("v1/backup.json", || panic!("this program writes no such file any more"));
    assert_eq!(read_file(&golden), Ok(saved_logs(&of_version("1"))));
}

#[test]
fn files_of_later_versions_open_and_are_still_written_so() {
    let of_2 = [of_version("1"), of_version("2")].concat();
    let of_3 = [of_2.clone(), of_version("3")].concat();
    let of_4 = [of_3.clone(), of_version("4")].concat();
    let files = [
        ("v2/backup.json", of_2),
        ("v3/backup.json", of_3),
        ("v4/backup.json", of_4),
        ("v5/backup.json", every_entry()),
    ];
    for (name, entries) in files {
        let logs = saved_logs(&entries);
        let golden = golden(name, || file_of(&logs));
        assert_eq!(read_file(&golden), Ok(logs.clone()));
        assert_eq!(file_of(&logs), golden, "{name}");
    }
}

/// The agreement of the golden log.
const EXAMPLE: AgreementId = AgreementId(0x00E5_A3B1_E5A3_B1E5);

/// A file of version 1 of the golden log, put together by hand: this program writes no such file any more.
fn file_of_version_1() -> String {
    let bodies: Vec<String> =
        example_log().iter().map(|entry| v1::entry_json(entry).unwrap()).collect();
    let (id, entries) = (format!("{:032x}", EXAMPLE.0), bodies.join(","));
    let logs = format!("[{{\"agreement\":\"{id}\",\"entries\":[{entries}]}}]");
    let sum = CHECKSUM.checksum(logs.as_bytes());
    let cover = format!("\"program\":\"klar-aftale\",\"version\":1,\"checksum\":\"{sum:08x}\"");
    format!("{{{cover},\"logs\":{logs}}}")
}

#[test]
fn a_file_of_version_1_of_the_example_opens() {
    let golden = golden("v1/example-backup.json", file_of_version_1);
    let expected = FileLog { agreement: EXAMPLE, entries: example_log() };
    assert_eq!(read_file(&golden), Ok(vec![expected]));
}

/// Whoever changes what a summary holds or counts (a gap, an arithmetic error) raises its version in
/// `store/summary_v3.rs`, so that every device makes its summaries anew; then this file is written anew too.
#[test]
fn a_summary_of_this_version_holds_and_counts_what_it_always_did() {
    let log = example_log();
    // The whole one, and its beginning, which lacks nearly everything.
    let all = [&log[..], &log[..2]].map(|log| {
        let made = fold(log).unwrap();
        Summary::new(&made, log, impossible(&made).len()).unwrap()
    });
    let rows: String = all.iter().map(|summary| encode_summary(summary) + "\n\n").collect();
    for older in ["v1/summary.txt", "v2/summary.txt"] {
        let older = golden(older, || panic!("this program writes no such rows any more"));
        assert!(older.split("\n\n").all(|row| decode_summary(row).is_none()), "they are made anew");
    }
    let golden = golden("v5/summary.txt", || rows.clone());
    assert_eq!(rows, golden);
    let read = golden.trim_end_matches('\n').split("\n\n").map(decode_summary);
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
fn example_log() -> Vec<Entry> {
    let rows = golden("v1/example-log.txt", || panic!("links are made of it"));
    rows.lines().map(|row| decode_entry(row).unwrap()).collect()
}

/// The example as it was loaded once, with its version; whatever becomes of the example, this stays.
pub(crate) fn golden_case() -> (Agreement, u32) {
    let rows = golden("v1/example-log.txt", || {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store);
        let id = tab.load_example();
        rows(tab.case(id).log())
    });
    let log: Vec<Entry> = rows.lines().map(|row| decode_entry(row).unwrap()).collect();
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
    ];
    assert_eq!(names_in(""), ["share-1", "v1", "v2", "v3", "v4", "v5"]);
    let found: Vec<String> = ["share-1", "v1", "v2", "v3", "v4", "v5"]
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
