//! The log store on `IndexedDB`: a row for each entry, strict transactions, one new try on a lost connection.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Event, IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbKeyRange, IdbObjectStore,
};

use crate::browser::database::{answer, begin, committed, open_database};
use crate::domain::ids::AgreementId;
use crate::domain::log::{Entry, Tail};
use crate::store::error::StoreError;
use crate::store::log_store::{LogStore, StoredLog, unseen};
use crate::store::record::{decode_entry, decode_log, encode_entry};

/// The log store of a browser profile.
#[derive(Debug)]
pub struct IndexedDbStore {
    name: String,
    connection: RefCell<Option<IdbDatabase>>,
    /// Set when another tab wants the database in a newer shape, or gone.
    outdated: Rc<Cell<bool>>,
    on_version_change: Closure<dyn FnMut(Event)>,
}

impl IndexedDbStore {
    /// The store in the database of this name; it is opened when first used, and closed when dropped.
    #[must_use]
    pub fn open(name: &str) -> Self {
        let outdated = Rc::new(Cell::new(false));
        let seen = Rc::clone(&outdated);
        Self {
            name: name.to_owned(),
            connection: RefCell::new(None),
            outdated,
            on_version_change: Closure::new(move |event: Event| {
                seen.set(true);
                if let Some(database) = event.target().and_then(|it| it.dyn_into().ok()) {
                    IdbDatabase::close(&database);
                }
            }),
        }
    }

