//! A toolchain from Debian's packages, for machines that cannot reach rustup's server.
//!
//! The packages would conflict with rustup if they were installed, so they are unpacked into the cache
//! folder. They hold no wasm32 standard library; that is compiled from their source once.

mod home;
mod packages;

use super::announce;
use crate::fault::Fault;
use crate::files;
use crate::project::WASM;
use crate::shell::Shell;
use home::Home;

/// The name under which rustup knows the toolchain.
const NAME: &str = "klar-aftale";

/// Makes the toolchain unless it is there, and lets rustup use it in this checkout.
pub(super) fn ensure(shell: &mut Shell) -> Result<(), Fault> {
    let version = packages::offered(shell)?;
    let home = Home::new(shell, &version);
    if !home.stamp().is_file() {
        announce(&format!("Rust {version} from Debian's packages"), "1 min");
        let files = packages::download(shell, &version)?;
        home.unpack(shell, &files)?;
        home.link(shell, &packages::install_libraries(shell, &files)?)?;
        announce("wasm32 standard library from its source", "1 min");
        home.build_wasm(shell)?;
        forget_old_output(shell)?;
        files::write(&home.stamp(), &version)?;
    }
    adopt(shell, &home)
}

/// A build for wasm32 by another compiler is of no use to this one.
fn forget_old_output(shell: &Shell) -> Result<(), Fault> {
    let old = shell.project.target().join(WASM);
    if old.is_dir() { files::clear(&old) } else { Ok(()) }
}

fn adopt(shell: &mut Shell, home: &Home) -> Result<(), Fault> {
    let remedy = "Check that rustup is installed and on PATH.";
    let root = shell.project.root().to_string_lossy().into_owned();
    shell.run("rustup", &["toolchain", "link", NAME, &home.usr().to_string_lossy()], remedy)?;
    shell.run("rustup", &["override", "set", NAME, "--path", &root], remedy)?;
    shell.use_toolchain(NAME);
    Ok(())
}
