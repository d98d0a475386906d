//! Reads rows: the list, one log, every log, and a text search.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::IdbRequest;

use crate::browser::database::{Part, answer, committed};
use crate::browser::rows::disk::{Disk, Rows, Transaction};
use crate::browser::rows::keys::{
    document_of, first_text, key_of, logs_of_page, rows_of, slices, texts,
};
use crate::browser::rows::writing::listed_fact;
use crate::codec::rows::{Stored, lines_of, row_mentions};
use crate::store::StoreError;
use crate::store::{Listed, StoredLog};

/// Every document: its summary, or its log where the summary is missing, damaged or stale.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn list<D: Stored>(disk: &Disk) -> Result<Vec<Listed<D>>, StoreError> {
    let parts = [Part::Entries, Part::Pages, Part::Stale, Part::Facts];
    let transaction = disk.begin("readonly", &parts)?;
    let stale = transaction.part(Part::Stale)?.get_all_keys_with_key(&texts::<D>()?.into())?;
    let whole = transaction.part(Part::Facts)?.get(&listed_fact::<D>())?;
    let pages = Pages::ask::<D>(&transaction)?;
    if answer(&whole).await?.is_undefined() {
        // The summaries were never complete: a database of an older version, or an interrupted upgrade.
        let logs = all_in::<D>(&transaction).await?;
        return Ok(logs.into_iter().map(Listed::Log).collect());
    }
    let stale = documents_of::<D>(&stale).await?;
    let rows = transaction.part(Part::Entries)?;
    let mut listed = Vec::new();
    let mut unread = stale.clone();
    let mut damaged = Vec::new();
    pages
        .each(&mut |key, page| match lines_of::<D>(&page) {
            Some(lines) => {
                for (document, line) in lines {
                    if stale.binary_search(&document).is_err() {
                        match D::decode_summary(line) {
                            Some(summary) => listed.push(Listed::Summary(document, summary)),
                            None => unread.push(document),
                        }
                    }
                }
            }
            None => damaged.push(key),
        })
        .await?;
    for page in damaged {
        let keys = rows.get_all_keys_with_key(&logs_of_page(&page)?.into())?;
        unread.extend(documents_of::<D>(&keys).await?);
    }
    unread.sort_unstable();
    unread.dedup();
    // All requests are started before the first is awaited.
    let logs: Result<Vec<Asked<'_, D>>, JsValue> =
        unread.into_iter().map(|document| Asked::of(&rows, document)).collect();
    for log in logs? {
        let log = log.log().await?;
        if !log.is_none() {
            listed.push(Listed::Log(log));
        }
    }
    Ok(listed)
}

/// One log; without entries when there is none.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn log<D: Stored>(disk: &Disk, document: D::Id) -> Result<StoredLog<D>, StoreError> {
    let transaction = disk.begin("readonly", &[Part::Entries])?;
    log_in(&transaction.part(Part::Entries)?, document).await
}

/// One log inside a transaction.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn log_in<D: Stored>(rows: &Rows, document: D::Id) -> Result<StoredLog<D>, StoreError> {
    Asked::of(rows, document)?.log().await
}

/// A log that was requested.
struct Asked<'a, D: Stored> {
    document: D::Id,
    rows: &'a Rows,
    request: IdbRequest,
}

impl<'a, D: Stored> Asked<'a, D> {
    fn of(rows: &'a Rows, document: D::Id) -> Result<Self, JsValue> {
        Ok(Self { document, rows, request: rows.get_all_with_key(&rows_of::<D>(document)?)? })
    }

    async fn log(self) -> Result<StoredLog<D>, StoreError> {
        let values = answer(&self.request).await?;
        let key = key_of::<D>(self.document);
        let values = Array::from(&values);
        let texts = values.iter().map(|row| self.rows.text_of(&key, &row));
        Ok(log_of(self.document, &texts.collect::<Vec<_>>()))
    }
}

/// Every log.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn all<D: Stored>(disk: &Disk) -> Result<Vec<StoredLog<D>>, StoreError> {
    let transaction = disk.begin("readonly", &[Part::Entries])?;
    let logs = all_in(&transaction).await?;
    committed(&transaction).await?;
    Ok(logs)
}

