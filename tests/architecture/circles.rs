//! Circles of files inside a room: files that name each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};

use crate::ROOMS;
use crate::tree::{check, files, package};

/// The most files that may name each other in a circle.
const MOST_IN_A_CIRCLE: usize = 3;

/// The files of a room with the files of the same room that each names.
type Arrows = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_circle_inside_a_room_has_more_than_three_files() {
    let mut faults = Vec::new();
    for (room, _) in &ROOMS {
        for circle in circles(&arrows_of(room)) {
            if circle.len() > MOST_IN_A_CIRCLE {
                faults.push(format!("{} files: {}", circle.len(), circle.join(" ")));
            }
        }
    }
    check(&faults);
}

fn arrows_of(room: &str) -> Arrows {
    let files = files(&format!("src/{room}"), "rs");
    let facades: BTreeMap<&str, &str> =
        files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let named = |text: &str| -> BTreeSet<String> {
        paths(text)
            .into_iter()
            .filter(|path| path.first().is_some_and(|first| first == room))
            .filter_map(|path| file_of(&path, &facades))
            .collect()
    };
    // A facade only passes on what its files hold: arrows go to the file behind it.
    let own = files.iter().filter(|file| !file.path.ends_with("/mod.rs"));
    own.map(|file| (file.path.clone(), named(&file.text))).collect()
}

/// Every `crate::…` path of a text, with the braces of imports resolved.
fn paths(text: &str) -> Vec<Vec<String>> {
    let code: String = text
        .lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    code.split("crate::").skip(1).flat_map(expanded).collect()
}

/// The paths that begin a text: one, or with braces at its end several.
fn expanded(rest: &str) -> Vec<Vec<String>> {
    let name = |c: char| c.is_alphanumeric() || c == '_';
    let end = rest.find(|c: char| !name(c) && c != ':').unwrap_or(rest.len());
    let (head, rest) = rest.split_at(end);
    let head: Vec<String> =
        head.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
    match rest.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
        Some((inside, _)) => inside
            .split(',')
            .map(|one| one.trim().split([' ', ':']).next().unwrap().to_owned())
            .filter(|one| !one.is_empty())
            .map(|one| [head.clone(), vec![one]].concat())
            .collect(),
        None => vec![head],
    }
}

/// The file in which what a path names is written; `None` of a path that leads nowhere.
fn file_of(path: &[String], facades: &BTreeMap<&str, &str>) -> Option<String> {
    let mut folder = "src".to_owned();
    for part in path {
        let file = format!("{folder}/{part}.rs");
        if facades.contains_key(file.as_str()) {
            return Some(file);
        }
        let inner = format!("{folder}/{part}");
        if package().join(&inner).is_dir() {
            folder = inner;
            continue;
        }
        // A name of the facade: the file that it is passed on from.
        let facade = facades.get(format!("{folder}/mod.rs").as_str())?;
        let from = facade.split("use ").skip(1).find_map(|passed| {
            let (names, _) = passed.split_once(';')?;
            let (module, names) = names.split_once("::")?;
            let mut names = names.split(|c: char| !c.is_alphanumeric() && c != '_');
            names.any(|name| name == part).then(|| module.trim().to_owned())
        })?;
        return Some(format!("{folder}/{from}.rs"));
    }
    None
}

/// The strongly connected files, each circle sorted.
fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reach: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|from| (from, reached(from, arrows))).collect();
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for (from, all) in &reach {
        let back = |to: &&&String| reach.get(**to).is_some_and(|way| way.contains(from));
        let circle: Vec<String> = all.iter().filter(back).map(|file| (*file).clone()).collect();
        if !circle.is_empty() {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

fn reached<'a>(from: &'a String, arrows: &'a Arrows) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&String> = arrows.get(from).into_iter().flatten().collect();
    while let Some(file) = next.pop() {
        if found.insert(file) {
            next.extend(arrows.get(file).into_iter().flatten());
        }
    }
    found
}

#[test]
fn circles_are_found_and_chains_are_none() {
    let of = |arrows: &[(&str, &[&str])]| -> Arrows {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        arrows.iter().map(|(from, to)| ((*from).to_owned(), owned(to))).collect()
    };
    let chain = of(&[("a", &["b"]), ("b", &["c"]), ("c", &[])]);
    assert!(circles(&chain).is_empty());
    let circle = of(&[("a", &["b"]), ("b", &["c"]), ("c", &["a"]), ("d", &["a"])]);
    assert_eq!(circles(&circle), [["a", "b", "c"].map(str::to_owned).to_vec()]);
    assert_eq!(paths("use crate::a::{B, c};\ncrate::d::e()")[1], ["a", "c"]);
}
