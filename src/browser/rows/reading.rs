//! Reads rows: the list, one log, every log, and whether a text stands anywhere.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use crate::browser::database::{Part, answer, begin, committed, part};
use crate::browser::rows::keys::{agreement_of, rows_of, text_of};
use crate::browser::rows::writing::LISTED;
use crate::domain::ids::AgreementId;
use crate::store::error::StoreError;
use crate::store::log_store::{Listed, StoredLog};
use crate::store::record::{decode_log, row_mentions};
use crate::store::summary_v1::decode_summary;

/// Every agreement: its summary, or its log where the summary is missing, damaged or stale.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn list(database: &IdbDatabase) -> Result<Vec<Listed>, StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::Stale, Part::Facts];
    let transaction = begin(database, "readonly", &parts)?;
    let summaries = Pairs::ask(&part(&transaction, Part::Summaries)?)?;
    let stale = part(&transaction, Part::Stale)?.get_all_keys()?;
    let whole = part(&transaction, Part::Facts)?.get(&LISTED.into())?;
    if answer(&whole).await?.is_undefined() {
        // The summaries were never made as a whole: a database of version 1, or one that was cut short.
        let logs = all_in(&transaction).await?;
        return Ok(logs.into_iter().map(Listed::Log).collect());
    }
    // Keys come in their order.
    let mut unread: Vec<AgreementId> =
        Array::from(&answer(&stale).await?).iter().filter_map(|key| agreement_of(&key)).collect();
    let stale = unread.len();
    let mut listed = Vec::new();
    for (agreement, row) in summaries.texts().await? {
        if unread.get(..stale).is_some_and(|stale| stale.binary_search(&agreement).is_ok()) {
            continue;
        }
        match decode_summary(&row) {
            Some(summary) => listed.push(Listed::Summary(agreement, summary)),
            None => unread.push(agreement),
        }
    }
    let rows = part(&transaction, Part::Entries)?;
    for agreement in unread {
        let log = log_in(&rows, agreement).await?;
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
pub async fn log(database: &IdbDatabase, agreement: AgreementId) -> Result<StoredLog, StoreError> {
    let transaction = begin(database, "readonly", &[Part::Entries])?;
    log_in(&part(&transaction, Part::Entries)?, agreement).await
}

/// One log inside a transaction.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn log_in(
    rows: &IdbObjectStore,
    agreement: AgreementId,
) -> Result<StoredLog, StoreError> {
    let values = answer(&rows.get_all_with_key(&rows_of(agreement)?)?).await?;
    let texts: Vec<String> = Array::from(&values).iter().map(|row| text_of(&row)).collect();
    Ok(log_of(agreement, &texts))
}

fn log_of(agreement: AgreementId, rows: &[String]) -> StoredLog {
    decode_log(agreement, rows.iter().map(String::as_str))
}

/// Every log.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn all(database: &IdbDatabase) -> Result<Vec<StoredLog>, StoreError> {
    let transaction = begin(database, "readonly", &[Part::Entries])?;
    let logs = all_in(&transaction).await?;
    committed(&transaction).await?;
    Ok(logs)
}

async fn all_in(transaction: &IdbTransaction) -> Result<Vec<StoredLog>, StoreError> {
    let pairs = Pairs::ask(&part(transaction, Part::Entries)?)?;
    let mut logs = Vec::new();
    let mut rows: Vec<String> = Vec::new();
    let mut last = None;
    // Rows come in the order of their keys, so those of a log stand together.
    for (agreement, row) in pairs.texts().await? {
        if let Some(other) = last.replace(agreement).filter(|other| *other != agreement) {
            logs.push(log_of(other, &std::mem::take(&mut rows)));
        }
        rows.push(row);
    }
    logs.extend(last.map(|agreement| log_of(agreement, &rows)));
    Ok(logs)
}

/// The agreements of which any row, in any part, holds a text.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn mentions(database: &IdbDatabase, text: &str) -> Result<Vec<AgreementId>, StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::SetAside];
    let transaction = begin(database, "readonly", &parts)?;
    let mut found: Vec<AgreementId> = Vec::new();
    for searched in parts {
        let rows = Pairs::ask(&part(&transaction, searched)?)?.texts().await?;
        for (agreement, row) in rows {
            if !found.contains(&agreement) && row_mentions(&row, text) {
                found.push(agreement);
            }
        }
    }
    Ok(found)
}

/// Every key of a part with its value, asked for at once.
struct Pairs {
    keys: IdbRequest,
    values: IdbRequest,
}

impl Pairs {
    fn ask(rows: &IdbObjectStore) -> Result<Self, JsValue> {
        Ok(Self { keys: rows.get_all_keys()?, values: rows.get_all()? })
    }

    /// The rows with their agreements; a key in another form is not this program's, and belongs to none.
    async fn texts(self) -> Result<Vec<(AgreementId, String)>, StoreError> {
        let values = Array::from(&answer(&self.values).await?);
        let keys = Array::from(&answer(&self.keys).await?);
        let pairs = keys.iter().zip(values.iter());
        Ok(pairs.filter_map(|(key, row)| Some((agreement_of(&key)?, text_of(&row)))).collect())
    }
}
