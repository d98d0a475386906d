//! The program `klar-aftale-file`, run as a person would: a file of agreements is read without a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command as Act;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::app::features::example;
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, TaskId};
use klar_aftale::codec::rows::entry_json;
use klar_aftale::codec::{read_file, write_file};
use klar_aftale::input::text_of;
use klar_aftale::log::{self, EntryId};

use crate::builder::{TODAY, day};

/// The log of some acts.
fn log_of(origin: Origin, acts: Vec<Act>) -> Vec<AgreementEntry> {
    let all = std::iter::once(Act::Create(Kind::Praktik, origin)).chain(acts);
    let entry = |(seq, command): (u32, Act)| AgreementEntry {
        id: EntryId(u128::from(seq)),
        seq,
        joins: 0,
        at: Timestamp(1_772_441_000_000 + u64::from(seq)),
        day: day(TODAY),
        who: "Lene Dam".to_owned(),
        device: DeviceId(7),
        act: log::Act::Do(command),
    };
    (0..).zip(all).map(entry).collect()
}

fn write(field: TextField, text: &str) -> Act {
    Act::Write(field, text.to_owned())
}

/// A file of the example, and of an agreement with hardly anything in it.
fn good_file() -> String {
    let example = log_of(Origin::Example, example::commands(day(TODAY)));
    let names = [(TextField::CitizenName, "Åse Lyng/klit"), (TextField::CompanyName, "Café »Ø«")];
    let reason = "Først dette.\nSå dette.";
    let mut acts: Vec<Act> = names.map(|(field, text)| write(field, text)).into();
    acts.push(write(TextField::PurposeReason, reason));
    let short = log_of(Origin::Own, acts);
    write_file::<Agreement>(
        [(AgreementId(1), example.as_slice()), (AgreementId(2), &short)].into_iter(),
    )
}

/// A folder that nothing else writes to.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("file-reader-{name}"));
    // Left there by an earlier run, or not.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The same text with common spaces where no line may break.
fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What the program says to some words, and whether it calls that a success.
fn say(words: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_klar-aftale-file")).args(words).output().unwrap();
    let (said, other) = if output.status.success() {
        (output.stdout, output.stderr)
    } else {
        (output.stderr, output.stdout)
    };
    assert_eq!(other, b"", "{words:?}");
    (output.status.success(), spaced(&String::from_utf8(said).unwrap()))
}

/// What `verify` says to a file that it refuses.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> String {
    let file = folder(name).join("kopi.json");
    fs::write(&file, content).unwrap();
    let (well, said) = say(&["verify", file.to_str().unwrap()]);
    assert!(!well, "{said}");
    said
}

#[test]
fn a_whole_file_is_told_with_a_line_for_each_agreement() {
    let file = folder("inspect").join("kopi.json");
    fs::write(&file, good_file()).unwrap();
    let (well, said) = say(&["inspect", file.to_str().unwrap()]);
    assert!(well, "{said}");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "Fil fra Klar Aftale, version 6.");
    assert_eq!(lines[1], "Kontrolsummen passer.");
    assert_eq!(lines[2], "Der er 2 aftaler i filen.");
    assert!(lines[4].starts_with("Åse Lyng/klit · Café »Ø« · Ingen periode endnu · 4 ændringer"));
    assert!(lines[4].ends_with("sidst ændret 2. marts 2026"), "{}", lines[4]);
    assert_eq!(lines.len(), 5);
    let (well, said) = say(&["verify", file.to_str().unwrap()]);
    assert!(
        well && said.starts_with("Filen er hel, og hver aftale i den hænger sammen."),
        "{said}"
    );
}

#[test]
fn the_golden_files_of_every_version_are_read() {
    for version in ["v1", "v2", "v3", "v4", "v5", "v6", "v7"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/golden/{version}/backup.json"));
        let (_, said) = say(&["inspect", file.to_str().unwrap()]);
        assert!(said.contains("Kontrolsummen passer."), "{version}: {said}");
        assert!(!said.contains("kan ikke læses"), "{version}: {said}");
    }
}

