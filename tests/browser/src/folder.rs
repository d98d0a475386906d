//! A folder for one profile or one copy of the site; it goes when the value does.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::fault::Outcome;

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A new, empty folder.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes one.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn new() -> Outcome<Self> {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("klar-aftale-browser-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// A copy of a folder with everything in it.
    ///
    /// # Errors
    /// Something in it cannot be copied.
    pub fn copy_of(source: &Path) -> Outcome<Self> {
        let copy = Self::new()?;
        copy_all(source, &copy.0)?;
        Ok(copy)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The text of the one file in it whose name ends so, once it is whole.
    #[must_use]
    pub fn file(&self, ending: &str) -> Option<String> {
        fs::read_to_string(self.path_of(ending)?).ok().filter(|text| !text.is_empty())
    }

    /// Where the one file is whose name ends so.
    #[must_use]
    pub fn path_of(&self, ending: &str) -> Option<PathBuf> {
        let files = fs::read_dir(&self.0).ok()?.filter_map(Result::ok);
        files
            .map(|file| file.path())
            .find(|path| path.extension().is_some_and(|extension| extension == ending))
    }
}

fn copy_all(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The browser may still be writing its last words; the system clears what is left behind.
        fs::remove_dir_all(&self.0).ok();
    }
}
