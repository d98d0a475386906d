//! The crates of the wasm build: Trunk builds without the network, so they must be here before.

use std::env::consts::ARCH;

use crate::fault::Fault;
use crate::project::WASM;
use crate::shell::Shell;

/// Downloads the crates that the lock file names; cargo itself sees quickly that nothing is missing.
pub(super) fn ensure(shell: &Shell) -> Result<(), Fault> {
    let host = format!("{ARCH}-unknown-linux-gnu");
    shell.run(
        "cargo",
        &["fetch", "--quiet", "--target", WASM, "--target", &host],
        "Check that the crate registry can be reached and that Cargo.toml is valid.",
    )
}
