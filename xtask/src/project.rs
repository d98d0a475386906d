//! Where the parts of the project lie on this machine.

use std::env;
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// The browser's target.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The folders of one checkout and of the cache it shares with others.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that the working folder lies in.
    ///
    /// # Errors
    /// The working folder lies in no checkout of this project.
    pub(crate) fn find() -> Result<Self, Fault> {
        let here = env::current_dir().unwrap_or_default();
        here.ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .map(|root| Self { root: root.to_owned() })
            .ok_or_else(|| {
                Fault::new(
                    format!("{} lies outside the project.", here.display()),
                    "Run the command in the folder that holds Trunk.toml, or below it.",
                )
            })
    }

    /// The folder of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the checkout.
    pub(crate) fn at(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// Cargo's output folder.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Downloads and tools that outlive a checkout.
    pub(crate) fn cache(&self) -> PathBuf {
        let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        set("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| set("HOME").map(|home| Path::new(&home).join(".cache")))
            .unwrap_or_else(|| self.target())
            .join("klar-aftale")
    }
}
