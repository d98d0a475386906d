//! One Rust toolchain for host and browser: rustup's own where it can be completed, else Debian's.

use std::env;
use std::path::{Path, PathBuf};

use xshell::{Cmd, Shell, cmd};

use super::{announce, debian};
use crate::fault::Fault;
use crate::report::say;
use crate::shell::{WASM, ask, cache};

/// Set to `debian` to take Debian's toolchain even where rustup's would do.
const CHOICE: &str = "KLAR_AFTALE_TOOLCHAIN";

/// Makes sure that the toolchain in use builds for wasm32 and has clippy and rustfmt.
pub(super) fn ensure(sh: &Shell) -> Result<(), Fault> {
    let present = Toolchain::in_use(sh)?;
    if env::var(CHOICE).as_deref() == Ok("debian") {
        let ready = present.is_complete(sh) && present.lies_in(&cache(sh));
        return if ready { Ok(()) } else { debian::ensure(sh) };
    }
    if present.is_complete(sh) || complete_by_rustup(sh)?.is_complete(sh) {
        return Ok(());
    }
    debian::ensure(sh)
}

fn complete_by_rustup(sh: &Shell) -> Result<Toolchain, Fault> {
    announce("wasm32 standard library, clippy and rustfmt from rustup", "20 s");
    // Where its server cannot be reached, rustup may say nothing for minutes, hence the limit.
    let succeeds = |command: Cmd| command.quiet().run().is_ok();
    let target = succeeds(cmd!(sh, "timeout 180 rustup target add {WASM}"));
    if !(target && succeeds(cmd!(sh, "timeout 180 rustup component add clippy rustfmt"))) {
        say("rustup could not add them; Debian's packages are taken instead.");
    }
    Toolchain::in_use(sh)
}

/// Where a toolchain keeps its parts.
#[derive(Debug)]
struct Toolchain {
    home: PathBuf,
    wasm: PathBuf,
}

impl Toolchain {
    fn in_use(sh: &Shell) -> Result<Self, Fault> {
        let rustc = cmd!(sh, "rustc --print sysroot --print target-libdir --target {WASM}");
        let answer = ask(rustc).unwrap_or_default();
        match answer.lines().collect::<Vec<_>>().as_slice() {
            [home, wasm] => Ok(Self { home: home.into(), wasm: wasm.into() }),
            _ => Err(Fault::new(
                "rustc is not installed or does not answer.",
                "Install rustup with a stable toolchain.",
            )),
        }
    }

    fn is_complete(&self, sh: &Shell) -> bool {
        let has = |program: &str| self.home.join("bin").join(program).is_file();
        has("cargo-clippy") && has("cargo-fmt") && has_library(sh, &self.wasm)
    }

    fn lies_in(&self, folder: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        real(&self.home).starts_with(real(folder))
    }
}

fn has_library(sh: &Shell, folder: &Path) -> bool {
    let files = sh.read_dir(folder).unwrap_or_default();
    files.iter().any(|file| file.extension().is_some_and(|end| end == "rlib"))
}
