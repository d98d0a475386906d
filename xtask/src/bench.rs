//! `bench`: how fast the app is with many agreements, and other stores beside ours; by a program of the browser tests.

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

pub(crate) fn run(shell: &Shell, part: &str, agreements: u32) -> Result<(), Fault> {
    build::site(shell)?;
    headline("our store as a module for the page of the comparison");
    let store = shell.project.target().join("bench-store");
    files::make(&store)?;
    build_store(shell, &store.to_string_lossy())?;
    headline("what the front page computes, as a program for this machine");
    let remedy = "Read the first error above.";
    shell.run("cargo", &["build", "--release", "--package", PACKAGE, "--bin", FRONT], remedy)?;
    let front = shell.project.target().join("release").join(FRONT);
    headline("bench");
    let mut command = driving(shell, "bench", &[part, &agreements.to_string()])?;
    command.env("KLAR_AFTALE_BENCH_STORE", store).env("KLAR_AFTALE_BENCH_FRONT", front);
    shell::run(&mut command, "See which figure is over what is allowed, or the first error above.")
}

fn build_store(shell: &Shell, folder: &str) -> Result<(), Fault> {
    let remedy = "Read the first error above.";
    let words = ["build", "--release", "--package", PACKAGE, "--lib", "--target", WASM];
    shell.run("cargo", &words, remedy)?;
    let name = format!("{WASM}/release/{}.wasm", PACKAGE.replace('-', "_"));
    let module = shell.project.target().join(name);
    let module = module.to_string_lossy();
    let words =
        ["--target", "web", "--no-typescript", "--out-name", "ours", "--out-dir", folder, &module];
    shell.run("wasm-bindgen", &words, remedy)
}
