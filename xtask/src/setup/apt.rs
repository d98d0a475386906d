//! Debian's package tools.

use std::path::Path;

use crate::fault::Fault;
use crate::shell::{self, Shell};

const REMEDY: &str = "Check that the Debian registry can be reached and that you may use sudo, \
    or install the packages by hand.";

/// Installs packages; the index is fetched again if the first try fails.
pub(super) fn install(shell: &Shell, names: &[&str]) -> Result<(), Fault> {
    let words = [&["install", "-y", "--no-install-recommends"], names].concat();
    if apt_get(shell, &words).is_ok() {
        return Ok(());
    }
    update(shell)?;
    apt_get(shell, &words)
}

/// Fetches the package index.
pub(super) fn update(shell: &Shell) -> Result<(), Fault> {
    apt_get(shell, &["update"])
}

fn apt_get(shell: &Shell, words: &[&str]) -> Result<(), Fault> {
    // Packages must not ask anything; sudo passes no variables on, hence `env`.
    let words = [&["DEBIAN_FRONTEND=noninteractive", "apt-get"], words].concat();
    shell.run_as_root("env", &words, REMEDY)
}

/// Installs those of the packages that are missing.
pub(super) fn install_missing(shell: &Shell, names: &[String]) -> Result<(), Fault> {
    let missing: Vec<&str> =
        names.iter().map(String::as_str).filter(|name| !is_installed(shell, name)).collect();
    if missing.is_empty() { Ok(()) } else { install(shell, &missing) }
}

fn is_installed(shell: &Shell, name: &str) -> bool {
    let status = shell.ask("dpkg-query", &["-W", "-f=${db:Status-Abbrev}\n", name]);
    status.is_some_and(|text| text.lines().any(|line| line.starts_with("ii")))
}

/// The version of a package that would be installed.
pub(super) fn candidate(shell: &Shell, name: &str) -> Option<String> {
    shell.ask("apt-cache", &["policy", name]).as_deref().and_then(read_candidate)
}

fn read_candidate(policy: &str) -> Option<String> {
    let line = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate:"))?;
    Some(line.trim().to_owned()).filter(|version| version != "(none)")
}

/// Downloads package files, each given as `name=version`, into a folder.
pub(super) fn download(shell: &Shell, packages: &[String], folder: &Path) -> Result<(), Fault> {
    // Without the sandbox user, which may not write into a home folder.
    let mut command = shell.command("apt-get", &["download", "-o", "APT::Sandbox::User=root"]);
    shell::run(command.args(packages).current_dir(folder), REMEDY)
}

/// The packages that a package file needs; of alternatives the first.
pub(super) fn dependencies(shell: &Shell, file: &Path) -> Vec<String> {
    let answer = shell.ask("dpkg-deb", &["-f", &file.to_string_lossy(), "Depends"]);
    answer.map(|list| read_dependencies(&list)).unwrap_or_default()
}

fn read_dependencies(list: &str) -> Vec<String> {
    let names = list.split(',').filter_map(|entry| entry.split_whitespace().next());
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_candidate_is_read_from_the_policy() {
        let policy = "rustc-web:\n  Installed: (none)\n  Candidate: 1.96.0+dfsg1-1~deb12u2\n  Version table:";
        assert_eq!(read_candidate(policy), Some("1.96.0+dfsg1-1~deb12u2".to_owned()));
        assert_eq!(read_candidate("x:\n  Candidate: (none)"), None);
        assert_eq!(read_candidate(""), None);
    }

    #[test]
    fn dependencies_are_names_without_versions() {
        let list = "libc6 (>= 2.34), gcc | clang | c-compiler, libllvm22";
        assert_eq!(read_dependencies(list), ["libc6", "gcc", "libllvm22"]);
    }
}
