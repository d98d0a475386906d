//! Backups: the file, restoring it, the folder.

pub mod age;
pub mod comparing;
pub mod file;
pub mod file_read;
pub mod folder;
pub mod restoring;
