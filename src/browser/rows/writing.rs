//! Writes rows: each act is one strict transaction, which changes all that it names or nothing.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbObjectStore, IdbTransaction,
};

use crate::agreement::Summary;
use crate::base::AgreementId;
use crate::browser::database::{Part, answer, begin, committed, part};
use crate::browser::rows::keys::{key_of, number_of, row_key, rows_of, text_of};
use crate::browser::rows::reading::{agreements_of, log_in};
use crate::codec::rows::encode_summary;
use crate::codec::rows::{decode_entry, encode_entry, encode_pack, split_last};
use crate::log::{Entry, Tail};
use crate::store::StoreError;
use crate::store::{Arrival, Onto, Removed, unseen};

/// The name of the fact that every agreement has a summary or a mark that it is stale.
pub const LISTED: &str = "listed";

/// Does the work of a transaction and waits until it is complete; undoes all of it when one thing fails.
async fn all_or_nothing<T>(
    transaction: IdbTransaction,
    work: impl AsyncFnOnce(&IdbTransaction) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    match work(&transaction).await {
        Ok(done) => {
            committed(&transaction).await?;
            Ok(done)
        }
        Err(error) => {
            // One that failed by itself knows why, is aborted already, and says so.
            let cause = transaction.error().map(|error| JsValue::from(error).into());
            transaction.abort().ok();
            Err(cause.unwrap_or(error))
        }
    }
}

/// Appends entries to a log that ends with `after`; the first one since its summary marks that as stale.
///
/// # Errors
/// As [`crate::store::LogStore::append`].
pub async fn append(
    database: &IdbDatabase,
    agreement: AgreementId,
    after: Option<Tail>,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let transaction = begin(database, "readwrite", &[Part::Entries, Part::Stale])?;
    all_or_nothing(transaction, async |transaction| {
        let (rows, stale) = (part(transaction, Part::Entries)?, part(transaction, Part::Stale)?);
        let marked = stale.get_key(&key_of(agreement))?;
        let last = LastRow::of(&rows, agreement).await?;
        last.check(&rows, agreement, after).await?;
        last.give_way(&rows, entries)?;
        for entry in entries {
            put(&rows, &encode_entry(entry), &row_key(agreement, entry.seq))?;
        }
        if answer(&marked).await?.is_undefined() {
            stale.put_with_key(&JsValue::from(1), &key_of(agreement))?;
        }
        Ok(())
    })
    .await
}

/// Keeps summaries whose logs still end as they did; with every summary there, the list needs no logs.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn keep_summaries(
    database: &IdbDatabase,
    summaries: &[(AgreementId, Summary)],
) -> Result<(), StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::Stale, Part::Facts];
    let transaction = begin(database, "readwrite", &parts)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = part(transaction, Part::Entries)?;
        for (agreement, summary) in summaries {
            let last = LastRow::of(&rows, *agreement).await?;
            if last.tail() == Ok(Some(summary.tail)) {
                put_summary(transaction, *agreement, summary)?;
            }
        }
        list_whole(transaction).await
    })
    .await
}

/// Once every agreement has a summary or a mark, the list is whole from then on.
async fn list_whole(transaction: &IdbTransaction) -> Result<(), StoreError> {
    let facts = part(transaction, Part::Facts)?;
    if !answer(&facts.get(&LISTED.into())?).await?.is_undefined() {
        return Ok(());
    }
    let keys = |of: Part| part(transaction, of)?.get_all_keys();
    let (entries, summaries) = (keys(Part::Entries)?, keys(Part::Summaries)?);
    let (entries, summaries) = (agreements_of(&entries).await?, agreements_of(&summaries).await?);
    let stale = part(transaction, Part::Stale)?;
    for agreement in entries {
        if summaries.binary_search(&agreement).is_err() {
            stale.put_with_key(&JsValue::from(1), &key_of(agreement))?;
        }
    }
    facts.put_with_key(&JsValue::from(1), &LISTED.into())?;
    Ok(())
}

/// Takes logs in, each as one row, with their summaries.
///
/// # Errors
/// As [`crate::store::LogStore::restore`].
pub async fn restore(database: &IdbDatabase, arrivals: &[Arrival]) -> Result<(), StoreError> {
    let transaction = begin(database, "readwrite", &Part::ALL)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = part(transaction, Part::Entries)?;
        for Arrival { agreement, onto, entries, summary } in arrivals {
            let Some(first) = entries.first() else { continue };
            let (row, key) = (encode_pack(entries), row_key(*agreement, first.seq));
            match onto {
                // Where there is a row after all, this fails, and with it the whole transaction.
                Onto::Nothing => drop(rows.add_with_key(&JsValue::from(row), &key)?),
                Onto::Log(tail) => {
                    let last = LastRow::of(&rows, *agreement).await?;
                    last.check(&rows, *agreement, Some(*tail)).await?;
                    last.give_way(&rows, entries)?;
                    put(&rows, &row, &key)?;
                }
                Onto::Damage => {
                    log_in(&rows, *agreement).await?.gives_way()?;
                    set_aside(transaction, *agreement).await?;
                    put(&rows, &row, &key)?;
                }
            }
            put_summary(transaction, *agreement, summary)?;
        }
        list_whole(transaction).await
    })
    .await
}

