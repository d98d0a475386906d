//! The browsers of the tests and pictures, from Debian's packages: Chromium, Firefox and WebKit.

use std::env::consts::ARCH;
use std::path::Path;

use xshell::Shell;

use super::{announce, apt};
use crate::fault::Fault;
use crate::shell::{file_name, find};

/// A program from one of Debian's packages.
struct Part {
    /// The names under which it may be on PATH.
    programs: &'static [&'static str],
    packages: &'static [&'static str],
    what: &'static str,
    usually: &'static str,
}

const CHROMIUM: Part = Part {
    programs: &["chromedriver"],
    packages: &["chromium", "chromium-driver"],
    what: "Chromium and ChromeDriver from Debian",
    usually: "1 min",
};

const OTHERS: [Part; 3] = [
    Part {
        programs: &["firefox-esr", "firefox"],
        packages: &["firefox-esr"],
        what: "Firefox ESR from Debian",
        usually: "30 s",
    },
    Part {
        programs: &["WebKitWebDriver"],
        packages: &["webkit2gtk-driver"],
        what: "WebKitGTK with its driver and MiniBrowser from Debian",
        usually: "30 s",
    },
    Part {
        programs: &["Xvfb"],
        packages: &["xvfb"],
        what: "Xvfb, the screen of WebKit, from Debian",
        usually: "10 s",
    },
];

pub(super) fn ensure_chromium(sh: &Shell) -> Result<(), Fault> {
    CHROMIUM.ensure(sh)
}

pub(super) fn ensure_others(sh: &Shell) -> Result<(), Fault> {
    OTHERS.iter().try_for_each(|part| part.ensure(sh))?;
    has_mini_browser(sh, Path::new(&format!("/usr/lib/{ARCH}-linux-gnu")))
}

/// Where `chromedriver` lies.
///
/// # Errors
/// It is not installed.
pub(crate) fn chromedriver(sh: &Shell) -> Result<String, Fault> {
    let driver = find(sh, "chromedriver").map(|path| path.to_string_lossy().into_owned());
    driver.ok_or_else(|| {
        Fault::new("ChromeDriver is not installed.", "Run `sudo apt-get install chromium-driver`.")
    })
}

impl Part {
    fn ensure(&self, sh: &Shell) -> Result<(), Fault> {
        if self.is_installed(sh) {
            return Ok(());
        }
        announce(self.what, self.usually);
        apt::install(sh, self.packages)?;
        if self.is_installed(sh) {
            return Ok(());
        }
        Err(Fault::new(
            format!(
                "{} was installed, but {} is not on PATH.",
                self.packages.join(" with "),
                self.programs.join(" or ")
            ),
            "Put the folder it lies in on PATH (see `dpkg -L` with the package's name).",
        ))
    }

    fn is_installed(&self, sh: &Shell) -> bool {
        self.programs.iter().any(|program| find(sh, program).is_some())
    }
}

/// WebKit's driver knows where its browser lies; it comes with the library that the driver needs.
fn has_mini_browser(sh: &Shell, libraries: &Path) -> Result<(), Fault> {
    let mut folders = sh.read_dir(libraries).unwrap_or_default().into_iter();
    let found = folders.any(|folder| {
        file_name(&folder).starts_with("webkit") && folder.join("MiniBrowser").is_file()
    });
    if found {
        return Ok(());
    }
    Err(Fault::new(
        format!("WebKitGTK is installed without MiniBrowser below {}.", libraries.display()),
        "Run `sudo apt-get install --reinstall libwebkit2gtk-4.1-0`.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mini_browser_is_found_in_the_folder_of_any_version() {
        let sh = Shell::new().unwrap();
        let libraries = sh.create_temp_dir().unwrap();
        sh.create_dir(libraries.path().join("webkit2gtk-9.9")).unwrap();
        assert!(has_mini_browser(&sh, libraries.path()).is_err());
        sh.write_file(libraries.path().join("webkit2gtk-9.9/MiniBrowser"), "").unwrap();
        assert!(has_mini_browser(&sh, libraries.path()).is_ok());
    }
}
