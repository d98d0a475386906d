//! Splits each of the two programs: what its first screen needs, and a part that is loaded after it.
//!
//! The place for it is between the linker and wasm-bindgen, where Trunk has no hook: for a release build this program
//! stands before wasm-bindgen on PATH, under its name. The part's name is a hash of the whole program, as Trunk's names
//! are, and the script knows the part's own hash: two files of one build never meet those of another.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha384};

use crate::fault::Fault;
use crate::files;
use crate::html;
use crate::shell::Shell;

/// The feature of the package that marks where to split, and lets the linker say who names what.
pub(super) const FEATURE: &str = "split";

/// Where Trunk's environment says which wasm-bindgen is the real one.
const REAL: &str = "KLAR_AFTALE_WASM_BINDGEN";

const BINDGEN: &str = "wasm-bindgen";

/// The programs that are split.
const PROGRAMS: [&str; 2] = ["caseworker", "view"];

/// What the tool for splitting calls its files.
const LOADER: &str = "__wasm_split.js";
const PART: &str = "split_later.wasm";

/// How wasm-bindgen's script takes the loader in, and what stands there once both are one script.
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

/// Whether Trunk was called with this program before wasm-bindgen.
pub(super) fn is_on() -> bool {
    env::var_os(REAL).is_some()
}

