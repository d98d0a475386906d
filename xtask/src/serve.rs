//! `serve`: builds the site and serves it until the command is stopped.

use crate::build;
use crate::fault::Fault;
use crate::report::say;
use crate::shell::Shell;
use crate::site::Site;

/// Ports tried after the one asked for.
const TRIES: u16 = 20;

pub(crate) fn run(shell: &Shell, port: u16) -> Result<(), Fault> {
    build::site(shell)?;
    let site = start(shell, port)?;
    say(&format!("\nKlar Aftale is served at {}  (stop with Ctrl-C)", site.address()));
    site.wait();
    Ok(())
}

/// Serves at the port asked for, or at the next that is free.
fn start(shell: &Shell, port: u16) -> Result<Site, Fault> {
    let dist = shell.project.dist();
    let asked = Site::start(&dist, port);
    if asked.is_ok() {
        return asked;
    }
    let next = port.saturating_add(1)..=port.saturating_add(TRIES);
    next.map(|port| Site::start(&dist, port)).find(Result::is_ok).unwrap_or(asked)
}
