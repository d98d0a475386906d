//! The programs of the browser tests that a verb runs on the built site.

use std::process::Command;

use crate::fault::Fault;
use crate::setup;
use crate::shell::Shell;

/// Such a program with its arguments, told where the site and the driver lie.
pub(crate) fn program(shell: &Shell, name: &str, arguments: &[&str]) -> Result<Command, Fault> {
    let words = ["run", "--quiet", "--package", "klar-aftale-browser-tests", "--bin", name, "--"];
    let mut command = shell.command("cargo", &[&words, arguments].concat());
    command
        .env("CHROMEDRIVER", setup::chromedriver(shell)?)
        .env("KLAR_AFTALE_DIST", shell.project.dist());
    Ok(command)
}
