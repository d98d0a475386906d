//! `build`: both pages for release, through Trunk; and Trunk's hooks, which call this program again.

mod page;
mod split;

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;

use xshell::{Cmd, Shell, cmd};

use crate::fault::Fault;
use crate::offline;
use crate::report::{headline, say};
use crate::shell::{self, WASM, at};
use crate::verb::Hook;

/// The cargo feature that marks where to split the programs, and keeps what the linker knows about who calls what.
const FEATURE: &str = "split";

/// Builds the whole site into `dist/`.
pub(crate) fn site(sh: &Shell) -> Result<(), Fault> {
    headline("release build of both pages");
    let start = Instant::now();
    programs(sh)?;
    pages(sh)?;
    say(&format!("built in {:.0} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Compiles both programs at once: Trunk would compile one after the other, and the longest part of each, its linking,
/// uses one core only.
pub(crate) fn programs(sh: &Shell) -> Result<(), Fault> {
    let options = ["--quiet", "--release", "--target", WASM, "--features", FEATURE];
    let command = cmd!(sh, "cargo build {options...} --bin caseworker --bin view");
    shell::run(command, "Read the first error above.")
}

/// Makes both pages from the compiled programs.
pub(crate) fn pages(sh: &Shell) -> Result<(), Fault> {
    let page = cmd!(sh, "trunk --quiet build --release --features {FEATURE}");
    trunk(page.envs(split::environment(sh)?))
}

/// Builds another page than the site's into a folder: plain Trunk, without a part that is split off.
pub(crate) fn plain_page(sh: &Shell, config: &str, folder: &Path) -> Result<(), Fault> {
    trunk(cmd!(sh, "trunk --quiet --config {config} build --release --dist {folder}"))
}

/// What Trunk calls while it builds a page.
pub(crate) fn hook(sh: &Shell, hook: Hook, words: &[String]) -> Result<(), Fault> {
    match hook {
        Hook::Bindgen => split::bindgen(sh, words),
        Hook::BeforePage => before_page(sh),
        Hook::AfterPage => after_page(sh),
    }
}

/// The page's CSS, and an empty folder for its snippets.
fn before_page(sh: &Shell) -> Result<(), Fault> {
    // Trunk copies every snippet that any page ever had into each page.
    sh.remove_path(shell::target(sh).join("wasm-bindgen").join(profile()).join("snippets"))?;
    compile_style(sh, if is_view()? { "view" } else { "caseworker" })
}

/// Compiles `style/<name>.scss`; the design system's files are found as `scss/...`.
fn compile_style(sh: &Shell, name: &str) -> Result<(), Fault> {
    let sass = "node_modules/sass/sass.js";
    if !at(sh, sass).is_file() {
        return Err(Fault::new("The npm packages are not installed.", "Run `cargo xtask setup`."));
    }
    let source = format!("style/{name}.scss");
    // Always below the checkout, wherever cargo's own output goes: the HTML names it.
    let pair = format!("{source}:target/css/{name}.css");
    let load = "--load-path=node_modules/dkfds/dist";
    shell::run(
        cmd!(sh, "node {sass} --quiet-deps --no-source-map --style=compressed {load} {pair}"),
        &format!("Correct the place in {source} that sass names above."),
    )
}

/// Scripts into files, after the app's page the view's, and last the list of all files.
fn after_page(sh: &Shell) -> Result<(), Fault> {
    let stage = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    page::rewrite(sh, &stage)?;
    split::copy_part(sh, &stage)?;
    if !is_view()? {
        build_view(sh, &stage.join("v"))?;
    }
    // While the program is written, every reload must show what was just built: the list of files stays empty.
    if profile() == "release" { offline::write_one(sh, &stage) } else { Ok(()) }
}

/// Whether Trunk is building the phone's page.
fn is_view() -> Result<bool, Fault> {
    let source = variable("TRUNK_HTML_FILE")?;
    Ok(Path::new(&source).file_name() == Some(OsStr::new("view.html")))
}

fn build_view(sh: &Shell, folder: &Path) -> Result<(), Fault> {
    let release = (profile() == "release").then_some("--release");
    // With the same features, so that the library is not compiled twice.
    let features = split::is_on().then_some(["--features", FEATURE]).into_iter().flatten();
    trunk(
        cmd!(sh, "trunk --quiet --config Trunk.view.toml build --dist {folder} {release...}")
            .args(features),
    )
}

fn trunk(command: Cmd<'_>) -> Result<(), Fault> {
    shell::run(
        command
            // Trunk 0.21 takes NO_COLOR for an option of its own and refuses the usual value 1.
            .env_remove("NO_COLOR")
            // Its backtrace would hide the error.
            .env("RUST_LIB_BACKTRACE", "0"),
        "Read the first error above; if a tool is missing, run `cargo xtask setup`.",
    )
}

fn profile() -> String {
    env::var("TRUNK_PROFILE").unwrap_or_else(|_| "release".to_owned())
}

fn variable(name: &str) -> Result<String, Fault> {
    env::var(name).map_err(|_| {
        Fault::new(
            format!("{name} is not set; only Trunk calls this verb."),
            "Run `cargo xtask build` or `trunk serve`.",
        )
    })
}
