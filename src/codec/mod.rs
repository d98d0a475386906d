//! Every frozen byte: stored rows by version, shared links, files, preferences.

mod file;
pub mod prefs;
pub mod rows;
pub mod share;

pub use file::{
    Examined, ExaminedLog, FileError, FileLog, Flaw, LARGEST, examine, read_file, write_file,
};