/// Moves the rows of a log to those that are kept as they are.
async fn set_aside(transaction: &IdbTransaction, agreement: AgreementId) -> Result<(), StoreError> {
    let (rows, aside) = (part(transaction, Part::Entries)?, part(transaction, Part::SetAside)?);
    let range = rows_of(agreement)?;
    let (keys, values) = (rows.get_all_keys_with_key(&range)?, rows.get_all_with_key(&range)?);
    let keys = Array::from(&answer(&keys).await?);
    let already = answer(&aside.count_with_key(&rows_of(agreement)?)?).await?;
    for (key, row) in keys.iter().zip(Array::from(&answer(&values).await?).iter()) {
        // The third part keeps a second damage of the same log apart from the first.
        let key = Array::of3(&key_of(agreement), &number_of(&key).into(), &already);
        aside.put_with_key(&row, &key)?;
    }
    rows.delete(&range)?;
    Ok(())
}

/// Removes every row of an agreement, in every part.
///
/// # Errors
/// As [`crate::store::LogStore::remove`].
pub async fn remove(
    database: &IdbDatabase,
    agreement: AgreementId,
    seen: Option<Tail>,
) -> Result<Removed, StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::Stale, Part::SetAside];
    let transaction = begin(database, "readwrite", &parts)?;
    all_or_nothing(transaction, async |transaction| {
        let rows = part(transaction, Part::Entries)?;
        if seen.is_some() {
            let last = LastRow::of(&rows, agreement).await?;
            // What is gone already needs no removing.
            if last.tail()?.is_some() {
                last.check(&rows, agreement, seen).await?;
            }
        }
        let (range, own) = (rows_of(agreement)?, key_of(agreement));
        let summaries = take_away(&part(transaction, Part::Summaries)?, &own).await?;
        let marks = take_away(&part(transaction, Part::Stale)?, &own).await?;
        Ok(Removed {
            rows: take_away(&rows, &range).await?,
            summaries: summaries + marks,
            set_aside: take_away(&part(transaction, Part::SetAside)?, &range).await?,
        })
    })
    .await
}

/// Deletes what a key or a range of keys names; how many rows that were.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count is whole and not negative"
)]
async fn take_away(rows: &IdbObjectStore, which: &JsValue) -> Result<u32, StoreError> {
    let count = answer(&rows.count_with_key(which)?).await?;
    rows.delete(which)?;
    Ok(count.as_f64().unwrap_or_default() as u32)
}

fn put(rows: &IdbObjectStore, row: &str, key: &JsValue) -> Result<(), JsValue> {
    rows.put_with_key(&JsValue::from(row), key).map(drop)
}

fn put_summary(
    transaction: &IdbTransaction,
    agreement: AgreementId,
    summary: &Summary,
) -> Result<(), JsValue> {
    let key = key_of(agreement);
    put(&part(transaction, Part::Summaries)?, &encode_summary(summary), &key)?;
    part(transaction, Part::Stale)?.delete(&key).map(drop)
}

/// The last row of a log.
struct LastRow {
    row: Option<(JsValue, String)>,
}

impl LastRow {
    async fn of(rows: &IdbObjectStore, agreement: AgreementId) -> Result<Self, StoreError> {
        let range = rows_of(agreement)?;
        let request =
            rows.open_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev)?;
        let cursor: Option<IdbCursorWithValue> = answer(&request).await?.dyn_into().ok();
        let row = match cursor {
            Some(cursor) => Some((cursor.key()?, text_of(&cursor.value()?))),
            None => None,
        };
        Ok(Self { row })
    }

    /// The end of the log; none where there is no log.
    fn tail(&self) -> Result<Option<Tail>, StoreError> {
        let Some((_, row)) = &self.row else { return Ok(None) };
        let entry = decode_entry(split_last(row).1).map_err(StoreError::Damaged)?;
        Ok(Some(entry.tail()))
    }

    /// That the log ends as it was seen.
    async fn check(
        &self,
        rows: &IdbObjectStore,
        agreement: AgreementId,
        after: Option<Tail>,
    ) -> Result<(), StoreError> {
        if self.tail()? == after {
            return Ok(());
        }
        let stored = log_in(rows, agreement).await?;
        Err(match stored.damage {
            Some(damage) => StoreError::Damaged(damage),
            None => StoreError::Moved(unseen(&stored.entries, after)),
        })
    }

    /// Takes the last entry out of a row of several, when the first of these takes its place.
    fn give_way(&self, rows: &IdbObjectStore, entries: &[Entry]) -> Result<(), StoreError> {
        let (Some((key, row)), Some(first)) = (&self.row, entries.first()) else {
            return Ok(());
        };
        let replaced = self.tail()?.is_some_and(|tail| tail.seq == first.seq);
        if let (true, Some(before)) = (replaced, split_last(row).0) {
            put(rows, before, key)?;
        }
        Ok(())
    }
}
