//! The architecture as claims on the source tree: which room may name which, no circles, and house rules.
//!
//! That the pure rooms know no browser is held by the compiler: browser crates exist under wasm32 only.

#![cfg(test)]

use std::fs;

use tree::{check, files, named, package, says};

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/house.rs"]
mod house;
#[path = "architecture/tree.rs"]
mod tree;

/// The rooms of `src`, each with the rooms that it may name. A room names only rooms above it in this table,
/// so that no circle is possible.
const ROOMS: [(&str, &str); 15] = [
    ("base", ""),
    ("input", ""),
    ("log", "base"),
    ("agreement", "base input log"),
    ("kinds", "base log agreement"),
    ("views", "base input agreement kinds"),
    ("rules", "base input agreement kinds"),
    ("codec", "base input log agreement views"),
    ("store", "base log agreement codec"),
    ("words", "base input log agreement kinds views rules codec store"),
    ("pages", "base input log agreement kinds views rules words"),
    ("app", "base input log agreement kinds views rules codec store words pages"),
    ("reader", "base input log agreement codec store words"),
    ("browser", "base input log agreement views rules codec store pages app"),
    ("ui", "base input log agreement kinds views rules codec store words pages app browser"),
];

#[test]
fn every_folder_of_the_source_is_a_room_of_the_table() {
    let mut folders: Vec<String> = fs::read_dir(package().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    folders.sort_unstable();
    let mut rooms: Vec<&str> = ROOMS.iter().map(|(name, _)| *name).chain(["bin"]).collect();
    rooms.sort_unstable();
    assert_eq!(folders, rooms);
}

#[test]
fn the_rooms_are_in_an_order_without_circles() {
    for (place, (room, may_name)) in ROOMS.iter().enumerate() {
        let above: Vec<&str> = ROOMS[..place].iter().map(|(name, _)| *name).collect();
        assert!(may_name.split(' ').all(|name| name.is_empty() || above.contains(&name)), "{room}");
    }
}

#[test]
fn a_room_names_only_the_rooms_it_may() {
    let mut faults = Vec::new();
    for (room, may_name) in &ROOMS {
        for file in files(&format!("src/{room}"), "rs") {
            for name in file.code().flat_map(named) {
                if name != *room && !may_name.split(' ').any(|known| known == name) {
                    faults.push(file.says(&format!("names `{name}`")));
                }
            }
        }
    }
    check(&faults);
}

#[test]
fn no_path_hides_which_room_it_names() {
    let mut faults = Vec::new();
    for file in files("src", "rs") {
        for code in file.code() {
            for hidden in ["crate::{", "super::super", "crate::*"] {
                if code.contains(hidden) {
                    faults.push(file.says(hidden));
                }
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
