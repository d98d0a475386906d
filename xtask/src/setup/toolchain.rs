//! One Rust toolchain for host and browser: rustup's own where it can be completed, else Debian's.

use std::env;
use std::path::{Path, PathBuf};

use super::{announce, debian};
use crate::fault::Fault;
use crate::files;
use crate::project::WASM;
use crate::report::say;
use crate::shell::Shell;

/// Set to `debian` to take Debian's toolchain even where rustup's would do.
const CHOICE: &str = "KLAR_AFTALE_TOOLCHAIN";

/// Makes sure that the toolchain in use builds for wasm32 and has clippy and rustfmt.
pub(super) fn ensure(shell: &mut Shell) -> Result<(), Fault> {
    let present = Toolchain::in_use(shell)?;
    if env::var(CHOICE).as_deref() == Ok("debian") {
        let ready = present.is_complete() && present.lies_in(&shell.project.cache());
        return if ready { Ok(()) } else { debian::ensure(shell) };
    }
    if present.is_complete() || complete_by_rustup(shell)?.is_complete() {
        return Ok(());
    }
    debian::ensure(shell)
}

fn complete_by_rustup(shell: &Shell) -> Result<Toolchain, Fault> {
    announce("wasm32 standard library, clippy and rustfmt from rustup", "20 s");
    let add = |words: &[&str]| rustup(shell, words);
    if !(add(&["target", "add", WASM]) && add(&["component", "add", "clippy", "rustfmt"])) {
        say("rustup could not add them; Debian's packages are taken instead.");
    }
    Toolchain::in_use(shell)
}

/// Where its server cannot be reached, rustup may say nothing for minutes, hence the limit.
fn rustup(shell: &Shell, words: &[&str]) -> bool {
    let mut command = shell.command("timeout", &["180", "rustup"]);
    command.args(words).status().is_ok_and(|status| status.success())
}

/// Where a toolchain keeps its parts.
#[derive(Debug)]
struct Toolchain {
    home: PathBuf,
    wasm: PathBuf,
}

impl Toolchain {
    fn in_use(shell: &Shell) -> Result<Self, Fault> {
        let words = ["--print", "sysroot", "--print", "target-libdir", "--target", WASM];
        let answer = shell.ask("rustc", &words).unwrap_or_default();
        match answer.lines().collect::<Vec<_>>().as_slice() {
            [home, wasm] => Ok(Self { home: home.into(), wasm: wasm.into() }),
            _ => Err(Fault::new(
                "rustc is not installed or does not answer.",
                "Install rustup with a stable toolchain.",
            )),
        }
    }

    fn is_complete(&self) -> bool {
        let has = |program: &str| self.home.join("bin").join(program).is_file();
        has("cargo-clippy") && has("cargo-fmt") && has_library(&self.wasm)
    }

    fn lies_in(&self, folder: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        real(&self.home).starts_with(real(folder))
    }
}

fn has_library(folder: &Path) -> bool {
    let files = files::list(folder);
    files.iter().any(|file| file.extension().is_some_and(|end| end == "rlib"))
}
