//! Which packages make a toolchain, and in which version.

use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::files;
use crate::setup::{announce, apt};
use crate::shell::Shell;

/// The packages of one toolchain; the name of one of them carries the compiler's version.
fn packages(version: &str) -> [String; 7] {
    let mut numbers = version.split('.');
    let (major, minor) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
    let library = format!("libstd-rust-web-{major}.{minor}");
    let names = [
        "rustc-web",
        "cargo-web",
        &library,
        "libstd-rust-web-dev",
        "rust-web-src",
        "rust-web-clippy",
        "rustfmt-web",
    ];
    names.map(str::to_owned)
}

/// The one version of all packages in the index.
pub(super) fn offered(shell: &Shell) -> Result<String, Fault> {
    if apt::candidate(shell, "rustc-web").is_none() {
        announce("Debian's package index", "10 s");
        apt::update(shell)?;
    }
    let version = apt::candidate(shell, "rustc-web").ok_or_else(|| {
        Fault::new(
            "Neither rustup's server nor Debian's package `rustc-web` can be reached.",
            "Make one of them reachable: `rustup target add wasm32-unknown-unknown` has to work, \
             or the package index has to hold Debian 12 with its security updates.",
        )
    })?;
    let differs = |name: &String| apt::candidate(shell, name).as_ref() != Some(&version);
    match packages(&version).into_iter().find(differs) {
        None => Ok(version),
        Some(name) => Err(Fault::new(
            format!("Debian's packages disagree: rustc-web is {version}, {name} is not."),
            "Wait for the archive to settle, run `sudo apt-get update`, and try again.",
        )),
    }
}

/// The package files in the cache, fetched if they are not there.
pub(super) fn download(shell: &Shell, version: &str) -> Result<Vec<PathBuf>, Fault> {
    let folder = shell.project.cache().join("debs");
    files::make(&folder)?;
    let (names, found) = (packages(version), |name: &String| package_file(&folder, name, version));
    let missing: Vec<String> = names
        .iter()
        .filter(|name| found(name).is_none())
        .map(|name| format!("{name}={version}"))
        .collect();
    if !missing.is_empty() {
        apt::download(shell, &missing, &folder)?;
    }
    Ok(names.iter().filter_map(found).collect())
}

fn package_file(folder: &Path, name: &str, version: &str) -> Option<PathBuf> {
    let start = format!("{name}_{version}_");
    files::list(folder).into_iter().find(|file| files::file_name(file).starts_with(&start))
}

/// Installs the libraries that the unpacked programs need, and the linker that fits; names the linker.
pub(super) fn install_libraries(shell: &Shell, files: &[PathBuf]) -> Result<String, Fault> {
    let mut names: Vec<String> = files
        .iter()
        .flat_map(|file| apt::dependencies(shell, file))
        .filter(|name| name.starts_with("lib") && !name.contains("-web") && name != "libc-dev")
        .collect();
    let llvm =
        names.iter().find_map(|name| name.strip_prefix("libllvm")).unwrap_or("22").to_owned();
    let linker = format!("lld-{llvm}");
    names.push(linker.clone());
    names.sort();
    names.dedup();
    apt::install_missing(shell, &names)?;
    Ok(linker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_package_carries_the_compilers_version() {
        let names = packages("1.96.0+dfsg1-1~deb12u2");
        assert!(names.contains(&"libstd-rust-web-1.96".to_owned()));
        assert!(names.contains(&"rustc-web".to_owned()));
    }
}
