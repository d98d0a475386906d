//! wasm-bindgen, wasm-split-cli and trunk, of the versions that fit the project; for tests geckodriver.

use super::announce;
use crate::fault::Fault;
use crate::shell::{self, Shell};

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
pub(super) fn ensure(shell: &Shell) -> Result<(), Fault> {
    TOOLS.iter().try_for_each(|tool| tool.ensure(shell))
}

/// Installs geckodriver if its version is not the wanted one.
pub(super) fn ensure_geckodriver(shell: &Shell) -> Result<(), Fault> {
    GECKODRIVER.ensure(shell)
}

impl Tool {
    fn ensure(&self, shell: &Shell) -> Result<(), Fault> {
        if self.is_ready(shell) { Ok(()) } else { self.install(shell) }
    }

    fn is_ready(&self, shell: &Shell) -> bool {
        let answer = shell.ask(self.program, &["--version"]).unwrap_or_default();
        answer.split_whitespace().nth(1) == Some(self.version) || self.is_listed(shell)
    }

    /// One of them cannot tell its version; cargo can.
    fn is_listed(&self, shell: &Shell) -> bool {
        let line = format!("{} v{}:", self.package, self.version);
        let list = || shell.ask("cargo", &["install", "--list"]).unwrap_or_default();
        shell.find(self.program).is_some() && list().lines().any(|installed| installed == line)
    }

    fn install(&self, shell: &Shell) -> Result<(), Fault> {
        announce(&format!("{} {}", self.package, self.version), self.usually);
        if !self.fetch(shell) {
            self.compile(shell)?;
        }
        if self.is_ready(shell) {
            return Ok(());
        }
        Err(Fault::new(
            format!("Another version of {} stands before the installed one on PATH.", self.program),
            format!("Remove it (see `which -a {}`).", self.program),
        ))
    }

    /// A ready-made program, where `cargo binstall` is installed and finds one.
    fn fetch(&self, shell: &Shell) -> bool {
        let package = format!("{}@{}", self.package, self.version);
        let words = ["binstall", "--no-confirm", "--disable-strategies", "compile", &package];
        shell.find("cargo-binstall").is_some()
            && shell.run("cargo", &words, "It is compiled instead.").is_ok()
            && self.is_ready(shell)
    }

    /// Unoptimised: it compiles in a quarter of the time and runs for seconds only.
    fn compile(&self, shell: &Shell) -> Result<(), Fault> {
        let version = format!("={}", self.version);
        let words = ["install", "--debug", "--force", "--version", &version, self.package];
        let mut command = shell.command("cargo", &words);
        command
            .args(self.options)
            .env("CARGO_TARGET_DIR", shell.project.cache().join("build-tools"));
        shell::run(
            &mut command,
            "Check that the crate registry can be reached and that a C compiler is installed \
             (`sudo apt-get install build-essential`).",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use std::fs;

    fn check(file: &str, pin: &str) {
        let text = fs::read_to_string(Project::find().unwrap().at(file)).unwrap();
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
