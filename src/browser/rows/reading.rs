//! Reads rows: the list, one log, every log, and whether a text stands anywhere.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use crate::base::AgreementId;
use crate::browser::database::{Part, answer, begin, committed, part};
use crate::browser::rows::keys::{agreement_of, rows_of, slices, text_of};
use crate::browser::rows::writing::LISTED;
use crate::codec::rows::decode_summary;
use crate::codec::rows::{decode_log, row_mentions};
use crate::store::StoreError;
use crate::store::{Listed, StoredLog};

/// Every agreement: its summary, or its log where the summary is missing, damaged or stale.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub async fn list(database: &IdbDatabase) -> Result<Vec<Listed>, StoreError> {
    let parts = [Part::Entries, Part::Summaries, Part::Stale, Part::Facts];
    let transaction = begin(database, "readonly", &parts)?;
    let stale = part(&transaction, Part::Stale)?.get_all_keys()?;
    let whole = part(&transaction, Part::Facts)?.get(&LISTED.into())?;
    let summaries = Pairs::ask(&transaction, Part::Summaries)?;
    if answer(&whole).await?.is_undefined() {
        // The summaries were never made as a whole: a database of version 1, or one that was cut short.
        let logs = all_in(&transaction).await?;
        return Ok(logs.into_iter().map(Listed::Log).collect());
    }
    let stale = agreements_of(&stale).await?;
    let mut listed = Vec::new();
    let mut unread = stale.clone();
    let mut each = |agreement, row: &JsValue| {
        if stale.binary_search(&agreement).is_err() {
            match decode_summary(&text_of(row)) {
                Some(summary) => listed.push(Listed::Summary(agreement, summary)),
                None => unread.push(agreement),
            }
        }
    };
    summaries.each(&mut each).await?;
    let rows = part(&transaction, Part::Entries)?;
    // All are asked for before the first is waited for.
    let logs: Result<Vec<Asked>, JsValue> =
        unread.into_iter().map(|agreement| Asked::of(&rows, agreement)).collect();
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
    Asked::of(rows, agreement)?.log().await
}

/// A log that was asked for.
struct Asked {
    agreement: AgreementId,
    rows: IdbRequest,
}

impl Asked {
    fn of(rows: &IdbObjectStore, agreement: AgreementId) -> Result<Self, JsValue> {
        Ok(Self { agreement, rows: rows.get_all_with_key(&rows_of(agreement)?)? })
    }

    async fn log(self) -> Result<StoredLog, StoreError> {
        let values = answer(&self.rows).await?;
        let texts: Vec<String> = Array::from(&values).iter().map(|row| text_of(&row)).collect();
        Ok(log_of(self.agreement, &texts))
    }
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
    let mut logs = Vec::new();
    let mut rows: Vec<String> = Vec::new();
    let mut last = None;
    // Rows come in the order of their keys, so those of a log stand together.
    let mut each = |agreement, row: &JsValue| {
        if let Some(other) = last.replace(agreement).filter(|other| *other != agreement) {
            logs.push(log_of(other, &std::mem::take(&mut rows)));
        }
        rows.push(text_of(row));
    };
    Pairs::ask(transaction, Part::Entries)?.each(&mut each).await?;
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
        let mut each = |agreement, row: &JsValue| {
            if !found.contains(&agreement) && row_mentions(&text_of(row), text) {
                found.push(agreement);
            }
        };
        Pairs::ask(&transaction, searched)?.each(&mut each).await?;
    }
    Ok(found)
}

fn log_of(agreement: AgreementId, rows: &[String]) -> StoredLog {
    decode_log(agreement, rows.iter().map(String::as_str))
}

/// The agreements of keys that were asked for, in their order, each once: so the browser gives keys.
///
/// # Errors
/// [`StoreError`] when they cannot be read.
pub async fn agreements_of(keys: &IdbRequest) -> Result<Vec<AgreementId>, StoreError> {
    let keys = Array::from(&answer(keys).await?);
    let mut agreements: Vec<AgreementId> =
        keys.iter().filter_map(|key| agreement_of(&key)).collect();
    agreements.dedup();
    Ok(agreements)
}

/// Every key of a part with its value, asked for at once, slice by slice: while this program takes one in,
/// the browser fetches the next.
struct Pairs(Vec<(IdbRequest, IdbRequest)>);

impl Pairs {
    fn ask(transaction: &IdbTransaction, of: Part) -> Result<Self, JsValue> {
        let rows = part(transaction, of)?;
        let mut asked = Vec::new();
        for range in slices(of)? {
            asked.push((rows.get_all_keys_with_key(&range)?, rows.get_all_with_key(&range)?));
        }
        Ok(Self(asked))
    }

    /// Calls back with each row and its agreement; a key in another form is not this program's, and belongs to none.
    async fn each(self, call: &mut dyn FnMut(AgreementId, &JsValue)) -> Result<(), StoreError> {
        for (keys, values) in self.0 {
            let keys = Array::from(&answer(&keys).await?);
            let values = Array::from(&answer(&values).await?);
            for (key, row) in keys.iter().zip(values.iter()) {
                if let Some(agreement) = agreement_of(&key) {
                    call(agreement, &row);
                }
            }
        }
        Ok(())
    }
}
