//! The folder that Debian's packages are unpacked into, made into a whole toolchain.

use std::env::consts::ARCH;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::files;
use crate::project::WASM;
use crate::shell::{self, Shell};

/// The folder of the unpacked toolchain.
pub(super) struct Home(PathBuf);

impl Home {
    pub(super) fn new(shell: &Shell, version: &str) -> Self {
        Self(shell.project.cache().join(format!("rust-{version}")))
    }

    /// Written last: a folder without it is half made.
    pub(super) fn stamp(&self) -> PathBuf {
        self.0.join("complete")
    }

    pub(super) fn usr(&self) -> PathBuf {
        self.0.join("usr")
    }

    fn rustlib(&self, target: &str) -> PathBuf {
        self.usr().join("lib/rustlib").join(target)
    }

    pub(super) fn unpack(&self, shell: &Shell, files: &[PathBuf]) -> Result<(), Fault> {
        if self.0.exists() {
            files::clear(&self.0)?;
        }
        files::make(&self.0)?;
        let folder = self.0.to_string_lossy();
        files.iter().try_for_each(|file| {
            let words = ["-x", &file.to_string_lossy(), &folder];
            shell.run("dpkg-deb", &words, "Delete the package file, and try again.")
        })
    }

    /// Puts the compiler's own library and the linker where the compiler looks for them.
    pub(super) fn link(&self, shell: &Shell, linker: &str) -> Result<(), Fault> {
        let libraries = self.usr().join("lib");
        for folder in files::list(&libraries) {
            for file in files::list(&folder)
                .iter()
                .filter(|file| files::file_name(file).starts_with("librustc_driver"))
            {
                files::point(&libraries.join(files::file_name(file)), file)?;
            }
        }
        let program = shell.find(linker).ok_or_else(|| {
            Fault::new(
                format!("{linker} is not on PATH."),
                format!("Run `sudo apt-get install {linker}`."),
            )
        })?;
        let bin = self.rustlib(&format!("{ARCH}-unknown-linux-gnu")).join("bin");
        files::make(&bin)?;
        files::point(&bin.join("rust-lld"), &program)
    }

    /// Compiles the standard library for wasm32 and puts it beside the host's.
    pub(super) fn build_wasm(&self, shell: &Shell) -> Result<(), Fault> {
        let project = self.0.join("wasm-std");
        files::make(&project.join("src"))?;
        files::write(
            &project.join("Cargo.toml"),
            "[package]\nname = \"empty\"\nedition = \"2021\"\n",
        )?;
        files::write(&project.join("src/lib.rs"), "#![no_std]\n")?;
        let words = ["build", "--release", "--target", WASM];
        let mut command = shell.command(&self.usr().join("bin/cargo").to_string_lossy(), &words);
        command
            .arg("-Zbuild-std=std,panic_abort,panic_unwind,test")
            .current_dir(&project)
            .env("RUSTC", self.usr().join("bin/rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            // rustup sets this for a linked toolchain; here the compiler runs before it is linked.
            .env("LD_LIBRARY_PATH", self.usr().join("lib"))
            // Without bitcode the libraries are of no use to link-time optimisation.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("CARGO_TARGET_DIR", project.join("target"));
        shell::run(&mut command, "Check that the crate registry can be reached, and try again.")?;
        self.keep(&project.join("target").join(WASM).join("release/deps"))
    }

    fn keep(&self, built: &Path) -> Result<(), Fault> {
        let folder = self.rustlib(WASM).join("lib");
        files::make(&folder)?;
        for file in files::list(built).iter().filter(|file| is_library(file)) {
            let copy = folder.join(files::file_name(file));
            files::copy(file, &copy)?;
        }
        Ok(())
    }
}

/// A library of the standard library's, not of the empty package that was built on it.
fn is_library(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "rlib")
        && !files::file_name(file).starts_with("libempty-")
}
