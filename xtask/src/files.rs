//! Files and folders, with failures that name them.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// What lies in a folder; nothing for a folder that is not there.
pub(crate) fn list(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default()
}

/// The last part of a path.
pub(crate) fn file_name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Makes a folder and those above it.
pub(crate) fn make(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|cause| Fault::file("Making", folder, &cause))
}

/// Removes a folder with all that lies in it.
pub(crate) fn clear(folder: &Path) -> Result<(), Fault> {
    fs::remove_dir_all(folder).map_err(|cause| Fault::file("Removing", folder, &cause))
}

/// Reads a whole file as text.
pub(crate) fn read(file: &Path) -> Result<String, Fault> {
    fs::read_to_string(file).map_err(|cause| Fault::file("Reading", file, &cause))
}

/// Reads a whole file as bytes.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(file).map_err(|cause| Fault::file("Reading", file, &cause))
}

/// Writes a whole file.
pub(crate) fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Fault> {
    fs::write(file, content).map_err(|cause| Fault::file("Writing", file, &cause))
}

/// Copies a file.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    fs::copy(from, to).map(|_| ()).map_err(|cause| Fault::file("Writing", to, &cause))
}

/// Makes a link that points at a file.
pub(crate) fn point(link: &Path, at: &Path) -> Result<(), Fault> {
    symlink(at, link).map_err(|cause| Fault::file("Linking", link, &cause))
}
