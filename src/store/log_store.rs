//! The port to a log store, and the promise that every store keeps (one acceptance suite holds them to it).

use crate::codec::rows::{RecordError, Stored, decode_log};
use crate::log::{Document, EntryOf, Tail, fold};
use crate::store::error::{StoreError, WriteError};

/// Why logs of a type of document were not written or removed.
pub type WriteErrorOf<D> = WriteError<<D as Document>::Command>;

/// A summary, and the document that it is of.
pub type SummaryOf<D> = (<D as Document>::Id, <D as Stored>::Summary);

/// A log as the store gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLog<D: Document> {
    /// The document.
    pub document: D::Id,
    /// Its entries in order; up to the first that cannot be read.
    pub entries: Vec<EntryOf<D>>,
    /// Why the entries end before the end of the log, when they do; the rows are kept as they are.
    pub damage: Option<RecordError>,
}

impl<D: Stored> StoredLog<D> {
    /// The log of rows in order.
    pub fn of_rows<'a>(document: D::Id, rows: impl Iterator<Item = &'a str>) -> Self {
        let (entries, damage) = decode_log::<D>(document, rows);
        Self { document, entries, damage }
    }

    /// True when the store has no such log.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.entries.is_empty() && self.damage.is_none()
    }

    /// True when it can be read to its end and adds up to a document.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && fold::<D>(&self.entries).is_ok()
    }

    /// That a file's log may take its place: something is there, and it is not whole.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when it is whole, so that nothing in it is put aside, or when there is none;
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

/// A document in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed<D: Stored> {
    /// Its summary, which is as new as its log.
    Summary(D::Id, D::Summary),
    /// Its log, since it has no summary that is.
    Log(StoredLog<D>),
}

/// A log that is put in as a whole, or made longer, beside others in one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival<D: Stored> {
    /// The document.
    pub document: D::Id,
    /// What the store holds of it now.
    pub onto: Onto,
    /// What is new, or joined.
    pub entries: Vec<EntryOf<D>>,
    /// The summary of the whole.
    pub summary: D::Summary,
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

/// A store of the logs of one type of document.
///
/// The promise:
/// - When `append` answers `Ok`, every entry it was given is durable, and `read_log` gives it back, in order, once.
/// - An `append` whose `after` is not the end of the stored log changes nothing and answers [`WriteError::Moved`].
/// - An entry with the place of the stored last one replaces it: that is how typing joins.
/// - A log whose last row cannot be read takes no entries ([`StoreError::Damaged`]) and stays as it is.
/// - An append is all or nothing; so is a `restore`, of however many logs.
/// - A summary is never listed for a log that has changed since it was made.
/// - `remove` leaves nothing of the log behind, in no part of the store, or, when it has grown unseen, all of it.
/// - Logs of another type of document in the same place are not touched.
#[expect(
    async_fn_in_trait,
    reason = "the app runs on one thread; no future is ever sent to another"
)]
pub trait LogStore {
    /// The type of document.
    type Document: Stored;

    /// Every document: its summary, or where that would not be true, its log.
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

    /// Appends entries to the log of a document that ends with `after` (`None`: is empty).
    ///
    /// # Errors
    /// [`WriteError::Moved`] when the log ends elsewhere; other causes when the store cannot write.
    async fn append(
        &self,
        document: <Self::Document as Document>::Id,
        after: Option<Tail>,
        entries: &[EntryOf<Self::Document>],
    ) -> Result<(), WriteErrorOf<Self::Document>>;

    /// Keeps summaries, each as long as its log still ends as it did when the summary was made.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot write.
    async fn keep_summaries(
        &self,
        summaries: &[SummaryOf<Self::Document>],
    ) -> Result<(), StoreError>;

    /// Takes logs in, all or none.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when one of them meets something else; other causes when the store cannot write.
    async fn restore(
        &self,
        arrivals: &[Arrival<Self::Document>],
    ) -> Result<(), WriteErrorOf<Self::Document>>;

    /// Removes the log of a document; with `seen` only if it still ends there, else whatever it holds.
    ///
    /// # Errors
    /// [`WriteError::Moved`] when the log has grown since `seen`; other causes when the store cannot write.
    async fn remove(
        &self,
        document: <Self::Document as Document>::Id,
        seen: Option<Tail>,
    ) -> Result<Removed, WriteErrorOf<Self::Document>>;

    /// The documents of which any row, readable or not, holds this text in whatever letters.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be opened or read.
    async fn mentions(
        &self,
        text: &str,
    ) -> Result<Vec<<Self::Document as Document>::Id>, StoreError>;
}

/// The stored entries that an append with tail `after` has not seen: those behind it, or the joined one itself.
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
