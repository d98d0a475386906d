//! The port to a log store, and the promise that every store keeps (one acceptance suite holds them to it).

use crate::domain::ids::AgreementId;
use crate::domain::log::{Entry, Tail};
use crate::store::error::StoreError;
use crate::store::record::RecordError;

/// A log as the store gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLog {
    /// The agreement.
    pub agreement: AgreementId,
    /// Its entries in order; up to the first that cannot be read.
    pub entries: Vec<Entry>,
    /// Why the entries end before the end of the log, when they do; the rows are kept as they are.
    pub damage: Option<RecordError>,
}

/// A store of logs, one for each agreement.
///
/// The promise:
/// - When `append` answers `Ok`, every entry it was given is durable, and `read_all` gives it back, in order, once.
/// - An `append` whose `after` is not the end of the stored log changes nothing and answers [`StoreError::Moved`].
/// - An entry with the number of the stored last one replaces it: that is how typing joins.
/// - A log whose last row cannot be read takes no entries ([`StoreError::Damaged`]) and stays as it is.
/// - An append is all or nothing.
/// - `remove` leaves nothing of the log behind, or, when the log has grown unseen, all of it.
#[expect(
    async_fn_in_trait,
    reason = "the app runs on one thread; no future is ever sent to another"
)]
pub trait LogStore {
    /// Every log in the store.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn read_all(&self) -> Result<Vec<StoredLog>, StoreError>;

    /// Appends entries to the log of an agreement that ends with `after` (`None`: is empty).
    ///
    /// # Errors
    /// [`StoreError::Moved`] when the log ends elsewhere; other causes when the store cannot write.
    async fn append(
        &self,
        agreement: AgreementId,
        after: Option<Tail>,
        entries: &[Entry],
    ) -> Result<(), StoreError>;

    /// Removes the log of an agreement; with `seen` only if it still ends there, else whatever it holds.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when the log has grown since `seen`; other causes when the store cannot write.
    async fn remove(&self, agreement: AgreementId, seen: Option<Tail>) -> Result<(), StoreError>;
}

/// The stored entries that an append with tail `after` has not seen: those behind it, or the joined one itself.
#[must_use]
pub fn unseen(stored: &[Entry], after: Option<Tail>) -> Vec<Entry> {
    let Some(after) = after else {
        return stored.to_vec();
    };
    stored
        .iter()
        .filter(|entry| entry.seq > after.seq || (entry.seq == after.seq && entry.tail() != after))
        .cloned()
        .collect()
}
