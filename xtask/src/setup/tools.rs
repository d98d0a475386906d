//! wasm-bindgen, wasm-split-cli and trunk, of the versions that fit the project; for tests geckodriver.

use xshell::{Shell, cmd};

use super::announce;
use crate::fault::Fault;
use crate::shell::{ask, cache, find, run};

/// A program that cargo can install.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    usually: &'static str,
}

const TOOLS: [Tool; 3] = [
    Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: "0.2.130",
        // Its own lock file names a crate that was withdrawn.
        options: &[],
        usually: "2 min",
    },
    Tool {
        program: "wasm-split-cli",
        package: "wasm_split_cli_support",
        version: "0.2.4",
        options: &["--features", "build-binary", "--locked"],
        usually: "1 min",
    },
    Tool {
        program: "trunk",
        package: "trunk",
        version: "0.21.14",
        // Without TLS and update checks: it downloads nothing here.
        options: &["--no-default-features", "--locked"],
        usually: "4 min",
    },
];

/// Through it tests reach Firefox; Debian has no package of it.
const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    options: &["--locked"],
    usually: "1 min",
};

/// Installs the tools whose version is not the wanted one.
pub(super) fn ensure(sh: &Shell) -> Result<(), Fault> {
    TOOLS.iter().try_for_each(|tool| tool.ensure(sh))
}

/// Installs geckodriver if its version is not the wanted one.
pub(super) fn ensure_geckodriver(sh: &Shell) -> Result<(), Fault> {
    GECKODRIVER.ensure(sh)
}

impl Tool {
    fn ensure(&self, sh: &Shell) -> Result<(), Fault> {
        if self.is_ready(sh) { Ok(()) } else { self.install(sh) }
    }

    fn is_ready(&self, sh: &Shell) -> bool {
        let program = self.program;
        let answer = ask(cmd!(sh, "{program} --version")).unwrap_or_default();
        answer.split_whitespace().nth(1) == Some(self.version) || self.is_listed(sh)
    }

    /// One of them cannot tell its version; cargo can.
    fn is_listed(&self, sh: &Shell) -> bool {
        let line = format!("{} v{}:", self.package, self.version);
        let list = || ask(cmd!(sh, "cargo install --list")).unwrap_or_default();
        find(sh, self.program).is_some() && list().lines().any(|installed| installed == line)
    }

    fn install(&self, sh: &Shell) -> Result<(), Fault> {
        announce(&format!("{} {}", self.package, self.version), self.usually);
        if !self.fetch(sh) {
            self.compile(sh)?;
        }
        if self.is_ready(sh) {
            return Ok(());
        }
        Err(Fault::new(
            format!("Another version of {} comes before the installed one on PATH.", self.program),
            format!("Remove it (see `which -a {}`).", self.program),
        ))
    }

    /// A ready-made program, where `cargo binstall` is installed and finds one.
    fn fetch(&self, sh: &Shell) -> bool {
        let package = format!("{}@{}", self.package, self.version);
        let options = ["--no-confirm", "--disable-strategies", "compile"];
        find(sh, "cargo-binstall").is_some()
            && run(cmd!(sh, "cargo binstall {options...} {package}"), "").is_ok()
            && self.is_ready(sh)
    }

    /// Unoptimised: it compiles in a quarter of the time and runs for seconds only.
    fn compile(&self, sh: &Shell) -> Result<(), Fault> {
        let Self { package, version, options, .. } = self;
        run(
            cmd!(sh, "cargo install --debug --force --version ={version} {package}")
                .args(*options)
                .env("CARGO_TARGET_DIR", cache(sh).join("build-tools")),
            "Check that the crate registry can be reached and that a C compiler is installed \
             (`sudo apt-get install build-essential`).",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, pin: &str) {
        let text = crate::shell::open().unwrap().read_file(file).unwrap();
        assert!(text.contains(pin), "{file} should hold `{pin}`");
    }

    #[test]
    fn the_versions_are_those_the_project_pins() {
        let [wasm_bindgen, _, trunk] = TOOLS;
        check("Cargo.toml", &format!("wasm-bindgen = \"={}\"", wasm_bindgen.version));
        for file in ["Trunk.toml", "Trunk.view.toml", "tests/empty-page/Trunk.toml"] {
            check(file, &format!("trunk-version = \"={}\"", trunk.version));
        }
    }
}
