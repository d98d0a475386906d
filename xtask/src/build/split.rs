//! Splits each of the two programs: what its first screen needs, and a part that is loaded after it.
//!
//! The place for it is between the linker and wasm-bindgen, where Trunk has no hook: for a release build this program
//! is found on PATH under the name of wasm-bindgen, before the real one. The part's name is a hash of the whole
//! program, as Trunk's names are, and the script knows the part's own hash: two files of one build never meet those of
//! another.

use std::env;
use std::ffi::OsString;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::fault::Fault;
use crate::hash;
use crate::html;
use crate::shell::{OWN, at, empty_folder, file_name, find, path_starting_with, run, target};

/// Where Trunk's environment says which wasm-bindgen is the real one.
const REAL: &str = "KLAR_AFTALE_WASM_BINDGEN";

const BINDGEN: &str = "wasm-bindgen";

/// The programs that are split.
const PROGRAMS: [&str; 2] = ["caseworker", "view"];

/// What the tool for splitting calls its files.
const LOADER: &str = "__wasm_split.js";
const PART: &str = "split_later.wasm";

/// How wasm-bindgen's script imports the loader, and what stands there once both are one script.
const TAKE_LOADER: [&str; 2] = [
    "import * as import1 from \"./__wasm_split.js\"",
    "const import1 = { __wasm_split_load_later };",
];
const GIVE_LOADER: [&str; 2] =
    ["export const __wasm_split_load_later", "const __wasm_split_load_later"];

/// Some hosts know no type for wasm; a stream needs it, bytes do not.
const MAKE_PART: [&str; 2] = [
    "WebAssembly.instantiateStreaming(src, imports)",
    "src.then((answer) => answer.arrayBuffer())\
        .then((bytes) => WebAssembly.instantiate(bytes, imports))",
];
const ASK_FOR_PART: &str = "fetch(new URL(\"./split_later.wasm\", import.meta.url))";

/// Whether Trunk was called with the environment below.
pub(super) fn is_on() -> bool {
    env::var_os(REAL).is_some()
}

