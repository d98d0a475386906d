//! Chromium and its driver, for tests and pictures.

use super::{announce, apt};
use crate::fault::Fault;
use crate::shell::Shell;

/// Installs Debian's packages unless a driver is there.
pub(super) fn ensure(shell: &Shell) -> Result<(), Fault> {
    if shell.find("chromedriver").is_some() {
        return Ok(());
    }
    announce("Chromium and ChromeDriver from Debian", "1 min");
    apt::install(shell, &["chromium", "chromium-driver"])
}

/// Where `chromedriver` lies.
///
/// # Errors
/// It is not installed.
pub(crate) fn chromedriver(shell: &Shell) -> Result<String, Fault> {
    let driver = shell.find("chromedriver").map(|path| path.to_string_lossy().into_owned());
    driver.ok_or_else(|| {
        Fault::new("ChromeDriver is not installed.", "Run `sudo apt-get install chromium-driver`.")
    })
}
