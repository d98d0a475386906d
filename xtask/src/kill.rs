//! `kill`: kills the browser while text is typed, again and again, by a program of the browser tests.

use crate::build;
use crate::fault::Fault;
use crate::program::driving;
use crate::report::headline;
use crate::shell::{self, Shell};

pub(crate) fn run(shell: &Shell, times: u32, seed: Option<u64>) -> Result<(), Fault> {
    build::site(shell)?;
    headline(&format!("the browser is killed {times} times while text is typed"));
    let words: Vec<String> =
        std::iter::once(times.into()).chain(seed).map(|number: u64| number.to_string()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    shell::run(
        &mut driving(shell, "kill", &words)?,
        "Something that was called saved is gone, or the browser did not start again; see above.",
    )
}
