//! Reads rows: the list, one log, every log, and whether a text stands anywhere.

use std::collections::{BTreeMap, BTreeSet};

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
    let stale: BTreeSet<AgreementId> =
        Array::from(&answer(&stale).await?).iter().filter_map(|key| agreement_of(&key)).collect();
    let mut listed = Vec::new();
    let mut unread = stale.clone();
    for (agreement, row) in summaries.texts().await? {
        if stale.contains(&agreement) {
            continue;
        }
        match decode_summary(&row) {
            Some(summary) => listed.push(Listed::Summary(agreement, summary)),
            None => drop(unread.insert(agreement)),
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
    Ok(decode_log(agreement, texts.iter().map(String::as_str)))
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
    let mut logs: BTreeMap<AgreementId, Vec<String>> = BTreeMap::new();
    for (agreement, row) in pairs.texts().await? {
        logs.entry(agreement).or_default().push(row);
    }
    Ok(logs
        .into_iter()
        .map(|(agreement, rows)| decode_log(agreement, rows.iter().map(String::as_str)))
        .collect())
}

/// The agreements of which any row, in any part, holds a text.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn mentions(database: &IdbDatabase, text: &str) -> Result<Vec<AgreementId>, StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::SetAside];
    let transaction = begin(database, "readonly", &parts)?;
    let mut found = BTreeSet::new();
    for searched in parts {
        let rows = Pairs::ask(&part(&transaction, searched)?)?.texts().await?;
        let mentioning = rows.into_iter().filter(|(_, row)| row_mentions(row, text));
        found.extend(mentioning.map(|(agreement, _)| agreement));
    }
    Ok(found.into_iter().collect())
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
