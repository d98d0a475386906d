//! What a chosen file contains.

use crate::agreement::Agreement;
use crate::codec::share::{Envelope, LinkError};
use crate::codec::{FileError, FileLog};

/// What a chosen file contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRead {
    /// Agreements.
    Agreements(Vec<FileLog<Agreement>>),
    /// Cases from a colleague, locked with a passphrase.
    Locked(Envelope),
    /// Something that was shared, but incomplete or not meant for this page.
    Broken(LinkError),
    /// Not a file of this app, or one of a newer version.
    Refused(FileError),
}
