//! Every frozen format: stored rows by version, shared links, files, preferences.

mod file;
mod plain_json;
pub mod prefs;
pub mod rows;
pub mod share;

pub use file::{
    BackupFile, Examined, ExaminedLog, FileError, FileLog, FileWriter, Flaw, LARGEST, examine,
    read_file, write_file,
};
