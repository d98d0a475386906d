//! The save status: whether everything on the screen is stored; it must always be true.

use crate::base::Timestamp;
use crate::store::StoreError;

/// The save status.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing was changed since the app opened.
    #[default]
    Unchanged,
    /// An append is pending.
    Writing,
    /// Everything is stored; with the time of the commit.
    Saved(Timestamp),
    /// The store failed; the changes are in memory only.
    Failed(StoreError),
}