    /// Does the work, and once more on a new connection when this one is lost.
    async fn twice<T>(
        &self,
        work: impl AsyncFn(IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self.once(&work).await {
            Err(StoreError::Lost) => self.again(&work).await,
            answer => answer,
        }
    }

    async fn again<T>(
        &self,
        work: &impl AsyncFn(IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.replace_connection(None);
        self.once(work).await
    }

    async fn once<T>(
        &self,
        work: &impl AsyncFn(IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.outdated.get() {
            return Err(StoreError::Outdated);
        }
        work(self.connection().await?).await
    }

    async fn connection(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = self.connection.borrow().as_ref() {
            return Ok(open.clone());
        }
        let database = open_database(&self.name).await?;
        database.set_onversionchange(Some(self.on_version_change.as_ref().unchecked_ref()));
        self.replace_connection(Some(database.clone()));
        Ok(database)
    }

    fn replace_connection(&self, next: Option<IdbDatabase>) {
        if let Some(last) = self.connection.replace(next) {
            // The listener goes with the store; a connection must not call it afterwards.
            last.set_onversionchange(None);
            last.close();
        }
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.replace_connection(None);
    }
}

impl LogStore for IndexedDbStore {
    async fn read_all(&self) -> Result<Vec<StoredLog>, StoreError> {
        self.twice(read_rows).await
    }

    async fn append(
        &self,
        agreement: AgreementId,
        after: Option<Tail>,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        let work = async |database| append_rows(&database, agreement, after, entries).await;
        match self.once(&work).await {
            Err(StoreError::Lost) => match self.again(&work).await {
                // The first try had committed before its connection was lost.
                Err(StoreError::Moved(found)) if found == entries => Ok(()),
                answer => answer,
            },
            answer => answer,
        }
    }

    async fn remove(&self, agreement: AgreementId, seen: Option<Tail>) -> Result<(), StoreError> {
        self.twice(async |database| remove_rows(&database, agreement, seen).await).await
    }
}

async fn read_rows(database: IdbDatabase) -> Result<Vec<StoredLog>, StoreError> {
    let (transaction, rows) = begin(&database, "readonly")?;
    let (keys, values) = (rows.get_all_keys()?, rows.get_all()?);
    committed(&transaction).await?;
    let mut logs: BTreeMap<AgreementId, Vec<String>> = BTreeMap::new();
    for (key, row) in Array::from(&keys.result()?).iter().zip(Array::from(&values.result()?)) {
        // A key in another form is not this program's, and belongs to no log.
        if let Some(agreement) = agreement_of(&key) {
            logs.entry(agreement).or_default().push(text_of(&row));
        }
    }
    Ok(logs
        .into_iter()
        .map(|(agreement, rows)| decode_log(agreement, rows.iter().map(String::as_str)))
        .collect())
}

async fn append_rows(
    database: &IdbDatabase,
    agreement: AgreementId,
    after: Option<Tail>,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let (transaction, rows) = begin(database, "readwrite")?;
    let range = keys_of(agreement)?;
    let last = last_row(&rows, &range).await?.map(|row| decode_entry(&row));
    let end = last.transpose().map_err(StoreError::Damaged)?.map(|entry| entry.tail());
    if end != after {
        return Err(refusal(agreement, after, &rows, &range).await?);
    }
    if let Err(thrown) = put_rows(&rows, agreement, entries) {
        // All or nothing: the rows before the one that failed must not be committed.
        transaction.abort()?;
        return Err(thrown.into());
    }
    committed(&transaction).await
}

async fn remove_rows(
    database: &IdbDatabase,
    agreement: AgreementId,
    seen: Option<Tail>,
) -> Result<(), StoreError> {
    let (transaction, rows) = begin(database, "readwrite")?;
    let range = keys_of(agreement)?;
    if seen.is_some() {
        let last = last_row(&rows, &range).await?.map(|row| decode_entry(&row));
        let end = last.transpose().map_err(StoreError::Damaged)?.map(|entry| entry.tail());
        // What is gone already needs no removing.
        if end.is_some() && end != seen {
            return Err(refusal(agreement, seen, &rows, &range).await?);
        }
    }
    rows.delete(&range)?;
    committed(&transaction).await
}

/// What to answer an append that did not see the end of the stored log.
async fn refusal(
    agreement: AgreementId,
    after: Option<Tail>,
    rows: &IdbObjectStore,
    range: &IdbKeyRange,
) -> Result<StoreError, StoreError> {
    let values = Array::from(&answer(&rows.get_all_with_key(range)?).await?);
    let texts: Vec<String> = values.iter().map(|row| text_of(&row)).collect();
    let stored = decode_log(agreement, texts.iter().map(String::as_str));
    Ok(match stored.damage {
        Some(damage) => StoreError::Damaged(damage),
        None => StoreError::Moved(unseen(&stored.entries, after)),
    })
}

async fn last_row(
    rows: &IdbObjectStore,
    range: &IdbKeyRange,
) -> Result<Option<String>, StoreError> {
    let request = rows.open_cursor_with_range_and_direction(range, IdbCursorDirection::Prev)?;
    let cursor: Option<IdbCursorWithValue> = answer(&request).await?.dyn_into().ok();
    Ok(match cursor {
        Some(cursor) => Some(text_of(&cursor.value()?)),
        None => None,
    })
}

fn put_rows(
    rows: &IdbObjectStore,
    agreement: AgreementId,
    entries: &[Entry],
) -> Result<(), JsValue> {
    for entry in entries {
        rows.put_with_key(&JsValue::from(encode_entry(entry)), &key(agreement, entry.seq))?;
    }
    Ok(())
}

/// The key of a row: `[agreement in 32 hexadecimal digits, number of the entry]`.
fn key(agreement: AgreementId, seq: u32) -> JsValue {
    Array::of2(&JsValue::from(format!("{:032x}", agreement.0)), &JsValue::from(seq)).into()
}

fn keys_of(agreement: AgreementId) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(&key(agreement, 0), &key(agreement, u32::MAX))
}

fn agreement_of(key: &JsValue) -> Option<AgreementId> {
    let digits = key.dyn_ref::<Array>()?.get(0).as_string()?;
    u128::from_str_radix(&digits, 16).ok().map(AgreementId)
}

/// The text of a row; a value that is no text has none, and so does not decode.
fn text_of(row: &JsValue) -> String {
    row.as_string().unwrap_or_default()
}
