//! Turns the language files `src/words/*.ftl` into typed methods (`words.rs`) before the build.
//!
//! A missing word fails the build here, so the program ships neither a parser nor a fallback.

use std::path::{Path, PathBuf};
use std::{env, fs};

use words::Source;

#[path = "build/words.rs"]
mod words;

/// Where the language files stand, seen from the package.
const FOLDER: &str = "src/words";

/// Shows every fault at once, each as an error of its own; one such line fails the build.
fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // Which function names which is what the program is split by.
        for program in ["caseworker", "view"] {
            println!("cargo::rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
    for fault in run().err().into_iter().flatten() {
        // Cargo reads one line per error.
        println!("cargo::error={}", fault.replace('\n', " "));
    }
}

/// From the folder of language files to the generated file.
fn run() -> Result<(), Vec<String>> {
    let sources = read_folder(Path::new(FOLDER)).map_err(|fault| vec![fault])?;
    let code = words::generate(&sources)?;
    let folder = env::var_os("OUT_DIR")
        .ok_or_else(|| vec!["OUT_DIR is not set: run this through cargo.".to_owned()])?;
    let target = PathBuf::from(folder).join("words.rs");
    fs::write(&target, code)
        .map_err(|fault| vec![format!("The generated words could not be written: {fault}.")])
}

/// Every language file of the folder, sorted by name so that builds are repeatable.
fn read_folder(folder: &Path) -> Result<Vec<Source>, String> {
    let unreadable = |fault| format!("{} could not be read: {fault}.", folder.display());
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            sources.push(read_file(&path)?);
        }
    }
    sources.sort_by(|left, right| left.code.cmp(&right.code));
    Ok(sources)
}

/// One language file; its name is the code of its language.
fn read_file(path: &Path) -> Result<Source, String> {
    println!("cargo::rerun-if-changed={}", path.display());
    let code = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .ok_or_else(|| format!("The name of {} is not plain text.", path.display()))?;
    let text = fs::read_to_string(path)
        .map_err(|fault| format!("{} could not be read: {fault}.", path.display()))?;
    Ok(Source { code: code.to_owned(), text })
}
