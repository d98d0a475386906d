//! The verbs that run one program on the built site: `serve`, `pictures`, `kill`; and `caseload` and `fuzz`.

use std::path::Path;

use xshell::{Cmd, Shell, cmd};

use crate::build;
use crate::fault::Fault;
use crate::report::{headline, say};
use crate::setup;
use crate::shell::{at, dist, run};
use crate::site::Site;
use crate::verb::{Caseload, Fuzz, Kill};

/// The port of `serve` when none is asked for.
const PORT: u16 = 8750;

/// Ports tried after the one asked for.
const TRIES: u16 = 20;

/// How often `kill` kills when no number is named.
const TIMES: u32 = 100;

/// The texts of `fuzz` when no number is named.
const RUNS: u64 = 10_000_000;

/// Builds the site and serves it until the command is stopped.
pub(crate) fn serve(sh: &Shell, port: Option<u16>) -> Result<(), Fault> {
    build::site(sh)?;
    let site = start(&dist(sh), port.unwrap_or(PORT))?;
    say(&format!("\nKlar Aftale is served at {}  (stop with Ctrl-C)", site.address()));
    site.wait();
    Ok(())
}

/// Serves at the port asked for, or at the next that is free.
fn start(folder: &Path, port: u16) -> Result<Site, Fault> {
    let asked = Site::start(folder, port);
    if asked.is_ok() {
        return asked;
    }
    let next = port.saturating_add(1)..=port.saturating_add(TRIES);
    next.map(|port| Site::start(folder, port)).find(Result::is_ok).unwrap_or(asked)
}

pub(crate) fn pictures(sh: &Shell) -> Result<(), Fault> {
    build::site(sh)?;
    headline("screenshots into pictures/");
    let command = driving(sh, "pictures")?.env("KLAR_AFTALE_PICTURES", at(sh, "pictures"));
    run(command, "Read the first error above.")
}

pub(crate) fn kill(sh: &Shell, options: &Kill) -> Result<(), Fault> {
    build::site(sh)?;
    let times = options.times.unwrap_or(TIMES);
    headline(&format!("the browser is killed {times} times while text is typed"));
    let seed = options.seed.map(|seed| seed.to_string());
    run(
        driving(sh, "kill")?.arg(times.to_string()).args(seed),
        "Something that was called saved is gone, or the browser did not start again; see above.",
    )
}

/// The program reads the values of the options itself.
pub(crate) fn caseload(sh: &Shell, options: &Caseload) -> Result<(), Fault> {
    let named = [
        ("--agreements", options.agreements.map(|number| number.to_string().into())),
        ("--seed", options.seed.map(|seed| seed.to_string().into())),
        ("--day", options.day.clone().map(Into::into)),
        // A file that is named without a folder lies in the caller's.
        ("--out", options.out.as_ref().map(std::path::absolute).transpose()?.map(Into::into)),
    ];
    let words = named.into_iter().filter_map(|(name, value)| Some([name.into(), value?]));
    let words: Vec<std::ffi::OsString> = words.flatten().collect();
    run(program(sh, "caseload").args(words), "Read the first error above.")
}

/// One of the host tests, with many more runs, and alone in its process.
pub(crate) fn fuzz(sh: &Shell, options: &Fuzz) -> Result<(), Fault> {
    let runs = options.runs.unwrap_or(RUNS).to_string();
    headline(&format!("{runs} spoilt links and answers"));
    let command = cmd!(sh, "cargo test --profile fuzz --quiet --test host fuzzing -- --nocapture")
        .env("KLAR_AFTALE_FUZZ_RUNS", runs)
        .env("KLAR_AFTALE_FUZZ_SEED", options.seed.unwrap_or_default().to_string());
    run(command, "A text was not refused in words; see it above.")
}

/// A program of the browser tests, ready for its arguments.
fn program<'a>(sh: &'a Shell, name: &str) -> Cmd<'a> {
    cmd!(sh, "cargo run --quiet --package klar-aftale-browser-tests --bin {name} --")
}

/// One that drives the built site.
pub(crate) fn driving<'a>(sh: &'a Shell, name: &str) -> Result<Cmd<'a>, Fault> {
    let driver = setup::chromedriver(sh)?;
    Ok(program(sh, name).env("CHROMEDRIVER", driver).env("KLAR_AFTALE_DIST", dist(sh)))
}
