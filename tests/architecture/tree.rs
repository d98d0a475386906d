//! The source tree: its files, their code without comments, and which names stand in a line.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the tree: its path from the package, with `/`, and its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The lines without what stands behind `//`.
    pub(crate) fn code(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code))
    }

    /// What is wrong in the file, as `path: what`.
    pub(crate) fn says(&self, what: &str) -> String {
        format!("{}: {what}", self.path)
    }
}

pub(crate) fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files under a folder of the package whose names end so, sorted by path.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&package().join(folder), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .map(|path| {
            let inside = path.strip_prefix(package()).unwrap();
            let parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
            Source { path: parts.join("/"), text: fs::read_to_string(&path).unwrap() }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// Every Rust file that we write.
pub(crate) fn all_code() -> Vec<Source> {
    let mut all: Vec<Source> =
        ["src", "tests", "xtask", "build"].iter().flat_map(|folder| files(folder, "rs")).collect();
    let text = fs::read_to_string(package().join("build.rs")).unwrap();
    all.push(Source { path: "build.rs".to_owned(), text });
    assert!(all.len() > 100, "the tree was found");
    all
}

#[track_caller]
pub(crate) fn check(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// True when the word stands in the code by itself, not as a part of a longer name.
pub(crate) fn says(code: &str, word: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(place, _)| {
        let (before, rest) = code.split_at(place);
        let (_, after) = rest.split_at(word.len());
        !before.ends_with(of_name) && (!word.ends_with(of_name) || !after.starts_with(of_name))
    })
}

/// The names that follow `crate::` or the library's own name in a line of code.
pub(crate) fn named(code: &str) -> Vec<&str> {
    ["crate::", "klar_aftale::"]
        .iter()
        .flat_map(|root| code.split(root).skip(1))
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        .collect()
}
