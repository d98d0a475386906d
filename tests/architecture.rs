//! The architecture as claims on the source tree: which room may name which, what no room may say, and house rules.

#![cfg(test)]

use std::fs;

use tree::{check, files, named, package, says};

#[path = "architecture/house.rs"]
mod house;
#[path = "architecture/tree.rs"]
mod tree;

/// A room of `src`.
struct Room {
    name: &'static str,
    /// The other rooms that it may name.
    may_name: &'static [&'static str],
    /// Words that it may not say in code.
    may_not_say: &'static [&'static str],
}

/// The table of the rooms; what stands in no list is allowed nowhere.
const ROOMS: [Room; 10] = [
    Room { name: "domain", may_name: &[], may_not_say: BROWSER },
    Room { name: "advice", may_name: &["domain"], may_not_say: BROWSER },
    Room { name: "share", may_name: &["domain"], may_not_say: BROWSER },
    Room { name: "store", may_name: &["domain"], may_not_say: BROWSER },
    Room { name: "export", may_name: &["advice", "domain", "text"], may_not_say: BROWSER },
    Room {
        name: "app",
        may_name: &["advice", "domain", "export", "share", "store", "text"],
        may_not_say: BROWSER,
    },
    Room {
        name: "text",
        may_name: &["advice", "app", "domain", "share", "store"],
        may_not_say: BROWSER,
    },
    Room { name: "reader", may_name: &["domain", "store", "text"], may_not_say: BROWSER },
    Room {
        name: "browser",
        may_name: &["advice", "app", "domain", "export", "share", "store"],
        may_not_say: &["leptos"],
    },
    Room {
        name: "ui",
        may_name: &["advice", "app", "browser", "domain", "export", "share", "store", "text"],
        may_not_say: &["web_sys::window", "window()", "gloo_storage", "getrandom", "js_sys::Date"],
    },
];

/// What only the two rooms of the browser know.
const BROWSER: &[&str] = &[
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "leptos",
    "gloo_storage",
    "getrandom",
];

/// Whether a file of `src` may say a word.
type MaySay = fn(&str) -> bool;

/// The libraries that stand behind one door each: who may say the word.
const DOORS: [(&str, MaySay); 14] = [
    ("chrono", |path| path == "domain/time.rs"),
    ("serde", is_codec),
    ("serde_json", is_codec),
    ("postcard", |path| path.starts_with("share/v")),
    ("miniz_oxide", |path| path == "share/envelope.rs"),
    ("base64ct", |path| path == "share/envelope.rs"),
    ("crc", |path| matches!(path, "share/envelope.rs" | "store/record.rs")),
    ("ed25519_dalek", |path| path == "share/seal.rs"),
    ("hmac", |path| path == "share/answer.rs"),
    ("argon2", |path| path == "share/lock.rs"),
    ("chacha20poly1305", |path| path == "share/lock.rs"),
    ("sha2", |path| path == "domain/content.rs" || path.starts_with("share/")),
    ("gloo_storage", |path| path == "browser/prefs.rs"),
    ("getrandom", |path| path == "browser/random.rs"),
];

/// Files that hold a stored or shared shape: `v1.rs`, `prefs_v1.rs`, the file format.
fn is_codec(path: &str) -> bool {
    let (room, file) = path.split_once('/').unwrap_or(("", path));
    // A version is a file, or a folder of them.
    let stem = file.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let version = stem.rsplit_once('_').map_or(stem, |(_, version)| version);
    let digits = version.strip_prefix('v').unwrap_or_default();
    let numbered = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    matches!(room, "store" | "share") && (numbered || stem == "backup")
}

#[test]
fn every_folder_of_the_source_is_a_room_of_the_table() {
    let mut folders: Vec<String> = fs::read_dir(package().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    folders.sort_unstable();
    let mut rooms: Vec<&str> = ROOMS.iter().map(|room| room.name).collect();
    rooms.push("bin");
    rooms.sort_unstable();
    assert_eq!(folders, rooms);
}

#[test]
fn a_room_names_only_the_rooms_it_may() {
    let mut faults = Vec::new();
    for room in &ROOMS {
        for file in files(&format!("src/{}", room.name), "rs") {
            for name in file.code().flat_map(named) {
                if name != room.name && !room.may_name.contains(&name) {
                    faults.push(file.says(&format!("names `{name}`")));
                }
            }
        }
    }
    check(&faults);
}

#[test]
fn the_programs_name_only_the_screen_or_the_reader() {
    for file in files("src/bin", "rs") {
        let names: Vec<&str> = file.code().flat_map(named).collect();
        let one = if file.path.contains("klar-aftale-file") { "reader" } else { "ui" };
        assert!(names.iter().all(|name| *name == one), "{}", file.says(&names.join(" ")));
    }
}

#[test]
fn no_path_goes_round_the_table() {
    // `crate::{…}` and `super::super` hide which room is named.
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for code in file.code() {
            for round in ["crate::{", "super::super", "crate::*"] {
                if code.contains(round) {
                    faults.push(file.says(round));
                }
            }
            let names_room = |room: &Room| code.contains(&format!("super::{}::", room.name));
            if ROOMS.iter().any(names_room) {
                faults.push(file.says(code.trim()));
            }
        }
    }
    check(&faults);
}

#[test]
fn a_room_says_no_word_that_belongs_elsewhere() {
    let mut faults = Vec::new();
    for room in &ROOMS {
        for file in files(&format!("src/{}", room.name), "rs") {
            for word in room.may_not_say {
                if file.code().any(|code| says(code, word)) {
                    faults.push(file.says(&format!("says `{word}`")));
                }
            }
        }
    }
    check(&faults);
}

#[test]
fn a_library_stands_behind_one_door() {
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for (word, may_say) in DOORS {
            let path = file.in_src().unwrap();
            if !may_say(path) && file.code().any(|code| says(code, word)) {
                faults.push(file.says(&format!("says `{word}`")));
            }
        }
    }
    check(&faults);
}

#[test]
fn the_parts_of_the_screen_know_nothing_of_the_app() {
    let mut faults = Vec::new();
    for file in files("src/ui/parts", "rs") {
        for code in file.code() {
            for rest in code.split("crate::").skip(1) {
                if !rest.starts_with("ui::parts") {
                    faults.push(file.says(code.trim()));
                }
            }
            for word in ["use_context", "expect_context", "provide_context", "js_sys"] {
                if says(code, word) {
                    faults.push(file.says(&format!("says `{word}`")));
                }
            }
        }
    }
    check(&faults);
}

#[test]
fn the_checks_find_what_they_look_for() {
    assert_eq!(named("use crate::app::x; klar_aftale::ui::y"), ["app", "ui"]);
    assert!(says("use serde::Serialize;", "serde") && !says("use serde_json::x;", "serde"));
    assert!(
        is_codec("store/v1.rs") && is_codec("store/prefs_v1.rs") && is_codec("share/v12/plan.rs")
    );
    assert!(!is_codec("store/view.rs") && !is_codec("domain/v1.rs") && !is_codec("v1.rs"));
}
