//! Writes rows: each operation is one strict transaction, all or nothing.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursorDirection, IdbCursorWithValue};

use crate::browser::database::{Part, answer, committed};
use crate::browser::rows::disk::{Disk, Rows, Transaction};
use crate::browser::rows::keys::{key_of, number_of, row_key, rows_of, texts};
use crate::browser::rows::pages::{put_summaries, remove_summary};
use crate::browser::rows::reading::{documents_of, log_in};
use crate::codec::rows::{Stored, decode_entry, encode_entry, encode_pack, lines_of, split_last};
use crate::log::{EntryOf, Tail};
use crate::store::{
    Arrival, Onto, Removed, StoreError, SummaryOf, WriteError, WriteErrorOf, unseen,
};

/// The name of the fact that every document of a type has a summary or is marked as stale.
#[must_use]
pub fn listed_fact<D: Stored>() -> JsValue {
    JsValue::from([D::KEY_PREFIX, "listed-3"].concat())
}

/// Runs the work of a transaction and waits until it is complete; aborts it if anything fails.
async fn all_or_nothing<T, E: From<JsValue> + From<StoreError>>(
    transaction: Transaction,
    work: impl AsyncFnOnce(&Transaction) -> Result<T, E>,
) -> Result<T, E> {
    match work(&transaction).await {
        Ok(done) => {
            committed(&transaction).await?;
            Ok(done)
        }
        Err(error) => {
            // If it failed by itself it is aborted already, and its own error is the cause.
            let cause = transaction.error().map(|error| JsValue::from(error).into());
            transaction.abort().ok();
            Err(cause.unwrap_or(error))
        }
    }
}

/// Appends entries to a log with the tail `after`; marks an up-to-date summary as stale.
///
/// # Errors
/// As [`crate::store::LogStore::append`].
pub async fn append<D: Stored>(
    disk: &Disk,
    document: D::Id,
    after: Option<Tail>,
    entries: &[EntryOf<D>],
) -> Result<(), WriteErrorOf<D>> {
    let transaction = disk.begin("readwrite", &[Part::Entries, Part::Stale])?;
    all_or_nothing(transaction, async |transaction| {
        let (rows, stale) = (transaction.part(Part::Entries)?, transaction.part(Part::Stale)?);
        let marked = stale.get_key(&key_of::<D>(document))?;
        let last = LastRow::<D>::of(&rows, document).await?;
        last.check(&rows, after).await?;
        last.give_way(&rows, entries)?;
        for entry in entries {
            let key = row_key::<D>(document, entry.seq);
            rows.put_text(encode_entry::<D>(entry), &key)?;
        }
        if answer(&marked).await?.is_undefined() {
            stale.put_with_key(&JsValue::from(1), &key_of::<D>(document))?;
        }
        Ok(())
    })
    .await
}

/// Stores summaries whose logs still have their tails; once all are there, the list needs no logs.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn keep_summaries<D: Stored>(
    disk: &Disk,
    summaries: &[SummaryOf<D>],
) -> Result<(), StoreError> {
    let parts = [Part::Entries, Part::Pages, Part::Stale, Part::Facts];
    let transaction = disk.begin("readwrite", &parts)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = transaction.part(Part::Entries)?;
        let mut kept = Vec::new();
        for (document, summary) in summaries {
            let last = LastRow::<D>::of(&rows, *document).await?;
            if last.tail() == Ok(Some(D::tail_of(summary))) {
                kept.push((*document, D::encode_summary(summary)));
            }
        }
        put_summaries::<D>(transaction, kept.into_iter()).await?;
        list_whole::<D>(transaction).await
    })
    .await
}

/// Records the fact [`listed_fact`] once every document has a summary or a mark.
async fn list_whole<D: Stored>(transaction: &Transaction) -> Result<(), StoreError> {
    let (facts, name) = (transaction.part(Part::Facts)?, listed_fact::<D>());
    if !answer(&facts.get(&name)?).await?.is_undefined() {
        return Ok(());
    }
    let entries = transaction.part(Part::Entries)?.get_all_keys()?;
    let pages = transaction.part(Part::Pages)?;
    let range = texts::<D>()?;
    let (keys, values) = (pages.get_all_keys_with_key(&range)?, pages.get_all_with_key(&range)?);
    let entries = documents_of::<D>(&entries).await?;
    let keys = Array::from(&answer(&keys).await?);
    let values = Array::from(&answer(&values).await?);
    let mut summed: Vec<D::Id> = Vec::new();
    for (key, page) in keys.iter().zip(values.iter()) {
        let page = pages.text_of(&key, &page);
        let lines = lines_of::<D>(&page).unwrap_or_default();
        summed.extend(lines.into_iter().map(|(document, _)| document));
    }
    summed.sort_unstable();
    let stale = transaction.part(Part::Stale)?;
    for document in entries {
        if summed.binary_search(&document).is_err() {
            stale.put_with_key(&JsValue::from(1), &key_of::<D>(document))?;
        }
    }
    facts.put_with_key(&JsValue::from(1), &name)?;
    Ok(())
}

