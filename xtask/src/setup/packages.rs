//! The npm packages: the design system, sass, wasm-opt, axe-core, and the stores that the bench compares with.

use super::announce;
use crate::fault::Fault;
use crate::files;
use crate::shell::Shell;

/// A copy of the lock file that `node_modules` was made from.
const STAMP: &str = "node_modules/.klar-aftale-lock.json";

/// Runs `npm ci` unless it has run for this very lock file.
pub(super) fn ensure(shell: &Shell) -> Result<(), Fault> {
    let (lock, stamp) = (shell.project.at("package-lock.json"), shell.project.at(STAMP));
    let wanted = files::read(&lock)?;
    if files::read(&stamp).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    announce("npm packages: design system, sass, wasm-opt, axe-core, Dexie, PouchDB", "10 s");
    if shell.find("npm").is_none() {
        return Err(Fault::new(
            "npm is not installed.",
            "Install Node.js with npm: `sudo apt-get install nodejs npm`.",
        ));
    }
    shell.run(
        "npm",
        &["ci"],
        "Check that the npm registry can be reached, then run the command again.",
    )?;
    files::write(&stamp, wanted)
}
