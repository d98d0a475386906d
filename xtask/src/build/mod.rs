//! `build`: both pages for release, through Trunk; and Trunk's hooks, which call this program again.

mod inline;
mod preload;
mod split;
mod style;

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::fault::Fault;
use crate::files;
use crate::offline;
use crate::report::{headline, say};
use crate::shell::{self, Shell};

/// Builds the whole site into `dist/`.
pub(crate) fn site(shell: &Shell) -> Result<(), Fault> {
    headline("release build of both pages");
    let start = Instant::now();
    let words = ["--quiet", "build", "--release", "--features", split::FEATURE];
    trunk(shell, &words, &split::stand_before_bindgen(shell)?)?;
    say(&format!("built in {:.0} s", start.elapsed().as_secs_f64()));
    Ok(())
}

/// Builds another page than the site's into a folder: plain Trunk, without a part that is split off.
pub(crate) fn plain_page(shell: &Shell, config: &str, folder: &Path) -> Result<(), Fault> {
    let folder = folder.to_string_lossy();
    trunk(shell, &["--quiet", "--config", config, "build", "--release", "--dist", &folder], &[])
}

/// What Trunk calls in place of wasm-bindgen.
pub(crate) fn bindgen(shell: &Shell, words: &[String]) -> Result<(), Fault> {
    split::bindgen(shell, words)
}

/// Trunk's hook before a page: its CSS, and a clean folder for its snippets.
pub(crate) fn before_page(shell: &Shell) -> Result<(), Fault> {
    // Trunk copies every snippet that any page ever had into each page.
    let snippets = shell.project.target().join("wasm-bindgen").join(profile()).join("snippets");
    if snippets.exists() {
        files::clear(&snippets)?;
    }
    style::compile(shell, page()?.style())
}

/// Trunk's hook after a page: scripts into files, after the app's page the view's, and last the list of all files.
pub(crate) fn after_page(shell: &Shell) -> Result<(), Fault> {
    let stage = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    inline::move_scripts(&stage)?;
    split::put(shell, &stage)?;
    if page()? == Page::Caseworker {
        build_view(shell, &stage.join("v"))?;
    }
    // While the program is written, every reload must show what was just built: the list of files stays empty.
    if profile() == "release" { offline::write_one(&stage) } else { Ok(()) }
}

/// The two pages of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Caseworker,
    View,
}

impl Page {
    fn style(self) -> &'static str {
        match self {
            Self::Caseworker => "caseworker",
            Self::View => "view",
        }
    }
}

/// The page that Trunk is building.
fn page() -> Result<Page, Fault> {
    let source = variable("TRUNK_HTML_FILE")?;
    let is_view = Path::new(&source).file_name() == Some(OsStr::new("view.html"));
    Ok(if is_view { Page::View } else { Page::Caseworker })
}

fn build_view(shell: &Shell, folder: &Path) -> Result<(), Fault> {
    let folder = folder.to_string_lossy();
    let mut words = vec!["--quiet", "--config", "Trunk.view.toml", "build", "--dist", &folder];
    if profile() == "release" {
        words.push("--release");
    }
    // With the same features, so that the library is not compiled twice.
    if split::is_on() {
        words.extend(["--features", split::FEATURE]);
    }
    trunk(shell, &words, &[])
}

fn trunk(shell: &Shell, words: &[&str], env: &[(&str, OsString)]) -> Result<(), Fault> {
    let mut command = shell.command("trunk", words);
    command.envs(env.iter().map(|(name, value)| (name, value)));
    // Trunk 0.21 takes NO_COLOR for an option of its own and refuses the usual value 1.
    command.env_remove("NO_COLOR");
    // What failed is said in words; Trunk's own stack would bury it.
    command.env("RUST_LIB_BACKTRACE", "0");
    shell::run(
        &mut command,
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
