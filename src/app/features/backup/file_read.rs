//! What was found in a file that was chosen.

use crate::agreement::Agreement;
use crate::codec::share::{Envelope, LinkError};
use crate::codec::{FileError, FileLog};

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRead {
    /// Agreements.
    Agreements(Vec<FileLog<Agreement>>),
    /// Cases from a colleague, locked with words.
    Locked(Envelope),
    /// Something that was shared, not whole or not for this place.
    Broken(LinkError),
    /// No file of this program, or a newer one.
    Refused(FileError),
}
