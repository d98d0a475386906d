//! `caseload`: a backup file of many agreements, by a program of the browser tests, which reads the options itself.

use crate::fault::Fault;
use crate::program::program;
use crate::shell::{self, Shell};

pub(crate) fn run(shell: &Shell, words: &[String]) -> Result<(), Fault> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut command = program(shell, "caseload", &words);
    // A file that is named without a folder is meant where the caller stands.
    command.current_dir(".");
    shell::run(&mut command, "Read the first error above.")
}
