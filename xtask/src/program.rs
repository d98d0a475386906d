//! The programs of the browser tests that a verb runs.

use std::process::Command;

use crate::fault::Fault;
use crate::setup;
use crate::shell::Shell;

/// Such a program with its arguments.
pub(crate) fn program(shell: &Shell, name: &str, arguments: &[&str]) -> Command {
    let words = ["run", "--quiet", "--package", "klar-aftale-browser-tests", "--bin", name, "--"];
    shell.command("cargo", &[&words, arguments].concat())
}

/// One that drives the built site, told where that and the driver lie.
pub(crate) fn driving(shell: &Shell, name: &str, arguments: &[&str]) -> Result<Command, Fault> {
    let mut command = program(shell, name, arguments);
    command
        .env("CHROMEDRIVER", setup::chromedriver(shell)?)
        .env("KLAR_AFTALE_DIST", shell.project.dist());
    Ok(command)
}