async fn all_in<D: Stored>(transaction: &Transaction) -> Result<Vec<StoredLog<D>>, StoreError> {
    let mut logs = Vec::new();
    let mut rows: Vec<String> = Vec::new();
    let mut last = None;
    // Rows are sorted by key, so those of a log are adjacent.
    let mut each = |document, row: String| {
        if let Some(other) = last.replace(document).filter(|other| *other != document) {
            logs.push(log_of(other, &std::mem::take(&mut rows)));
        }
        rows.push(row);
    };
    AllRows::ask::<D>(transaction, Part::Entries)?.each::<D>(&mut each).await?;
    logs.extend(last.map(|document| log_of(document, &rows)));
    Ok(logs)
}

/// The documents with any row, in any object store, that contains a text.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn mentions<D: Stored>(disk: &Disk, text: &str) -> Result<Vec<D::Id>, StoreError> {
    let parts = [Part::Entries, Part::Pages, Part::SetAside];
    let transaction = disk.begin("readonly", &parts)?;
    let mut found: Vec<D::Id> = Vec::new();
    for searched in [Part::Entries, Part::SetAside] {
        let mut each = |document, row: String| {
            if found.last() != Some(&document) && row_mentions(&row, text) {
                found.push(document);
            }
        };
        AllRows::ask::<D>(&transaction, searched)?.each::<D>(&mut each).await?;
    }
    Pages::ask::<D>(&transaction)?
        .each(&mut |_, page| {
            let lines = lines_of::<D>(&page).unwrap_or_default().into_iter();
            found.extend(lines.filter(|(_, line)| row_mentions(line, text)).map(|(id, _)| id));
        })
        .await?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn log_of<D: Stored>(document: D::Id, rows: &[String]) -> StoredLog<D> {
    StoredLog::of_rows(document, rows.iter().map(String::as_str))
}

/// The documents of requested keys, each once, in the order of the keys.
///
/// # Errors
/// [`StoreError`] when they cannot be read.
pub async fn documents_of<D: Stored>(keys: &IdbRequest) -> Result<Vec<D::Id>, StoreError> {
    let keys = Array::from(&answer(keys).await?);
    let mut documents: Vec<D::Id> = keys.iter().filter_map(|key| document_of::<D>(&key)).collect();
    documents.dedup();
    Ok(documents)
}

/// Requests for every row of all logs in an object store, one per slice: while one is decoded, the browser fetches the
/// next.
struct AllRows {
    rows: Rows,
    asked: Vec<(IdbRequest, IdbRequest)>,
}

impl AllRows {
    fn ask<D: Stored>(transaction: &Transaction, of: Part) -> Result<Self, JsValue> {
        let rows = transaction.part(of)?;
        let mut asked = Vec::new();
        for range in slices::<D>()? {
            asked.push((rows.get_all_keys_with_key(&range)?, rows.get_all_with_key(&range)?));
        }
        Ok(Self { rows, asked })
    }

    /// Calls back with each row and its document; ignores keys in another form.
    async fn each<D: Stored>(self, call: &mut dyn FnMut(D::Id, String)) -> Result<(), StoreError> {
        for (keys, values) in self.asked {
            let keys = Array::from(&answer(&keys).await?);
            let values = Array::from(&answer(&values).await?);
            for (key, row) in keys.iter().zip(values.iter()) {
                if let Some(document) = document_of::<D>(&key) {
                    call(document, self.rows.text_of(&key, &row));
                }
            }
        }
        Ok(())
    }
}

/// Requests for every page of summaries of a type.
struct Pages {
    rows: Rows,
    keys: IdbRequest,
    texts: IdbRequest,
}

impl Pages {
    fn ask<D: Stored>(transaction: &Transaction) -> Result<Self, JsValue> {
        let (rows, range) = (transaction.part(Part::Pages)?, texts::<D>()?);
        let (keys, texts) = (rows.get_all_keys_with_key(&range)?, rows.get_all_with_key(&range)?);
        Ok(Self { rows, keys, texts })
    }

    /// Calls back with the key and the text of each page.
    async fn each(self, call: &mut dyn FnMut(String, String)) -> Result<(), StoreError> {
        let keys = Array::from(&answer(&self.keys).await?);
        let texts = Array::from(&answer(&self.texts).await?);
        for (key, page) in keys.iter().zip(texts.iter()) {
            call(first_text(&key).unwrap_or_default(), self.rows.text_of(&key, &page));
        }
        Ok(())
    }
}
