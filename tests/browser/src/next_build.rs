//! The next version of the site: a copy of the built one with other pages, its workers filled in anew.

use std::fs;
use std::path::Path;

use xtask::offline;

use crate::browser::Browser;
use crate::fault::{Fault, Outcome, ensure};
use crate::folder::Folder;
use crate::stage::dist;

/// What tells the pages of the next version from those of the built one.
const MARK: &str = "<meta name=\"build\" content=\"next\">";

/// The next version, whole.
///
/// # Errors
/// The built site cannot be read, or its workers not be filled in.
pub fn next_build() -> Outcome<Folder> {
    let site = Folder::copy_of(&dist())?;
    for page in ["index.html", "v/index.html"] {
        let file = site.path().join(page);
        let text = fs::read_to_string(&file)?;
        let marked = text.replacen("</head>", &[MARK, "</head>"].concat(), 1);
        ensure(marked != text, || format!("{page} has no head"))?;
        fs::write(file, marked)?;
    }
    finish(site.path())?;
    Ok(site)
}

/// Fills in the workers of a site as the build does.
///
/// # Errors
/// A file cannot be read or written.
pub fn finish(site: &Path) -> Outcome {
    offline::write(site).map_err(|fault| Fault::new(format!("{fault:?}")))
}

impl Browser {
    /// Whether the page on the screen is one of the next version.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn is_next_build(&self) -> Outcome<bool> {
        self.has("meta[name='build'][content='next']").await
    }
}