/// The environment in which Trunk finds this program before wasm-bindgen.
pub(super) fn environment(sh: &Shell) -> Result<[(&'static str, OsString); 2], Fault> {
    let real = find(sh, BINDGEN)
        .ok_or_else(|| Fault::new("wasm-bindgen is not installed.", "Run `cargo xtask setup`."))?;
    let bin = folder(sh).join("bin");
    empty_folder(sh, &bin)?;
    symlink(sh.var(OWN)?, bin.join(BINDGEN))?;
    Ok([("PATH", path_starting_with(sh, &bin)), (REAL, real.into())])
}

/// wasm-bindgen with Trunk's arguments, for a program that is split on the first of its two files.
pub(super) fn bindgen(sh: &Shell, words: &[String]) -> Result<(), Fault> {
    let real = super::variable(REAL)?;
    let run_real =
        |words: &[String]| run(cmd!(sh, "{real} {words...}"), "Read what wasm-bindgen says above.");
    let program_of = |word: &str| {
        let is_file_of = |it: &&str| Path::new(word).ends_with(format!("{it}.wasm"));
        PROGRAMS.into_iter().find(is_file_of)
    };
    let mut words = words.to_vec();
    let found = words.iter_mut().find_map(|word| Some((program_of(word)?, word)));
    let Some((program, file)) = found else { return run_real(&words) };
    let (made, ready) = (folder(sh).join("made"), ready(sh));
    // Both folders hold the files of this build only.
    empty_folder(sh, &made)?;
    empty_folder(sh, &ready)?;
    run(
        cmd!(sh, "wasm-split-cli --target web --out-name {program} {file} {made}"),
        "Read what wasm-split-cli says above.",
    )?;
    let part_name = format!("later-{}.wasm", hash::short(sh.read_binary_file(&*file)?));
    *file = made.join(format!("{program}.wasm")).to_string_lossy().into_owned();
    // The second file reaches the functions of the first through the linker's own table.
    words.push("--keep-lld-exports".to_owned());
    run_real(&words)?;
    let part = ready.join(&part_name);
    shrink(sh, &made.join(PART), &part)?;
    let loader = sh.read_file(made.join(LOADER))?;
    let loader = finished(program, &loader, &part_name, &sh.read_binary_file(&part)?)?;
    let out = words.iter().find_map(|word| word.strip_prefix("--out-dir=")).unwrap_or_default();
    let script = Path::new(out).join(format!("{program}.js"));
    let own = replace_once(&sh.read_file(&script)?, TAKE_LOADER)?;
    Ok(sh.write_file(script, [loader, own].concat())?)
}

/// Copies the finished part beside the page.
pub(super) fn copy_part(sh: &Shell, stage: &Path) -> Result<(), Fault> {
    let parts = if is_on() { sh.read_dir(ready(sh))? } else { Vec::new() };
    for part in parts {
        sh.copy_file(&part, stage.join(file_name(&part)))?;
    }
    Ok(())
}

fn folder(sh: &Shell) -> PathBuf {
    target(sh).join("split")
}

/// Where the finished part waits for its page.
fn ready(sh: &Shell) -> PathBuf {
    folder(sh).join("ready")
}

/// The loader as the beginning of wasm-bindgen's script, with the final name of the part and the hash it must have.
fn finished(program: &str, loader: &str, name: &str, part: &[u8]) -> Result<String, Fault> {
    let integrity = hash::integrity(part);
    let ask =
        format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
    let import = import_of(program);
    let changes = [[import.as_str(), ""], GIVE_LOADER, MAKE_PART, [ASK_FOR_PART, &ask]];
    changes.into_iter().try_fold(loader.to_owned(), |text, change| replace_once(&text, change))
}

/// What the loader imports while it is a script of its own.
fn import_of(program: &str) -> String {
    format!("import {{ initSync }} from \"./{program}.js\";")
}

/// The text with its one such place replaced.
fn replace_once(text: &str, [place, by]: [&str; 2]) -> Result<String, Fault> {
    if text.matches(place).count() == 1 {
        return Ok(text.replace(place, by));
    }
    Err(Fault::new(
        format!("A script of the split program does not hold `{place}` once."),
        "See how this version of wasm-split-cli or wasm-bindgen writes it.",
    ))
}

/// Optimizes the part as Trunk does with the first file, by the options in the page.
fn shrink(sh: &Shell, from: &Path, to: &Path) -> Result<(), Fault> {
    let tags = html::tags(&sh.read_file(at(sh, "index.html"))?);
    let option = |name: &str| tags.iter().find_map(|tag| tag.get(name)).unwrap_or_default();
    let level = format!("-O{}", option("data-wasm-opt"));
    let options = option("data-wasm-opt-params").split_whitespace();
    // Quiet, since it does not know every kind of name that the part has.
    run(
        cmd!(sh, "wasm-opt --quiet {level} -o {to} {from} {options...}"),
        "Read what wasm-opt says above.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_asks_for_the_part_by_name_and_hash() {
        let text = |place: usize, ask: &str| {
            let parts = [GIVE_LOADER, MAKE_PART].map(|change| change[place]);
            let import = if place == 0 { import_of("view") } else { String::new() };
            [&import, &parts.concat(), ask].concat()
        };
        let url = "new URL(\"./later-1.wasm\", import.meta.url)";
        let ask = format!("fetch({url}, {{ integrity: \"{}\" }})", hash::integrity(""));
        let loader = text(0, ASK_FOR_PART);
        assert_eq!(finished("view", &loader, "later-1.wasm", b""), Ok(text(1, &ask)));
    }

    #[test]
    fn a_script_that_reads_otherwise_is_refused() {
        assert!(finished("view", "", "later-1.wasm", b"").is_err());
        assert!(replace_once("a a", ["a", "b"]).is_err());
        assert_eq!(replace_once("a b", ["a", "b"]), Ok("b b".to_owned()));
    }
}