#[test]
fn a_file_that_a_program_formatted_or_marked_is_read_by_app_and_reader() {
    let good = good_file();
    let value: serde_json::Value = serde_json::from_str(&good).unwrap();
    let escaped: String = good
        .chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) })
        .collect();
    let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(good.encode_utf16()).flat_map(unit).collect()
    };
    let files = [
        ["\u{feff}", &good].concat().into_bytes(),
        good.replace('\n', "\r\n").into_bytes(),
        good.replace("\",\"", "\",\n\t \"").into_bytes(),
        escaped.into_bytes(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
    ];
    for (number, bytes) in files.into_iter().enumerate() {
        let file = folder(&format!("formatted-{number}")).join("kopi.json");
        fs::write(&file, &bytes).unwrap();
        let (well, said) = say(&["verify", file.to_str().unwrap()]);
        assert!(well, "{number}: {said}");
        let read = read_file::<Agreement>(&text_of(&bytes));
        assert_eq!(read, read_file::<Agreement>(&good), "{number}");
    }
    // Formatted, and with a word changed in it.
    let changed = serde_json::to_string_pretty(&value).unwrap().replace("dette", "andet");
    assert!(refused("formatted-changed", changed).contains("Kontrolsummen passer ikke"));
}

#[test]
fn what_is_wrong_with_a_file_is_named() {
    let good = good_file();
    let cut = good.get(..good.len() / 2).unwrap();
    assert!(refused("cut", cut).contains("klippet over"));
    let mut flipped = good.clone().into_bytes();
    let letter = good.find("dette").unwrap();
    flipped[letter] ^= 1;
    assert!(refused("flipped", flipped).contains("Kontrolsummen passer ikke"));
    let mut destroyed = good.clone().into_bytes();
    destroyed[letter] = 0xff;
    assert!(refused("destroyed", destroyed).contains("Kontrolsummen passer ikke"));
    let comma = good.replacen("\"seq\":1,", "\"seq\":1;", 1);
    assert!(refused("comma", comma).contains("Linje 4 kan ikke læses"));
    let other = good.replacen("klar-aftale", "klar-himmel", 1);
    assert!(refused("foreign", other).contains("ikke en fil fra Klar Aftale"));
    assert!(refused("nothing", "").contains("ikke en fil fra Klar Aftale"));
    let newer = good.replacen("\"version\": 6", "\"version\": 9", 1);
    assert!(refused("newer", newer).contains("nyere udgave af Klar Aftale (version 9)"));
}

#[test]
fn a_log_that_does_not_add_up_is_named() {
    let bad = |acts: Vec<Act>| {
        let mut all = vec![write(TextField::CitizenName, "Bo Ravnsø")];
        all.extend(acts);
        log_of(Origin::Own, all)
    };
    let file =
        |log: &[AgreementEntry]| write_file::<Agreement>([(AgreementId(3), log)].into_iter());
    let said = refused("sum", file(&bad(vec![Act::RemoveTask(TaskId(5))])));
    assert!(said.starts_with("Bo Ravnsø · "), "{said}");
    assert!(said.contains("hænger ikke sammen ved post 2."), "{said}");
    let mut holed = bad(vec![write(TextField::JobTitle, "Kok")]);
    holed[2].seq = 3;
    assert!(refused("hole", file(&holed)).contains("springer post 2 over."));
}

#[test]
fn an_export_holds_everything_and_touches_nothing_that_is_there() {
    let folder = folder("export");
    let (file, out) = (folder.join("kopi.json"), folder.join("ud"));
    fs::write(&file, good_file()).unwrap();
    let words = ["export", file.to_str().unwrap(), out.to_str().unwrap()];
    let (well, said) = say(&words);
    assert!(well && said.contains("2 aftaler"), "{said}");
    let mut names: Vec<String> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names[1], "00002-Åse-Lyng-klit-Café-Ø.txt");
    let page = spaced(&fs::read_to_string(out.join(&names[1])).unwrap());
    let reason = "Først dette.\n    Så dette.";
    assert_eq!(page.matches(reason).count(), 2, "as it stands, and as it was written: {page}");
    assert!(page.contains("3. 2. marts 2026  Lene Dam skrev "), "{page}");
    let example = fs::read_to_string(out.join(&names[0])).unwrap();
    for entry in log_of(Origin::Example, example::commands(day(TODAY))) {
        assert!(example.contains(&entry_json::<Agreement>(&entry).1), "{entry:?}");
    }
    let (well, said) = say(&words);
    assert!(!well && said.contains("kan ikke skrives"), "{said}");
}

#[test]
fn words_that_are_not_understood_are_answered_with_those_that_are() {
    for words in [&[][..], &["inspect"], &["verify", "a", "b"], &["eat", "a"]] {
        let (well, said) = say(words);
        assert!(!well && said.starts_with("Brug: klar-aftale-file inspect FIL"), "{said}");
    }
    let (well, said) = say(&["inspect", "findes-ikke.json"]);
    assert!(!well && said.starts_with("findes-ikke.json kan ikke læses."), "{said}");
}