/// Writes logs, each as one row, with their summaries.
///
/// # Errors
/// As [`crate::store::LogStore::restore`].
pub async fn restore<D: Stored>(
    disk: &Disk,
    arrivals: &[Arrival<D>],
) -> Result<(), WriteErrorOf<D>> {
    let transaction = disk.begin("readwrite", &Part::ALL)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = transaction.part(Part::Entries)?;
        let mut summaries = Vec::new();
        for Arrival { document, onto, entries, summary } in arrivals {
            let Some(first) = entries.first() else { continue };
            let (row, key) = (encode_pack::<D>(entries), row_key::<D>(*document, first.seq));
            match onto {
                // If there is a row after all, this fails, and with it the whole transaction.
                Onto::Nothing => rows.add_text(row, &key)?,
                Onto::Log(tail) => {
                    let last = LastRow::<D>::of(&rows, *document).await?;
                    last.check(&rows, Some(*tail)).await?;
                    last.give_way(&rows, entries)?;
                    rows.put_text(row, &key)?;
                }
                Onto::Damage => {
                    log_in::<D>(&rows, *document).await?.gives_way()?;
                    set_aside::<D>(transaction, *document).await?;
                    rows.put_text(row, &key)?;
                }
            }
            summaries.push((*document, D::encode_summary(summary)));
        }
        put_summaries::<D>(transaction, summaries.into_iter()).await?;
        Ok(list_whole::<D>(transaction).await?)
    })
    .await
}

/// Moves the rows of a log to the ones set aside.
async fn set_aside<D: Stored>(
    transaction: &Transaction,
    document: D::Id,
) -> Result<(), StoreError> {
    let (rows, aside) = (transaction.part(Part::Entries)?, transaction.part(Part::SetAside)?);
    let range = rows_of::<D>(document)?;
    let (keys, values) = (rows.get_all_keys_with_key(&range)?, rows.get_all_with_key(&range)?);
    let keys = Array::from(&answer(&keys).await?);
    let already = answer(&aside.count_with_key(&rows_of::<D>(document)?)?).await?;
    for (key, row) in keys.iter().zip(Array::from(&answer(&values).await?).iter()) {
        let text = rows.text_of(&key, &row);
        // The third part distinguishes a second damage of the same log from the first.
        let key = Array::of3(&key_of::<D>(document), &number_of(&key).into(), &already);
        aside.put_text(text, &key)?;
    }
    rows.delete(&range)?;
    Ok(())
}

/// Removes every row of a document, in every part.
///
/// # Errors
/// As [`crate::store::LogStore::remove`].
pub async fn remove<D: Stored>(
    disk: &Disk,
    document: D::Id,
    seen: Option<Tail>,
) -> Result<Removed, WriteErrorOf<D>> {
    let parts = [Part::Entries, Part::Pages, Part::Stale, Part::SetAside];
    let transaction = disk.begin("readwrite", &parts)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = transaction.part(Part::Entries)?;
        if seen.is_some() {
            let last = LastRow::<D>::of(&rows, document).await?;
            // Removing what is already gone is no conflict.
            if last.tail()?.is_some() {
                last.check(&rows, seen).await?;
            }
        }
        let range = rows_of::<D>(document)?;
        let summaries = remove_summary::<D>(transaction, document).await?;
        let stale = transaction.part(Part::Stale)?;
        let marks = take_away(&stale, &key_of::<D>(document)).await?;
        Ok(Removed {
            rows: take_away(&rows, &range).await?,
            summaries: summaries + marks,
            set_aside: take_away(&transaction.part(Part::SetAside)?, &range).await?,
        })
    })
    .await
}

/// Deletes the rows of a key or a range; returns how many there were.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count is whole and not negative"
)]
async fn take_away(rows: &Rows, which: &JsValue) -> Result<u32, StoreError> {
    let count = answer(&rows.count_with_key(which)?).await?;
    rows.delete(which)?;
    Ok(count.as_f64().unwrap_or_default() as u32)
}

/// The last row of a log.
struct LastRow<D: Stored> {
    document: D::Id,
    row: Option<(JsValue, String)>,
}

impl<D: Stored> LastRow<D> {
    async fn of(rows: &Rows, document: D::Id) -> Result<Self, StoreError> {
        let range = rows_of::<D>(document)?;
        let request =
            rows.open_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev)?;
        let cursor: Option<IdbCursorWithValue> = answer(&request).await?.dyn_into().ok();
        let row = match cursor {
            Some(cursor) => {
                let key = cursor.key()?;
                let text = rows.text_of(&key, &cursor.value()?);
                Some((key, text))
            }
            None => None,
        };
        Ok(Self { document, row })
    }

    /// The tail of the log; `None` where there is no log.
    fn tail(&self) -> Result<Option<Tail>, StoreError> {
        let Some((_, row)) = &self.row else { return Ok(None) };
        let last = decode_entry::<D>(self.document, split_last(row).1);
        Ok(Some(last.map_err(StoreError::Damaged)?.tail()))
    }

    /// Checks that the log has the expected tail.
    async fn check(&self, rows: &Rows, after: Option<Tail>) -> Result<(), WriteErrorOf<D>> {
        if self.tail()? == after {
            return Ok(());
        }
        let stored = log_in::<D>(rows, self.document).await?;
        Err(match stored.damage {
            Some(damage) => StoreError::Damaged(damage).into(),
            None => WriteError::Moved(unseen::<D>(&stored.entries, after)),
        })
    }

    /// Removes the last entry from a row of several, if the first of these replaces it.
    fn give_way(&self, rows: &Rows, entries: &[EntryOf<D>]) -> Result<(), StoreError> {
        let (Some((key, row)), Some(first)) = (&self.row, entries.first()) else {
            return Ok(());
        };
        let replaced = self.tail()?.is_some_and(|tail| tail.seq == first.seq);
        if let (true, Some(before)) = (replaced, split_last(row).0) {
            rows.put_text(before.to_owned(), key)?;
        }
        Ok(())
    }
}
