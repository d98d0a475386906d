//! Slow work, as values. It runs outside `update`, and answers with an event.

use std::sync::Arc;

use crate::app::features::backup::comparing::Comparison;
use crate::app::features::sharing::content::LinkContent;
use crate::app::features::sharing::files::FileContent;
use crate::codec::share::{Envelope, SaltAndNonce};

/// Slow work; its code is only in the later file, which loads after the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Make a link; answers with `Event::LinkMade`.
    Link(Arc<LinkContent>),
    /// Make a link locked with a passphrase; answers with `Event::Locking`.
    LockLink(Arc<LinkContent>, Key),
    /// Lock a file of cases with a passphrase; answers with `Event::HandingOver`.
    LockCases(String, Key),
    /// Make a file of an agreement; answers with `Event::FileMade`.
    File(Arc<FileContent>),
    /// Compare a file with what is stored; answers with `Event::Restoring`.
    Compare(Comparison),
    /// Decode a text as an answer; answers with `Event::Answering`.
    ReadAnswer(Arc<str>),
    /// Decode a chosen file; answers with `Event::Restoring`.
    ReadFile(Arc<str>),
    /// Try words on cases from a colleague; answers with `Event::Restoring`.
    OpenCases(Arc<Envelope>, String),
}

impl Work {
    /// Whether it takes noticeably long, so that the page is drawn once more before it begins.
    #[must_use]
    pub fn is_long(&self) -> bool {
        match self {
            Self::Link(_) | Self::File(_) => false,
            Self::LockLink(..)
            | Self::Compare(_)
            | Self::LockCases(..)
            | Self::ReadAnswer(_)
            | Self::ReadFile(_)
            | Self::OpenCases(..) => true,
        }
    }
}

/// The inputs of a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The passphrase.
    pub words: String,
    /// Salt and nonce.
    pub chance: SaltAndNonce,
}
