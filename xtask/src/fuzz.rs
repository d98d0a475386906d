//! `fuzz`: links, answers, drafts and files of cases changed by chance a great many times, by one of the host tests, alone in its process.

use crate::fault::Fault;
use crate::report::headline;
use crate::shell::{self, Shell};

/// The test, and what tells it how often and where chance begins.
const TEST: &str = "fuzzing";
const RUNS: &str = "KLAR_AFTALE_FUZZ_RUNS";
const SEED: &str = "KLAR_AFTALE_FUZZ_SEED";

pub(crate) fn run(shell: &Shell, runs: u64, seed: Option<u64>) -> Result<(), Fault> {
    headline(&format!("{runs} spoilt links and answers"));
    let words =
        ["test", "--profile", "fuzz", "--quiet", "--test", "host", TEST, "--", "--nocapture"];
    let mut command = shell.command("cargo", &words);
    command.env(RUNS, runs.to_string()).env(SEED, seed.unwrap_or_default().to_string());
    shell::run(&mut command, "A text was not refused in words; see it above.")
}
