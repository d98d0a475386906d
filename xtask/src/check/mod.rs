//! `test`: every check in order; it goes on after a failure and ends with one line of sums.
//!
//! A passed count is a count of tests. Formatting, lints, the build and the size count as one failure
//! when they fail and as nothing when they pass; so does a test step that fails or runs without a test.

mod step;
mod tally;

use std::process::ExitCode;

use crate::build;
use crate::fault::Fault;
use crate::project::WASM;
use crate::report::{self, headline, say};
use crate::setup;
use crate::shell::Shell;
use crate::size;
use step::Step;
use tally::Tally;

/// Runs every check; the exit status says whether all passed.
pub(crate) fn run(shell: &Shell) -> Result<ExitCode, Fault> {
    let driver = setup::chromedriver(shell)?;
    let mut tally = Tally::default();
    for step in before_the_build() {
        tally.add(step.with_env("CHROMEDRIVER", &driver).run(shell));
    }
    tally.add(built_site(shell, &driver));
    for name in &tally.faults {
        say(&format!("failed: {name}"));
    }
    headline("sum");
    say(&tally.to_string());
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The release build, and what is checked on it.
fn built_site(shell: &Shell, driver: &str) -> Tally {
    let mut tally = Tally::default();
    if let Err(fault) = build::site(shell) {
        report::problem(&fault);
        say("The size and the browser tests are left out, since there is no site to look at.");
        return tally.plus_one_failed("the release build");
    }
    if let Err(fault) = size::check(shell) {
        report::problem(&fault);
        tally = tally.plus_one_failed("the size");
    }
    tally.add(browser_tests(shell).with_env("CHROMEDRIVER", driver).run(shell));
    tally
}

fn before_the_build() -> Vec<Step> {
    let lint = ["--", "-D", "warnings"];
    vec![
        Step::check("formatting", &["fmt", "--all", "--check"]),
        Step::check("lints on the host", &["clippy", "--workspace", "--all-targets"]).and(&lint),
        Step::check(
            "lints in the browser",
            &["clippy", "--target", WASM, "--lib", "--bins", "--test", "indexed_db"],
        )
        .and(&lint),
        Step::tests("tests on the host", &["test", "--no-fail-fast"]),
        Step::tests("tests of xtask", &["test", "--no-fail-fast", "--package", "xtask"]),
        Step::tests(
            "store suite in headless Chromium",
            &["test", "--target", WASM, "--test", "indexed_db"],
        ),
    ]
}

fn browser_tests(shell: &Shell) -> Step {
    Step::tests(
        "browser tests of the built site",
        &["test", "--no-fail-fast", "--package", "klar-aftale-browser-tests"],
    )
    .with_env("KLAR_AFTALE_DIST", &shell.project.dist().to_string_lossy())
}