/// Trunk's environment with this program before wasm-bindgen.
pub(super) fn stand_before_bindgen(shell: &Shell) -> Result<[(&'static str, OsString); 2], Fault> {
    let missing = || Fault::new("wasm-bindgen is not installed.", "Run `cargo xtask setup`.");
    let real = shell.find(BINDGEN).ok_or_else(missing)?;
    let own = env::current_exe()
        .map_err(|cause| Fault::file("Finding", Path::new("cargo xtask"), &cause))?;
    let folder = folder(shell).join("bin");
    if folder.exists() {
        files::clear(&folder)?;
    }
    files::make(&folder)?;
    files::point(&folder.join(BINDGEN), &own)?;
    Ok([("PATH", shell.path_after(&folder)), (REAL, real.into())])
}

/// wasm-bindgen with Trunk's arguments, for the program that is split on the first of its two files.
pub(super) fn bindgen(shell: &Shell, words: &[String]) -> Result<(), Fault> {
    let real = super::variable(REAL)?;
    let run = |words: &[&str]| shell.run(&real, words, "Read what wasm-bindgen says above.");
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    let file_of = |program: &str| format!("{program}.wasm");
    let named = |word: &str| PROGRAMS.into_iter().find(|it| Path::new(word).ends_with(file_of(it)));
    let found = words.iter_mut().find_map(|word| Some((named(word)?, word)));
    let Some((own_name, program)) = found else { return run(&words) };
    let file = file_of(own_name);
    let made = made(shell)?;
    let remedy = "Read what wasm-split-cli says above.";
    let parts = made.to_string_lossy();
    let split = ["--target", "web", "--out-name", own_name, program, &parts];
    shell.run("wasm-split-cli", &split, remedy)?;
    let name = name(&files::bytes(Path::new(program))?);
    let first = made.join(&file);
    let first = first.to_string_lossy();
    *program = &first;
    // The second file reaches the functions of the first through the linker's own table.
    words.push("--keep-lld-exports");
    run(&words)?;
    let part = ready(shell).join(&name);
    shrink(shell, &made.join(PART), &part)?;
    let loader = loader(own_name, &files::read(&made.join(LOADER))?, &name, &files::bytes(&part)?)?;
    let out = words.iter().find_map(|word| word.strip_prefix("--out-dir=")).unwrap_or_default();
    let script = Path::new(out).join(format!("{own_name}.js"));
    let own = once(&files::read(&script)?, TAKE_LOADER)?;
    files::write(&script, [loader, own].concat())
}

/// Puts the part beside the page.
pub(super) fn put(shell: &Shell, stage: &Path) -> Result<(), Fault> {
    let parts = if is_on() { files::list(&ready(shell)) } else { Vec::new() };
    parts.iter().try_for_each(|part| files::copy(part, &stage.join(files::file_name(part))))
}

fn folder(shell: &Shell) -> PathBuf {
    shell.project.target().join("split")
}

/// Where the finished part waits for its page.
fn ready(shell: &Shell) -> PathBuf {
    folder(shell).join("ready")
}

/// Where the tool puts its files; both folders hold those of this build only.
fn made(shell: &Shell) -> Result<PathBuf, Fault> {
    let made = folder(shell).join("made");
    for folder in [&made, &ready(shell)] {
        if folder.exists() {
            files::clear(folder)?;
        }
        files::make(folder)?;
    }
    Ok(made)
}

fn name(program: &[u8]) -> String {
    let digest = Sha384::digest(program);
    let hash = digest.iter().take(8).fold(0, |hash: u64, byte| (hash << 8) | u64::from(*byte));
    format!("later-{hash:016x}.wasm")
}

/// The loader as the beginning of wasm-bindgen's script, with the final name of the part and the hash it must have.
fn loader(program: &str, text: &str, name: &str, part: &[u8]) -> Result<String, Fault> {
    let integrity = Base64::encode_string(&Sha384::digest(part));
    let ask = format!(
        "fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"sha384-{integrity}\" }})"
    );
    let take = take_program(program);
    let changes = [[take.as_str(), ""], GIVE_LOADER, MAKE_PART, [ASK_FOR_PART, &ask]];
    changes.into_iter().try_fold(text.to_owned(), |text, change| once(&text, change))
}

/// What the loader takes in while it is a script of its own.
fn take_program(program: &str) -> String {
    format!("import {{ initSync }} from \"./{program}.js\";")
}

/// The text with its one such place replaced.
fn once(text: &str, [place, by]: [&str; 2]) -> Result<String, Fault> {
    if text.matches(place).count() == 1 {
        return Ok(text.replace(place, by));
    }
    Err(Fault::new(
        format!("A script of the split program does not hold `{place}` once."),
        "See how this version of wasm-split-cli or wasm-bindgen writes it.",
    ))
}

/// As Trunk does it with the first file, by the options in the page.
fn shrink(shell: &Shell, from: &Path, to: &Path) -> Result<(), Fault> {
    let page = files::read(&shell.project.at("index.html"))?;
    let tags = html::tags(&page);
    let option = |name: &str| tags.iter().find_map(|tag| tag.get(name)).unwrap_or_default();
    let level = format!("-O{}", option("data-wasm-opt"));
    let (from, to) = (from.to_string_lossy(), to.to_string_lossy());
    // Quiet, since it does not know every kind of name that the part has.
    let mut words = vec!["--quiet", &level, "-o", &to, &from];
    words.extend(option("data-wasm-opt-params").split_whitespace());
    shell.run("wasm-opt", &words, "Read what wasm-opt says above.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_gives_another_name() {
        assert_eq!(name(b"a"), name(b"a"));
        assert_ne!(name(b"a"), name(b"b"));
    }

    #[test]
    fn the_loader_asks_for_the_part_by_name_and_hash() {
        let text = |place: usize, ask: &str| {
            let parts = [GIVE_LOADER, MAKE_PART].map(|change| change[place]);
            let take = if place == 0 { take_program("view") } else { String::new() };
            [&take, &parts.concat(), ask].concat()
        };
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        let url = "new URL(\"./later-1.wasm\", import.meta.url)";
        let ask = format!("fetch({url}, {{ integrity: \"{empty}\" }})");
        assert_eq!(loader("view", &text(0, ASK_FOR_PART), "later-1.wasm", b""), Ok(text(1, &ask)));
    }

    #[test]
    fn a_script_that_reads_otherwise_is_refused() {
        assert!(loader("view", "", "later-1.wasm", b"").is_err());
        assert!(once("a a", ["a", "b"]).is_err());
        assert_eq!(once("a b", ["a", "b"]), Ok("b b".to_owned()));
    }
}
