//! `setup`: whatever is missing on a fresh machine, each part once; most verbs call it first.

mod apt;
mod browsers;
mod debian;
mod toolchain;
mod tools;

use std::env::consts::ARCH;
use std::time::Instant;

use xshell::{Shell, cmd};

pub(crate) use browsers::chromedriver;

use crate::fault::Fault;
use crate::report::{headline, say};
use crate::shell::{WASM, find, run as run_command};

/// How much a verb needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Enough to build the site.
    Build,
    /// Chromium, too.
    Browser,
    /// Every browser that it is tested in, too.
    Engines,
}

/// Sets up what is missing; from then on the shell uses it.
pub(crate) fn run(sh: &Shell, needs: Needs) -> Result<(), Fault> {
    let start = Instant::now();
    toolchain::ensure(sh)?;
    tools::ensure(sh)?;
    ensure_npm_packages(sh)?;
    fetch_crates(sh)?;
    if needs != Needs::Build {
        browsers::ensure_chromium(sh)?;
    }
    if needs == Needs::Engines {
        browsers::ensure_others(sh)?;
        tools::ensure_geckodriver(sh)?;
    }
    say(&format!("set-up checked in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Says what a part of the set-up does and how long it usually takes.
fn announce(what: &str, usually: &str) {
    headline(&format!("set-up: {what} (usually {usually})"));
}

/// Runs `npm ci` unless it has run for this very lock file.
fn ensure_npm_packages(sh: &Shell) -> Result<(), Fault> {
    /// A copy of the lock file that `node_modules` was made from.
    const STAMP: &str = "node_modules/.klar-aftale-lock.json";
    let wanted = sh.read_file("package-lock.json")?;
    if sh.read_file(STAMP).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    announce("npm packages: design system, sass, wasm-opt, axe-core, Dexie, PouchDB", "10 s");
    if find(sh, "npm").is_none() {
        return Err(Fault::new(
            "npm is not installed.",
            "Install Node.js with npm: `sudo apt-get install nodejs npm`.",
        ));
    }
    let remedy = "Check that the npm registry can be reached, then run the command again.";
    run_command(cmd!(sh, "npm ci"), remedy)?;
    Ok(sh.write_file(STAMP, wanted)?)
}

/// Downloads the crates that the lock file names, since Trunk builds without the network.
fn fetch_crates(sh: &Shell) -> Result<(), Fault> {
    run_command(
        cmd!(sh, "cargo fetch --quiet --target {WASM} --target {ARCH}-unknown-linux-gnu"),
        "Check that the crate registry can be reached and that Cargo.toml is valid.",
    )
}
