//! `pictures`: screenshots of the built site, taken by a program of the browser tests.

use crate::build;
use crate::fault::Fault;
use crate::report::headline;
use crate::setup;
use crate::shell::{self, Shell};

pub(crate) fn run(shell: &Shell) -> Result<(), Fault> {
    build::site(shell)?;
    headline("screenshots into pictures/");
    let words = ["run", "--package", "klar-aftale-browser-tests", "--bin", "pictures"];
    let mut command = shell.command("cargo", &words);
    command
        .env("CHROMEDRIVER", setup::chromedriver(shell)?)
        .env("KLAR_AFTALE_DIST", shell.project.dist())
        .env("KLAR_AFTALE_PICTURES", shell.project.at("pictures"));
    shell::run(&mut command, "Read the first error above.")
}
