//! `setup`: whatever is missing on a fresh machine, each part once; every other verb calls it first.

mod apt;
mod browser;
mod crates;
mod debian;
mod engines;
mod packages;
mod toolchain;
mod tools;

use std::time::Instant;

pub(crate) use browser::chromedriver;

use crate::fault::Fault;
use crate::report::{headline, say};
use crate::shell::Shell;

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

/// Sets up what is missing; the shell that comes back uses it.
pub(crate) fn run(mut shell: Shell, needs: Needs) -> Result<Shell, Fault> {
    let start = Instant::now();
    toolchain::ensure(&mut shell)?;
    tools::ensure(&shell)?;
    packages::ensure(&shell)?;
    crates::ensure(&shell)?;
    if needs != Needs::Build {
        browser::ensure(&shell)?;
    }
    if needs == Needs::Engines {
        engines::ensure(&shell)?;
    }
    say(&format!("set-up checked in {:.1} s", start.elapsed().as_secs_f64()));
    Ok(shell)
}

/// Says what a part of the set-up does and how long it usually takes.
fn announce(what: &str, usually: &str) {
    headline(&format!("set-up: {what} (usually {usually})"));
}
