//! `bench`: how fast the app is with many agreements, other stores beside ours, and a link on a slow phone; by a
//! program of the browser tests.

mod phone;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::build;
use crate::fault::Fault;
use crate::files;
use crate::program::driving;
use crate::project::WASM;
use crate::report::headline;
use crate::shell::{self, Shell};

/// The crate that shows our store to the page of the comparison.
const PACKAGE: &str = "klar-aftale-bench";

/// The program of that crate that does the front page's work on this machine.
const FRONT: &str = "klar-aftale-bench-front";

/// The program of that crate that opens links on this machine.
const DECODE: &str = "klar-aftale-bench-decode";

/// What to do when something cannot be compiled.
const REMEDY: &str = "Read the first error above.";

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    All,
    /// Our store beside others.
    Stores,
    /// The app with few and with many agreements.
    App,
    /// What the front page computes, which `App` measures too.
    Front,
    /// A link: opening it on this machine, and its page on a slow phone.
    Phone,
}

impl Part {
    /// Every part, by the name that the program of the browser tests knows too.
    const NAMES: [(&str, Self); 5] = [
        ("all", Self::All),
        ("stores", Self::Stores),
        ("app", Self::App),
        ("front", Self::Front),
        ("phone", Self::Phone),
    ];

    /// The names as a reader types them.
    pub(crate) fn names() -> String {
        Self::NAMES.map(|(name, _)| name).join("|")
    }

    /// The part of a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
    }

    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, part)| *part == self).map_or("all", |(name, _)| *name)
    }

    /// Whether something has to do with agreements in a browser's store.
    fn needs_store(self) -> bool {
        self != Self::Phone
    }

    fn needs_phone(self) -> bool {
        matches!(self, Self::All | Self::Phone)
    }
}

pub(crate) fn run(shell: &Shell, part: Part, agreements: u32) -> Result<(), Fault> {
    build::site(shell)?;
    let mut env = Vec::new();
    if part.needs_store() {
        env.push(("KLAR_AFTALE_BENCH_STORE", store(shell)?.into()));
        headline("what the front page computes, as a program for this machine");
        env.push(("KLAR_AFTALE_BENCH_FRONT", native(shell, FRONT)?));
    }
    if part.needs_phone() {
        env.push(("KLAR_AFTALE_BENCH_PHONE", phone::site(shell)?.into()));
        headline("opening a link, as a program for this machine");
        env.push(("KLAR_AFTALE_BENCH_DECODE", native(shell, DECODE)?));
    }
    headline("bench");
    let mut command = driving(shell, "bench", &[part.name(), &agreements.to_string()])?;
    command.envs(env);
    shell::run(&mut command, "See which figure is over what is allowed, or the first error above.")
}

/// A program of the crate, compiled for this machine.
fn native(shell: &Shell, program: &str) -> Result<OsString, Fault> {
    shell.run("cargo", &["build", "--release", "--package", PACKAGE, "--bin", program], REMEDY)?;
    Ok(shell.project.target().join("release").join(program).into())
}

/// Our store as a module, in a folder of its own.
fn store(shell: &Shell) -> Result<PathBuf, Fault> {
    headline("our store as a module for the page of the comparison");
    let store = shell.project.target().join("bench-store");
    files::make(&store)?;
    let words = ["build", "--release", "--package", PACKAGE, "--lib", "--target", WASM];
    shell.run("cargo", &words, REMEDY)?;
    let name = format!("{WASM}/release/{}.wasm", PACKAGE.replace('-', "_"));
    let module = shell.project.target().join(name);
    let (module, folder) = (module.to_string_lossy(), store.to_string_lossy());
    let words =
        ["--target", "web", "--no-typescript", "--out-name", "ours", "--out-dir", &folder, &module];
    shell.run("wasm-bindgen", &words, REMEDY)?;
    Ok(store)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_its_name_and_no_other() {
        for (name, part) in Part::NAMES {
            assert_eq!((Part::named(name), part.name()), (Some(part), name));
        }
        assert_eq!(Part::named("phones"), None);
        assert_eq!(Part::names(), "all|stores|app|front|phone");
    }

    #[test]
    fn a_part_prepares_only_what_it_measures() {
        let needs = |part: Part| (part.needs_store(), part.needs_phone());
        assert_eq!(needs(Part::All), (true, true));
        assert_eq!(needs(Part::Front), (true, false));
        assert_eq!(needs(Part::Phone), (false, true));
    }
}
