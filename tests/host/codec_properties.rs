//! Stored rows and files for any entries: they come back as they were, or not at all.

use klar_aftale::agreement::{Agreement, AgreementEntry};
use klar_aftale::base::AgreementId;
use klar_aftale::codec::rows::{self, RecordError};
use klar_aftale::codec::{self, FileError};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;

use crate::arbitrary::{entry, for_all, text};
use crate::builder::cuts;
use crate::samples::every_entry;

type FileLog = codec::FileLog<Agreement>;

const OWN: AgreementId = AgreementId(7);

fn encode_entry(entry: &AgreementEntry) -> String {
    rows::encode_entry::<Agreement>(entry)
}

fn decode_entry(row: &str) -> Result<AgreementEntry, RecordError> {
    rows::decode_entry::<Agreement>(OWN, row).map(|row| row.behind(&[]))
}

fn read_file(text: &str) -> Result<Vec<FileLog>, FileError> {
    codec::read_file::<Agreement>(text)
}

/// The text with one bit of one byte flipped; nothing when that is no text any more.
fn flipped(text: &str, place: usize, bit: u8) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    bytes[place] ^= 1 << bit;
    String::from_utf8(bytes).ok()
}

#[test]
fn an_entry_comes_back_from_its_row_as_it_was() {
    for_all(256, &entry(), |entry| {
        let row = encode_entry(&entry);
        assert!(!row.contains(['\n', '\r']), "a row is one line");
        assert_eq!(decode_entry(&row), Ok(entry));
    });
}

#[test]
fn a_row_with_one_flipped_bit_is_never_another_entry() {
    for entry in &every_entry()[..40] {
        let row = encode_entry(entry);
        for place in 0..row.len() {
            let changed = flipped(&row, place, u8::try_from(place % 8).unwrap());
            if let Some(Ok(read)) = changed.as_deref().map(decode_entry) {
                assert_eq!(&read, entry, "{changed:?}");
            }
        }
    }
}

#[test]
fn a_row_with_one_changed_character_is_never_another_entry() {
    for_all(256, &(entry(), any::<Index>(), any::<char>()), |(entry, place, other)| {
        let mut letters: Vec<char> = encode_entry(&entry).chars().collect();
        let place = place.index(letters.len());
        letters[place] = other;
        if let Ok(read) = decode_entry(&String::from_iter(letters)) {
            assert_eq!(read, entry);
        }
    });
}

#[test]
fn a_row_that_was_cut_is_damaged() {
    for entry in &every_entry()[..5] {
        let row = encode_entry(entry);
        for (cut, _) in cuts(&row) {
            assert_eq!(decode_entry(cut), Err(RecordError::Damaged), "{cut}");
        }
    }
}

#[test]
fn garbage_is_no_row_and_no_file() {
    for_all(256, &text(), |text| {
        assert!(decode_entry(&text).is_err());
        assert!(decode_entry(&format!("1 00000000 {text}")).is_err());
        assert_eq!(read_file(&text), Err(FileError::Foreign));
    });
}

fn logs() -> impl Strategy<Value = Vec<FileLog>> {
    vec((any::<u128>(), vec(entry(), 0..5)), 0..4).prop_map(|logs| {
        let log = |(id, entries)| FileLog { document: AgreementId(id), entries };
        logs.into_iter().map(log).collect()
    })
}

fn file_of(logs: &[FileLog]) -> String {
    codec::write_file::<Agreement>(logs.iter().map(|log| (log.document, log.entries.as_slice())))
}

#[test]
fn logs_come_back_from_their_file_as_they_were_and_make_the_same_file_again() {
    for_all(128, &logs(), |logs| {
        let file = file_of(&logs);
        let read = read_file(&file).unwrap();
        assert_eq!(read, logs);
        assert_eq!(file_of(&read), file);
    });
}

/// A file of two short logs.
fn small_file() -> (String, Vec<FileLog>) {
    let entries = every_entry();
    let log = |id, entries: &[AgreementEntry]| FileLog {
        document: AgreementId(id),
        entries: entries.to_vec(),
    };
    let logs = vec![log(1, &entries[..2]), log(u128::MAX, &entries[45..47])];
    (file_of(&logs), logs)
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused() {
    let (file, _) = small_file();
    for (cut, _) in cuts(&file) {
        let read = read_file(cut);
        assert!(matches!(read, Err(FileError::Foreign | FileError::Damaged)), "{cut}: {read:?}");
    }
    let last = cuts(&file).last().unwrap().0;
    assert_eq!(read_file(last), Err(FileError::Damaged));
}

#[test]
fn a_file_with_one_flipped_bit_anywhere_is_refused() {
    let (file, _) = small_file();
    for place in 0..file.len() {
        for changed in (0..8).filter_map(|bit| flipped(&file, place, bit)) {
            assert!(read_file(&changed).is_err(), "byte {place} of\n{changed}");
        }
    }
}

#[test]
fn a_file_that_was_only_laid_out_anew_is_the_same_file() {
    let (file, logs) = small_file();
    let lines: Vec<&str> = file.lines().map(str::trim_start).collect();
    assert_eq!(read_file(&lines.join("\r\n\t")), Ok(logs));
}

#[test]
fn a_file_says_whose_and_of_which_version_it_is() {
    let (file, _) = small_file();
    let cases = [
        ("\"klar-aftale\"", "\"other\"", FileError::Foreign),
        ("\"version\": 6", "\"version\": 8", FileError::Newer),
        ("\"version\": 6", "\"version\": 5", FileError::Damaged),
        ("\"version\": 6", "\"version\": 1", FileError::Damaged),
        ("\"version\": 6", "\"version\": 0", FileError::Damaged),
        ("\"logs\"", "\"blogs\"", FileError::Damaged),
        ("\"agreement\"", "\"another\"", FileError::Newer),
        ("\"who\":\"Lene", "\"who\":\"Lone", FileError::Damaged),
    ];
    for (from, to, expected) in cases {
        assert!(file.contains(from));
        assert_eq!(read_file(&file.replace(from, to)), Err(expected), "{from} → {to}");
    }
    for foreign in ["", "{}", "null", "[]", "{\"program\": 1}", "agreement;citizen"] {
        assert_eq!(read_file(foreign), Err(FileError::Foreign), "{foreign}");
    }
}
