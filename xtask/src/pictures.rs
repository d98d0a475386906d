//! `pictures`: screenshots of the built site, taken by a program of the browser tests.

use crate::build;
use crate::fault::Fault;
use crate::program::driving;
use crate::report::headline;
use crate::shell::{self, Shell};

pub(crate) fn run(shell: &Shell) -> Result<(), Fault> {
    build::site(shell)?;
    headline("screenshots into pictures/");
    let mut command = driving(shell, "pictures", &[])?;
    command.env("KLAR_AFTALE_PICTURES", shell.project.at("pictures"));
    shell::run(&mut command, "Read the first error above.")
}
