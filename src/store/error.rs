//! What can go wrong with a store: causes that a person can tell apart; the sentences stand in `words`.

use crate::codec::rows::RecordError;
use crate::log::Entry;

/// Why the store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The disk, or the part of it that the browser lends, is full.
    Full,
    /// The browser forbids storage: private mode, a setting, an embedded page.
    Forbidden,
    /// A newer version of the app has opened the store; this tab must be loaded again.
    Outdated,
    /// The store was made by a newer version of the app than this one, which leaves it alone.
    Newer,
    /// Another tab holds an older version of the store open.
    Blocked,
    /// The stored log cannot be read to its end, so nothing is appended to it; its rows are kept as they are.
    Damaged(RecordError),
    /// The connection was lost and could not be opened again.
    Lost,
    /// The browser gave an error that we do not know, with its name.
    Unknown(String),
}

/// Why a log was not written or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError<C> {
    /// The log has grown since: the entries after the tail that was named.
    Moved(Vec<Entry<C>>),
    /// The store failed.
    Store(StoreError),
}

impl<C> From<StoreError> for WriteError<C> {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
