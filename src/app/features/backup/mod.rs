//! Backups: files of everything, taking a file in, the folder.

pub mod age;
pub mod comparing;
pub mod file;
pub mod file_read;
pub mod folder;
pub mod restoring;
