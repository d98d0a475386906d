//! The project's folders, and the programs that are run in them.

use std::env;
use std::ffi::OsString;
use std::iter;
use std::path::{Path, PathBuf};

use xshell::{Cmd, Shell};

use crate::fault::Fault;

/// The browser's target.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The variable with the path of this program.
pub(crate) const OWN: &str = "KLAR_AFTALE_XTASK";

/// A shell in the checkout that the working folder lies in, with the project's tools on PATH.
///
/// # Errors
/// The working folder lies in no checkout of this project.
pub(crate) fn open() -> Result<Shell, Fault> {
    let sh = Shell::new()?;
    let here = sh.current_dir();
    let is_root = |folder: &&Path| folder.join("Trunk.toml").is_file();
    let root = here.ancestors().find(is_root).ok_or_else(|| {
        Fault::new(
            format!("{} lies outside the project.", here.display()),
            "Run the command in the folder that holds Trunk.toml, or below it.",
        )
    })?;
    sh.change_dir(root);
    let path = sh.var_os("PATH").unwrap_or_default();
    let npm = iter::once(root.join("node_modules/.bin"));
    sh.set_var("PATH", join(npm.chain(env::split_paths(&path)).chain(cargo_bin())));
    // Asked for before anything runs: once cargo has compiled this program anew, the system calls the file deleted.
    sh.set_var(OWN, env::current_exe()?);
    Ok(sh)
}

/// Where `cargo install` puts programs.
fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))?;
    Some(home.join("bin"))
}

fn join(folders: impl Iterator<Item = PathBuf>) -> OsString {
    env::join_paths(folders).unwrap_or_default()
}

/// A file or folder of the checkout.
pub(crate) fn at(sh: &Shell, relative: &str) -> PathBuf {
    sh.current_dir().join(relative)
}

/// The built site.
pub(crate) fn dist(sh: &Shell) -> PathBuf {
    at(sh, "dist")
}

/// Cargo's output folder.
pub(crate) fn target(sh: &Shell) -> PathBuf {
    sh.current_dir().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Downloads and tools that outlive a checkout.
pub(crate) fn cache(sh: &Shell) -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    set("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| Path::new(&home).join(".cache")))
        .unwrap_or_else(|| target(sh))
        .join("klar-aftale")
}

/// The last part of a path.
pub(crate) fn file_name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The files in a folder and below it; none for a folder that does not exist.
pub(crate) fn files_below(sh: &Shell, folder: &Path) -> Vec<PathBuf> {
    let entries = sh.read_dir(folder).unwrap_or_default();
    let below = |path: PathBuf| if path.is_dir() { files_below(sh, &path) } else { vec![path] };
    entries.into_iter().flat_map(below).collect()
}

/// Makes an empty folder, or empties it.
pub(crate) fn empty_folder(sh: &Shell, folder: &Path) -> Result<(), Fault> {
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    Ok(())
}

/// Where a program lies, if it is on PATH.
pub(crate) fn find(sh: &Shell, program: &str) -> Option<PathBuf> {
    let path = sh.var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// PATH with a folder before all others.
pub(crate) fn path_starting_with(sh: &Shell, folder: &Path) -> OsString {
    let path = sh.var_os("PATH").unwrap_or_default();
    join(iter::once(folder.to_owned()).chain(env::split_paths(&path)))
}

/// Runs a program and lets it print; `remedy` is what to do when it fails.
pub(crate) fn run(command: Cmd<'_>, remedy: &str) -> Result<(), Fault> {
    command
        .quiet()
        // The cargo that started this command may belong to another toolchain than the one in use.
        .env_remove("CARGO")
        .run()
        .map_err(|error| Fault::new(format!("{error}."), remedy))
}

/// What a program prints, or nothing if it cannot be run or fails.
pub(crate) fn ask(command: Cmd<'_>) -> Option<String> {
    command.env_remove("CARGO").ignore_stderr().read().ok()
}
