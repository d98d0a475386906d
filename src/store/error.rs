//! What can go wrong with a store: causes that a person can tell apart; the words stand in `text`.

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
    /// The log has grown since: the entries after the tail that the append named.
    Moved(Vec<Entry>),
    /// The stored log cannot be read to its end, so nothing is appended to it; its rows are kept as they are.
    Damaged(RecordError),
    /// The connection was lost and could not be opened again.
    Lost,
    /// The browser gave an error that we do not know, with its name.
    Unknown(String),
}
