//! The project's own commands, and what the browser tests share: the static server, the service worker's list of
//! files, the parser of options.

mod bench;
mod build;
mod check;
mod fault;
mod hash;
mod host;
mod html;
mod notices;
pub mod offline;
mod programs;
mod report;
mod setup;
mod shell;
pub mod site;
mod size;
mod verb;

use std::process::ExitCode;

pub use fault::Fault;
use setup::Needs;
use verb::{Parsed, XtaskCmd as Verb};

/// Runs the verb that the arguments name; without one it lists the verbs.
#[must_use]
pub fn run(arguments: Vec<String>) -> ExitCode {
    dispatch(arguments).unwrap_or_else(|fault| {
        report::problem(&fault);
        ExitCode::FAILURE
    })
}

fn dispatch(arguments: Vec<String>) -> Result<ExitCode, Fault> {
    let verb = match verb::parse(arguments)? {
        Parsed::Help(text) => {
            report::say(&text);
            return Ok(ExitCode::SUCCESS);
        }
        Parsed::Hook(hook, words) => return build::hook(&shell::open()?, hook, &words).map(done),
        Parsed::Verb(verb) => verb,
    };
    let sh = &shell::open()?;
    match verb {
        Verb::Setup(_) => setup::run(sh, Needs::Engines).map(done),
        Verb::Build(_) => {
            setup::run(sh, Needs::Build)?;
            build::site(sh).map(done)
        }
        Verb::Serve(serve) => {
            setup::run(sh, Needs::Build)?;
            programs::serve(sh, serve.port).map(done)
        }
        Verb::Size(_) => {
            setup::run(sh, Needs::Build)?;
            build::site(sh)?;
            size::check(sh).map(done)
        }
        Verb::Test(_) => {
            setup::run(sh, Needs::Engines)?;
            check::run(sh)
        }
        Verb::Notices(_) => {
            setup::run(sh, Needs::Build)?;
            notices::run(sh).map(done)
        }
        Verb::Host(_) => {
            setup::run(sh, Needs::Build)?;
            host::run(sh).map(done)
        }
        Verb::Pictures(_) => {
            setup::run(sh, Needs::Browser)?;
            programs::pictures(sh).map(done)
        }
        Verb::Kill(kill) => {
            setup::run(sh, Needs::Browser)?;
            programs::kill(sh, &kill).map(done)
        }
        Verb::Bench(bench) => {
            setup::run(sh, Needs::Browser)?;
            bench::run(sh, &bench).map(done)
        }
        Verb::Caseload(caseload) => programs::caseload(sh, &caseload).map(done),
        Verb::Fuzz(fuzz) => programs::fuzz(sh, &fuzz).map(done),
    }
}

fn done((): ()) -> ExitCode {
    ExitCode::SUCCESS
}
