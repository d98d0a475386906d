//! The interface of a log store, and its contract (one acceptance suite tests every store).

use crate::codec::rows::{RecordError, Stored, decode_log};
use crate::log::{Document, EntryOf, Tail, fold};
use crate::store::error::{StoreError, WriteError};

/// Why logs of a type of document were not written or removed.
pub type WriteErrorOf<D> = WriteError<<D as Document>::Command>;

/// A document's id and its summary.
pub type SummaryOf<D> = (<D as Document>::Id, <D as Stored>::Summary);

/// A log as read from the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLog<D: Document> {
    /// The document.
    pub document: D::Id,
    /// Its entries in order, up to the first unreadable one.
    pub entries: Vec<EntryOf<D>>,
    /// Why the entries end early, if they do; the rows are kept as they are.
    pub damage: Option<RecordError>,
}

impl<D: Stored> StoredLog<D> {
    /// Decodes a log from its rows in order.
    pub fn of_rows<'a>(document: D::Id, rows: impl Iterator<Item = &'a str>) -> Self {
        let (entries, damage) = decode_log::<D>(document, rows);
        Self { document, entries, damage }
    }

    /// True when the store has no such log.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.entries.is_empty() && self.damage.is_none()
    }

    /// True when it can be read to its end and folded.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && fold::<D>(&self.entries).is_ok()
    }

    /// Checks that a file's log may replace it: it exists and is damaged.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when it is whole, since nothing in it may be set aside, or when there is none;
    /// [`StoreError::Damaged`] when a newer version of the app can read it.
    pub fn gives_way(self) -> Result<(), WriteErrorOf<D>> {
        if self.damage == Some(RecordError::Newer) {
            return Err(StoreError::Damaged(RecordError::Newer).into());
        }
        if self.is_none() || self.is_whole() {
            return Err(WriteError::Moved(self.entries));
        }
        Ok(())
    }
}

/// A document in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed<D: Stored> {
    /// Its summary, when it is up to date.
    Summary(D::Id, D::Summary),
    /// Its log, when the summary is missing or stale.
    Log(StoredLog<D>),
}

/// A log to be inserted as a whole, or extended, in one transaction with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival<D: Stored> {
    /// The document.
    pub document: D::Id,
    /// What the store is expected to hold of it.
    pub onto: Onto,
    /// The new or joined entries.
    pub entries: Vec<EntryOf<D>>,
    /// The summary of the resulting log.
    pub summary: D::Summary,
}

/// The expected stored log of an arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onto {
    /// No log.
    Nothing,
    /// A log with this tail.
    Log(Tail),
    /// A log that cannot be read to its end, or is invalid; its rows are set aside, and the arrival replaces it.
    Damage,
}

/// How many rows a removal deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Removed {
    /// Rows of the log.
    pub rows: u32,
    /// Rows of the summary, and of the mark that it is stale.
    pub summaries: u32,
    /// Rows that were set aside as damaged.
    pub set_aside: u32,
}

/// A store of the logs of one type of document.
///
/// The contract:
/// - When `append` returns `Ok`, every entry is durable, and `read_log` returns it, in order, once.
/// - An `append` whose `after` is not the tail of the stored log changes nothing and returns [`WriteError::Moved`].
/// - An entry with the number of the stored last one replaces it: that is how typing is joined.
/// - A log whose last row cannot be read rejects entries ([`StoreError::Damaged`]) and stays as it is.
/// - An append is all or nothing; so is a `restore`, of any number of logs.
/// - A summary is never listed for a log that has changed since it was made.
/// - `remove` deletes the log from every part of the store or, when it has grown unseen, changes nothing.
/// - Logs of another type of document in the same place are not touched.
#[expect(
    async_fn_in_trait,
    reason = "the app runs on one thread; no future is ever sent to another"
)]
pub trait LogStore {
    /// The type of document.
    type Document: Stored;

    /// Every document: its summary or, where that is missing or stale, its log.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn list(&self) -> Result<Vec<Listed<Self::Document>>, StoreError>;

    /// The log of a document; without entries when there is none.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn read_log(
        &self,
        document: <Self::Document as Document>::Id,
    ) -> Result<StoredLog<Self::Document>, StoreError>;

    /// Every log in the store.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn read_all(&self) -> Result<Vec<StoredLog<Self::Document>>, StoreError>;

    /// Appends entries to the log of a document that has the tail `after` (`None`: is empty).
    ///
    /// # Errors
    /// [`WriteError::Moved`] when the log has another tail; other causes when the store cannot write.
    async fn append(
        &self,
        document: <Self::Document as Document>::Id,
        after: Option<Tail>,
        entries: &[EntryOf<Self::Document>],
    ) -> Result<(), WriteErrorOf<Self::Document>>;

    /// Stores summaries; each stays valid while its log keeps the tail that it was made of.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot write.
    async fn keep_summaries(
        &self,
        summaries: &[SummaryOf<Self::Document>],
    ) -> Result<(), StoreError>;

    /// Writes logs, all or none.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when one of them is not as expected; other causes when the store cannot write.
    async fn restore(
        &self,
        arrivals: &[Arrival<Self::Document>],
    ) -> Result<(), WriteErrorOf<Self::Document>>;

    /// Removes the log of a document; with `seen`, only if it still has that tail.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when the log has grown since `seen`; other causes when the store cannot write.
    async fn remove(
        &self,
        document: <Self::Document as Document>::Id,
        seen: Option<Tail>,
    ) -> Result<Removed, WriteErrorOf<Self::Document>>;

    /// The documents with any row, readable or not, that contains this text, ignoring case.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn mentions(
        &self,
        text: &str,
    ) -> Result<Vec<<Self::Document as Document>::Id>, StoreError>;
}

/// The stored entries that an append with tail `after` has not seen: the later ones, or the joined one itself.
#[must_use]
pub fn unseen<D: Document>(stored: &[EntryOf<D>], after: Option<Tail>) -> Vec<EntryOf<D>> {
    let Some(after) = after else {
        return stored.to_vec();
    };
    stored
        .iter()
        .filter(|entry| entry.seq > after.seq || (entry.seq == after.seq && entry.tail() != after))
        .cloned()
        .collect()
}
