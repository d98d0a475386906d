//! Compiles a page's SCSS into `target/css`, where its HTML finds it.

use crate::fault::Fault;
use crate::shell::{self, Shell};

/// Compiles `style/<name>.scss`; the design system's files are found as `scss/...`.
pub(super) fn compile(shell: &Shell, name: &str) -> Result<(), Fault> {
    let source = format!("style/{name}.scss");
    if !shell.project.at("node_modules/sass/sass.js").is_file() {
        return Err(Fault::new("The npm packages are not installed.", "Run `cargo xtask setup`."));
    }
    // Always below the checkout, wherever cargo's own output goes: the HTML names it.
    let pair = format!("{source}:target/css/{name}.css");
    let words = [
        "node_modules/sass/sass.js",
        "--quiet-deps",
        "--no-source-map",
        "--style=compressed",
        "--load-path=node_modules/dkfds/dist",
        &pair,
    ];
    let remedy = format!("Mend the place in {source} that sass names above.");
    shell::run(&mut shell.command("node", &words), &remedy)
}
