//! The save mark: whether what is on the screen is in the store; always true.

use crate::base::Timestamp;
use crate::store::StoreError;

/// How far saving has come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing was changed since the program opened.
    #[default]
    Unchanged,
    /// Entries are on their way to the store.
    Writing,
    /// Everything is in the store; when that was committed.
    Saved(Timestamp),
    /// The store refused; everything stands on the screen and nowhere else.
    Failed(StoreError),
}
