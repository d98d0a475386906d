//! The port to a log store, and the promise that every store keeps (one acceptance suite holds them to it).

use crate::agreement::Summary;
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::log::{Entry, Tail, fold};
use crate::store::error::StoreError;

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

impl StoredLog {
    /// True when the store has no such log.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.entries.is_empty() && self.damage.is_none()
    }

    /// True when it can be read to its end and adds up to an agreement.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && fold(&self.entries).is_ok()
    }

    /// That a file's log may take its place: something is there, and it is not whole.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when it is whole, so that nothing in it is put aside, or when there is none;
    /// [`StoreError::Damaged`] when a newer version of the app can read it.
    pub fn gives_way(self) -> Result<(), StoreError> {
        if self.damage == Some(RecordError::Newer) {
            return Err(StoreError::Damaged(RecordError::Newer));
        }
        if self.is_none() || self.is_whole() {
            return Err(StoreError::Moved(self.entries));
        }
        Ok(())
    }
}

/// An agreement in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Its summary, which is as new as its log.
    Summary(AgreementId, Summary),
    /// Its log, since it has no summary that is.
    Log(StoredLog),
}

/// A log that is put in as a whole, or made longer, beside others in one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The agreement.
    pub agreement: AgreementId,
    /// What the store holds of it now.
    pub onto: Onto,
    /// What is new, or joined.
    pub entries: Vec<Entry>,
    /// The summary of the whole.
    pub summary: Summary,
}

/// What an arrival meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onto {
    /// No log.
    Nothing,
    /// A log that ends so.
    Log(Tail),
    /// A log that cannot be read to its end, or does not add up; it is set aside, row by row, and the arrival
    /// takes its place.
    Damage,
}

/// How many rows a removal took away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Removed {
    /// Rows of the log.
    pub rows: u32,
    /// Rows of the summary, and the mark that it is to be made anew.
    pub summaries: u32,
    /// Rows that were set aside as damaged.
    pub set_aside: u32,
}

/// A store of logs, one for each agreement.
///
/// The promise:
/// - When `append` answers `Ok`, every entry it was given is durable, and `read_log` gives it back, in order, once.
/// - An `append` whose `after` is not the end of the stored log changes nothing and answers [`StoreError::Moved`].
/// - An entry with the number of the stored last one replaces it: that is how typing joins.
/// - A log whose last row cannot be read takes no entries ([`StoreError::Damaged`]) and stays as it is.
/// - An append is all or nothing; so is a `restore`, of however many logs.
/// - A summary is never listed for a log that has changed since it was made.
/// - `remove` leaves nothing of the log behind, in no part of the store, or, when it has grown unseen, all of it.
#[expect(
    async_fn_in_trait,
    reason = "the app runs on one thread; no future is ever sent to another"
)]
pub trait LogStore {
    /// Every agreement: its summary, or where that would not be true, its log.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn list(&self) -> Result<Vec<Listed>, StoreError>;

    /// The log of an agreement; without entries when there is none.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn read_log(&self, agreement: AgreementId) -> Result<StoredLog, StoreError>;

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

    /// Keeps summaries, each as long as its log still ends as it did when the summary was made.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot write.
    async fn keep_summaries(&self, summaries: &[(AgreementId, Summary)]) -> Result<(), StoreError>;

    /// Takes logs in, all or none.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when one of them meets something else; other causes when the store cannot write.
    async fn restore(&self, arrivals: &[Arrival]) -> Result<(), StoreError>;

    /// Removes the log of an agreement; with `seen` only if it still ends there, else whatever it holds.
    ///
    /// # Errors
    /// [`StoreError::Moved`] when the log has grown since `seen`; other causes when the store cannot write.
    async fn remove(
        &self,
        agreement: AgreementId,
        seen: Option<Tail>,
    ) -> Result<Removed, StoreError>;

    /// The agreements of which any row, readable or not, holds this text in whatever letters.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn mentions(&self, text: &str) -> Result<Vec<AgreementId>, StoreError>;
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
