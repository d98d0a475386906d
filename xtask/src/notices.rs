//! `notices`: writes NOTICE, the licences of everything by others that is shipped: the crates in the wasm files, and the
//! design system in the styles.
//!
//! Own code: cargo-about takes minutes to install, and knows nothing of npm packages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::fault::Fault;
use crate::report::say;
use crate::shell::{WASM, ask, at, file_name};

const NOTICE: &str = "NOTICE";

const HEAD: &str = "Klar Aftale is made with the works below, which are parts of the pages that it ships.\n\
    Written by `cargo xtask notices`; the number in brackets is that of the licence text at the end.\n\
    The wasm files also hold parts of the Rust standard library (MIT OR Apache-2.0),\n\
    copyright (c) the Rust Project contributors.\n";

/// Where each package of cargo's answer lies: Node reads JSON, so that this program needs no parser of its own.
const PLACES: &str = "for(const p of JSON.parse(require('fs').readFileSync(0)).packages)\
    console.log([p.name+' v'+p.version,p.manifest_path,p.authors.join(', ')].join('\\t'))";

/// The name, version and licence of an npm package.
const NPM: &str = "const p=require(process.argv[1]+'/package.json');\
    console.log([p.name+' '+p.version,p.license].join('\\t'))";

/// Writes the file anew.
pub(crate) fn run(sh: &Shell) -> Result<(), Fault> {
    sh.write_file(NOTICE, text(&works(sh)?))?;
    say("NOTICE is written.");
    Ok(())
}

/// That the file is what `run` would write.
///
/// # Errors
/// It is not, or the packages cannot be read.
pub(crate) fn check(sh: &Shell) -> Result<(), Fault> {
    if sh
        .read_file(NOTICE)
        .is_ok_and(|present| works(sh).is_ok_and(|works| present == text(&works)))
    {
        return Ok(());
    }
    Err(Fault::new(
        "NOTICE is not what is shipped.",
        "Run `cargo xtask notices` and commit the file.",
    ))
}

/// A package by others, of which something is shipped.
struct Work {
    name: String,
    licence: String,
    /// The lines that say whose it is.
    owners: Vec<String>,
    /// The text of its licence without those lines.
    text: String,
}

impl Work {
    /// Reads the licence file in the folder of a package; one without a file is under the text of our own, MIT.
    fn read(
        sh: &Shell,
        name: &str,
        licence: &str,
        folder: &Path,
        authors: &str,
    ) -> Result<Self, Fault> {
        let file = licence_file(sh, folder).unwrap_or_else(|| at(sh, "LICENSE"));
        let is_own = !file.starts_with(folder);
        if is_own && !licence.contains("MIT") {
            return Err(Fault::new(
                format!("{name} ({licence}) has no licence file."),
                "Replace the package, or add its licence to `xtask/src/notices.rs`.",
            ));
        }
        let text = sh.read_file(file)?;
        let (owners, rest): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| names_owner(line));
        let owners = if is_own { vec![authors] } else { owners };
        let owners = owners.into_iter().map(|line| line.trim().to_owned()).collect();
        Ok(Self {
            name: name.to_owned(),
            licence: licence.to_owned(),
            owners,
            text: rest.join("\n"),
        })
    }
}

fn names_owner(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.starts_with("copyright")
        && line.contains(|letter: char| letter.is_ascii_digit() || letter == '©')
        || line.starts_with("copyright (c)")
}

/// The file with the licence; of several that of MIT.
fn licence_file(sh: &Shell, folder: &Path) -> Option<PathBuf> {
    let files = sh.read_dir(folder).ok()?;
    let upper = |file: &Path| file_name(file).to_uppercase();
    let is_licence = |file: &&PathBuf| {
        let starts = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"];
        file.is_file() && starts.iter().any(|start| upper(file).starts_with(start))
    };
    let found: Vec<&PathBuf> = files.iter().filter(is_licence).collect();
    let of_mit = found.iter().find(|file| upper(file).contains("MIT"));
    of_mit.or(found.first()).map(|file| (*file).clone())
}

