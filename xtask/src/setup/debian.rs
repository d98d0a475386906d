//! A toolchain from Debian's packages, for machines that cannot reach rustup's server.
//!
//! The packages would conflict with rustup if they were installed, so they are unpacked into the cache folder. They hold
//! no wasm32 standard library; that is compiled from their source once.

use std::env::consts::ARCH;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::{announce, apt};
use crate::fault::Fault;
use crate::shell::{WASM, cache, empty_folder, file_name, find, run, target};

/// The name under which rustup knows the toolchain.
const NAME: &str = "klar-aftale";

/// Makes the toolchain unless it is there, and lets rustup use it in this checkout.
pub(super) fn ensure(sh: &Shell) -> Result<(), Fault> {
    let version = offered(sh)?;
    let home = cache(sh).join(format!("rust-{version}"));
    // Written last: a folder without it is half made.
    let stamp = home.join("complete");
    if !stamp.is_file() {
        announce(&format!("Rust {version} from Debian's packages"), "1 min");
        let files = download(sh, &version)?;
        unpack(sh, &home, &files)?;
        link(sh, &home.join("usr"), &install_libraries(sh, &files)?)?;
        announce("wasm32 standard library from its source", "1 min");
        build_wasm(sh, &home)?;
        // A build for wasm32 by another compiler is of no use to this one.
        sh.remove_path(target(sh).join(WASM))?;
        sh.write_file(&stamp, &version)?;
    }
    adopt(sh, &home.join("usr"))
}

fn adopt(sh: &Shell, usr: &Path) -> Result<(), Fault> {
    let remedy = "Check that rustup is installed and on PATH.";
    let root = sh.current_dir();
    run(cmd!(sh, "rustup toolchain link {NAME} {usr}"), remedy)?;
    run(cmd!(sh, "rustup override set {NAME} --path {root}"), remedy)?;
    sh.set_var("RUSTUP_TOOLCHAIN", NAME);
    Ok(())
}

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
fn offered(sh: &Shell) -> Result<String, Fault> {
    if apt::candidate(sh, "rustc-web").is_none() {
        announce("Debian's package index", "10 s");
        apt::update(sh)?;
    }
    let version = apt::candidate(sh, "rustc-web").ok_or_else(|| {
        Fault::new(
            "Neither rustup's server nor Debian's package `rustc-web` can be reached.",
            "Make one of them reachable: `rustup target add wasm32-unknown-unknown` has to work, \
             or the package index has to hold Debian 12 with its security updates.",
        )
    })?;
    let differs = |name: &String| apt::candidate(sh, name).as_ref() != Some(&version);
    match packages(&version).into_iter().find(differs) {
        None => Ok(version),
        Some(name) => Err(Fault::new(
            format!("Debian's packages disagree: rustc-web is {version}, {name} is not."),
            "Wait for the archive to settle, run `sudo apt-get update`, and try again.",
        )),
    }
}

/// The package files in the cache, fetched if they are not there.
fn download(sh: &Shell, version: &str) -> Result<Vec<PathBuf>, Fault> {
    let folder = cache(sh).join("debs");
    sh.create_dir(&folder)?;
    let names = packages(version);
    let find = |name: &String| package_file(sh, &folder, &format!("{name}_{version}_"));
    let missing = names.iter().filter(|name| find(name).is_none());
    let missing: Vec<String> = missing.map(|name| format!("{name}={version}")).collect();
    if !missing.is_empty() {
        apt::download(sh, &missing, &folder)?;
    }
    Ok(names.iter().filter_map(find).collect())
}

fn package_file(sh: &Shell, folder: &Path, start: &str) -> Option<PathBuf> {
    sh.read_dir(folder).ok()?.into_iter().find(|file| file_name(file).starts_with(start))
}

fn unpack(sh: &Shell, home: &Path, files: &[PathBuf]) -> Result<(), Fault> {
    empty_folder(sh, home)?;
    files.iter().try_for_each(|file| {
        run(cmd!(sh, "dpkg-deb -x {file} {home}"), "Delete the package file, and try again.")
    })
}

/// Installs the libraries that the unpacked programs need, and the linker that fits; names the linker.
fn install_libraries(sh: &Shell, files: &[PathBuf]) -> Result<String, Fault> {
    let mut names: Vec<String> = files
        .iter()
        .flat_map(|file| apt::dependencies(sh, file))
        .filter(|name| name.starts_with("lib") && !name.contains("-web") && name != "libc-dev")
        .collect();
    let llvm =
        names.iter().find_map(|name| name.strip_prefix("libllvm")).unwrap_or("22").to_owned();
    let linker = format!("lld-{llvm}");
    names.push(linker.clone());
    names.sort();
    names.dedup();
    apt::install_missing(sh, &names)?;
    Ok(linker)
}

/// Puts the compiler's own library and the linker where the compiler looks for them.
fn link(sh: &Shell, usr: &Path, linker: &str) -> Result<(), Fault> {
    let libraries = usr.join("lib");
    for folder in sh.read_dir(&libraries)?.iter().filter(|folder| folder.is_dir()) {
        for file in sh.read_dir(folder)? {
            let name = file_name(&file);
            if name.starts_with("librustc_driver") {
                symlink(file, libraries.join(name))?;
            }
        }
    }
    let program = find(sh, linker).ok_or_else(|| {
        Fault::new(
            format!("{linker} is not on PATH."),
            format!("Run `sudo apt-get install {linker}`."),
        )
    })?;
    let bin = rustlib(usr, &format!("{ARCH}-unknown-linux-gnu")).join("bin");
    sh.create_dir(&bin)?;
    Ok(symlink(program, bin.join("rust-lld"))?)
}

fn rustlib(usr: &Path, target: &str) -> PathBuf {
    usr.join("lib/rustlib").join(target)
}

/// Compiles the standard library for wasm32 and puts it beside the host's.
fn build_wasm(sh: &Shell, home: &Path) -> Result<(), Fault> {
    let (usr, project) = (home.join("usr"), home.join("wasm-std"));
    let manifest = "[package]\nname = \"empty\"\nedition = \"2021\"\n";
    sh.write_file(project.join("Cargo.toml"), manifest)?;
    sh.write_file(project.join("src/lib.rs"), "#![no_std]\n")?;
    let cargo = usr.join("bin/cargo");
    let std = "-Zbuild-std=std,panic_abort,panic_unwind,test";
    let _in_folder = sh.push_dir(&project);
    run(
        cmd!(sh, "{cargo} build --release --target {WASM} {std}")
            .env("RUSTC", usr.join("bin/rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            // rustup sets this for a linked toolchain; here the compiler runs before it is linked.
            .env("LD_LIBRARY_PATH", usr.join("lib"))
            // Without bitcode the libraries are of no use to link-time optimisation.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("CARGO_TARGET_DIR", project.join("target")),
        "Check that the crate registry can be reached, and try again.",
    )?;
    let kept = rustlib(&usr, WASM).join("lib");
    sh.create_dir(&kept)?;
    let built = sh.read_dir(project.join("target").join(WASM).join("release/deps"))?;
    for library in built.iter().filter(|file| is_library(file)) {
        sh.copy_file(library, &kept)?;
    }
    Ok(())
}

/// A library of the standard library's, not of the empty package that was built on it.
fn is_library(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "rlib") && !file_name(file).starts_with("libempty-")
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
