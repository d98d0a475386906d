//! Debian's package tools.

use std::path::Path;

use xshell::{Shell, cmd};

use crate::fault::Fault;
use crate::shell::{ask, run};

const REMEDY: &str = "Check that the Debian registry can be reached and that you may use sudo, \
    or install the packages by hand.";

/// Installs packages; the index is fetched again if the first try fails.
pub(super) fn install(sh: &Shell, names: &[impl AsRef<str>]) -> Result<(), Fault> {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let words = [&["install", "-y", "--no-install-recommends"], names.as_slice()].concat();
    if apt_get(sh, &words).is_ok() {
        return Ok(());
    }
    update(sh)?;
    apt_get(sh, &words)
}

/// Fetches the package index.
pub(super) fn update(sh: &Shell) -> Result<(), Fault> {
    apt_get(sh, &["update"])
}

fn apt_get(sh: &Shell, words: &[&str]) -> Result<(), Fault> {
    let is_root = ask(cmd!(sh, "id -u")).as_deref() == Some("0");
    let sudo = (!is_root).then_some("sudo");
    // Packages must not ask anything; sudo passes no variables on, hence `env`.
    let command = sudo.into_iter().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut line = command.chain(words.iter().copied());
    let program = line.next().unwrap_or_default();
    run(sh.cmd(program).args(line), REMEDY)
}

/// Installs those of the packages that are missing.
pub(super) fn install_missing(sh: &Shell, names: &[String]) -> Result<(), Fault> {
    let missing: Vec<&String> = names.iter().filter(|name| !is_installed(sh, name)).collect();
    if missing.is_empty() { Ok(()) } else { install(sh, &missing) }
}

fn is_installed(sh: &Shell, name: &str) -> bool {
    let format = "-f=${db:Status-Abbrev}\n";
    let status = ask(cmd!(sh, "dpkg-query -W {format} {name}"));
    status.is_some_and(|text| text.lines().any(|line| line.starts_with("ii")))
}

/// The version of a package that would be installed.
pub(super) fn candidate(sh: &Shell, name: &str) -> Option<String> {
    ask(cmd!(sh, "apt-cache policy {name}")).as_deref().and_then(read_candidate)
}

fn read_candidate(policy: &str) -> Option<String> {
    let line = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate:"))?;
    Some(line.trim().to_owned()).filter(|version| version != "(none)")
}

/// Downloads package files, each given as `name=version`, into a folder.
pub(super) fn download(sh: &Shell, packages: &[String], folder: &Path) -> Result<(), Fault> {
    let _in_folder = sh.push_dir(folder);
    // Without the sandbox user, which may not write into a home folder.
    run(cmd!(sh, "apt-get download -o APT::Sandbox::User=root {packages...}"), REMEDY)
}

/// The packages that a package file needs; of alternatives the first.
pub(super) fn dependencies(sh: &Shell, file: &Path) -> Vec<String> {
    let answer = ask(cmd!(sh, "dpkg-deb -f {file} Depends"));
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
