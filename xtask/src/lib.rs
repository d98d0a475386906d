//! The project's own commands, and what the browser tests share: the static server, the filling in of
//! service workers, the reading of options.

mod bench;
mod build;
mod caseload;
mod check;
mod fault;
mod files;
mod fuzz;
mod host;
mod html;
mod kill;
pub mod offline;
pub mod options;
mod pictures;
mod program;
mod project;
mod report;
mod serve;
mod setup;
mod shell;
pub mod site;
mod size;
mod verb;

use std::process::ExitCode;

pub use fault::Fault;
use project::Project;
use setup::Needs;
use shell::Shell;
use verb::Verb;

/// Runs the verb that the arguments name; without one it lists the verbs.
pub fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    match Verb::parse(arguments).and_then(obey) {
        Ok(code) => code,
        Err(fault) => {
            report::problem(&fault);
            ExitCode::FAILURE
        }
    }
}

fn obey(verb: Verb) -> Result<ExitCode, Fault> {
    if verb == Verb::List {
        report::say(&verb::list());
        return Ok(ExitCode::SUCCESS);
    }
    let shell = Shell::new(Project::find()?);
    match verb {
        Verb::List => Ok(ExitCode::SUCCESS),
        Verb::Setup => setup::run(shell, Needs::Engines).map(|_| ExitCode::SUCCESS),
        Verb::Build => build::site(&setup::run(shell, Needs::Build)?).map(done),
        Verb::Serve { port } => serve::run(&setup::run(shell, Needs::Build)?, port).map(done),
        Verb::Size => size::run(&setup::run(shell, Needs::Build)?).map(done),
        Verb::Test => check::run(&setup::run(shell, Needs::Engines)?),
        Verb::Pictures => pictures::run(&setup::run(shell, Needs::Browser)?).map(done),
        Verb::Host => host::run(&setup::run(shell, Needs::Build)?).map(done),
        Verb::Caseload { words } => caseload::run(&shell, &words).map(done),
        Verb::Fuzz { runs, seed } => fuzz::run(&shell, runs, seed).map(done),
        Verb::Kill { times, seed } => {
            kill::run(&setup::run(shell, Needs::Browser)?, times, seed).map(done)
        }
        Verb::Bench { part, agreements } => {
            bench::run(&setup::run(shell, Needs::Browser)?, part, agreements).map(done)
        }
        Verb::Bindgen { words } => build::bindgen(&shell, &words).map(done),
        Verb::BeforePage => build::before_page(&shell).map(done),
        Verb::AfterPage => build::after_page(&shell).map(done),
    }
}

fn done((): ()) -> ExitCode {
    ExitCode::SUCCESS
}
