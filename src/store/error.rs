//! Store errors, by causes that a person can distinguish; the sentences are in `words`.

use crate::codec::rows::RecordError;
use crate::log::Entry;

/// Why a store operation failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The disk, or the storage quota of the site, is full.
    Full,
    /// The browser forbids storage: private mode, a setting, an embedded page.
    Forbidden,
    /// A newer version of the app has opened the store; this tab must be reloaded.
    Outdated,
    /// A newer version of the app made the store; this version does not touch it.
    Newer,
    /// Another tab holds an older version of the store open.
    Blocked,
    /// The stored log cannot be read to its end, so nothing is appended; its rows are kept.
    Damaged(RecordError),
    /// The connection was lost and could not be opened again.
    Lost,
    /// It does not answer.
    Silent,
    /// An unknown error of the browser, by name.
    Unknown(String),
}

/// Why a log was not written or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError<C> {
    /// The log has grown; with the entries after the expected tail.
    Moved(Vec<Entry<C>>),
    /// The store failed.
    Store(StoreError),
}

impl<C> From<StoreError> for WriteError<C> {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