/// Everything that is shipped, by name.
fn works(sh: &Shell) -> Result<Vec<Work>, Fault> {
    let unreadable = || Fault::new("The packages cannot be listed.", "Run `cargo xtask setup`.");
    let filter = ["--format-version", "1", "--locked", "--filter-platform", WASM];
    let metadata = ask(cmd!(sh, "cargo metadata {filter...}")).ok_or_else(unreadable)?;
    let places = ask(cmd!(sh, "node -e {PLACES}").stdin(metadata)).ok_or_else(unreadable)?;
    let places: BTreeMap<&str, (&str, &str)> = places
        .lines()
        .filter_map(|line| {
            let mut parts = line.split('\t');
            Some((parts.next()?, (parts.next()?, parts.next()?)))
        })
        .collect();
    let edges = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe"];
    let shown = "{p}\t{l}";
    let tree = cmd!(sh, "cargo tree --locked --target {WASM} {edges...} --format {shown}");
    let tree = ask(tree).ok_or_else(unreadable)?;
    let mut lines: Vec<&str> = tree.lines().filter(|line| !line.contains(" (/")).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut works = vec![design_system(sh)?];
    for (package, licence) in lines.iter().filter_map(|line| line.split_once('\t')) {
        let (manifest, authors) = places.get(package).ok_or_else(unreadable)?;
        let folder = Path::new(manifest).parent().unwrap_or(Path::new(""));
        works.push(Work::read(sh, &package.replace(" v", " "), licence, folder, authors)?);
    }
    Ok(works)
}

fn design_system(sh: &Shell) -> Result<Work, Fault> {
    let folder = at(sh, "node_modules/dkfds");
    let answer = ask(cmd!(sh, "node -e {NPM} {folder}")).unwrap_or_default();
    let (name, licence) = answer.split_once('\t').ok_or_else(|| {
        Fault::new("The npm packages are not installed.", "Run `cargo xtask setup`.")
    })?;
    Work::read(sh, name, licence.trim_matches(['(', ')']), &folder, "")
}

/// The file: every work with its owners, and each licence text once.
fn text(works: &[Work]) -> String {
    let mut numbers = BTreeMap::new();
    let mut texts = Vec::new();
    let mut list = String::new();
    for work in works {
        // Line breaks differ where the words are the same.
        let unwrapped: Vec<&str> = work.text.split_whitespace().collect();
        let number = *numbers.entry(unwrapped).or_insert_with(|| {
            texts.push(work.text.trim_matches('\n'));
            texts.len()
        });
        list.extend(["\n", &work.name, " (", &work.licence, ") ", &format!("[{number}]\n")]);
        for owner in work.owners.iter().filter(|owner| !owner.is_empty()) {
            list.extend(["    ", owner, "\n"]);
        }
    }
    let texts =
        texts.iter().zip(1..).map(|(text, number)| format!("\n----- [{number}] -----\n\n{text}\n"));
    [HEAD, &list, &texts.collect::<String>()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(name: &str, text: &str) -> Work {
        let owners = vec![format!("Copyright 2026 {name}")];
        Work { name: name.to_owned(), licence: "MIT".to_owned(), owners, text: text.to_owned() }
    }

    #[test]
    fn every_work_is_listed_and_each_text_stands_once() {
        let text = text(&[work("a 1.0", "free\nof charge"), work("b 2.0", "free of charge")]);
        assert!(text.contains("\na 1.0 (MIT) [1]\n    Copyright 2026 a 1.0\n\nb 2.0 (MIT) [1]\n"));
        assert_eq!(text.matches("of charge").count(), 1);
    }

    #[test]
    fn a_line_that_names_an_owner_is_known() {
        for line in
            ["Copyright (c) 2014 A", "  Copyright 2018 B", "Copyright (c) Individual contributors"]
        {
            assert!(names_owner(line), "{line}");
        }
        for line in ["copyright notice and this permission notice", "The above copyright notice"] {
            assert!(!names_owner(line), "{line}");
        }
    }

    #[test]
    fn of_several_licences_that_of_mit_is_taken_and_none_without_a_file_is_guessed() {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        let folder = folder.path();
        assert!(Work::read(&sh, "a 1.0", "BSD-3-Clause", folder, "A").is_err());
        sh.write_file(folder.join("LICENSE-APACHE"), "Copyright 2026 A\nApache").unwrap();
        sh.write_file(folder.join("LICENSE-MIT"), "Copyright 2026 B\nfree").unwrap();
        let work = Work::read(&sh, "a 1.0", "MIT OR Apache-2.0", folder, "A").unwrap();
        assert_eq!(
            (work.owners, work.text),
            (vec!["Copyright 2026 B".to_owned()], "free".to_owned())
        );
    }
}
