//! Firefox and WebKit beside Chromium, for the tests that every browser must pass.

use std::env::consts::ARCH;
use std::path::Path;

use super::{announce, apt, tools};
use crate::fault::Fault;
use crate::files;
use crate::shell::Shell;

/// A program from one of Debian's packages.
struct Part {
    /// The names under which it may be on PATH.
    programs: &'static [&'static str],
    package: &'static str,
    what: &'static str,
    usually: &'static str,
}

const PARTS: [Part; 3] = [
    Part {
        programs: &["firefox-esr", "firefox"],
        package: "firefox-esr",
        what: "Firefox ESR from Debian",
        usually: "30 s",
    },
    Part {
        programs: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
        what: "WebKitGTK with its driver and MiniBrowser from Debian",
        usually: "30 s",
    },
    Part {
        programs: &["Xvfb"],
        package: "xvfb",
        what: "Xvfb, the screen of WebKit, from Debian",
        usually: "10 s",
    },
];

/// Installs what is missing.
pub(super) fn ensure(shell: &Shell) -> Result<(), Fault> {
    PARTS.iter().try_for_each(|part| part.ensure(shell))?;
    has_mini_browser(Path::new(&format!("/usr/lib/{ARCH}-linux-gnu")))?;
    tools::ensure_geckodriver(shell)
}

impl Part {
    fn ensure(&self, shell: &Shell) -> Result<(), Fault> {
        if self.is_there(shell) {
            return Ok(());
        }
        announce(self.what, self.usually);
        apt::install(shell, &[self.package])?;
        if self.is_there(shell) {
            return Ok(());
        }
        Err(Fault::new(
            format!(
                "The package {} was installed, but {} is not on PATH.",
                self.package,
                self.programs.join(" or ")
            ),
            "Put the folder it lies in on PATH (see `dpkg -L` with the package's name).",
        ))
    }

    fn is_there(&self, shell: &Shell) -> bool {
        self.programs.iter().any(|program| shell.find(program).is_some())
    }
}

/// The driver knows where its browser lies; it comes with the library that the driver needs.
fn has_mini_browser(libraries: &Path) -> Result<(), Fault> {
    let mut folders = files::list(libraries).into_iter();
    let there = folders.any(|folder| {
        files::file_name(&folder).starts_with("webkit") && folder.join("MiniBrowser").is_file()
    });
    if there {
        return Ok(());
    }
    Err(Fault::new(
        format!("WebKitGTK is installed without MiniBrowser below {}.", libraries.display()),
        "Run `sudo apt-get install --reinstall libwebkit2gtk-4.1-0`.",
    ))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_mini_browser_is_found_in_the_folder_of_any_version() {
        let libraries = std::env::temp_dir().join(format!("engines-{}", std::process::id()));
        let folder = libraries.join("webkit2gtk-9.9");
        fs::create_dir_all(&folder).unwrap();
        assert!(has_mini_browser(&libraries).is_err());
        fs::write(folder.join("MiniBrowser"), "").unwrap();
        assert!(has_mini_browser(&libraries).is_ok());
        fs::remove_dir_all(&libraries).unwrap();
    }
}
