//! Summaries: in pages, one row for many documents.

use std::collections::BTreeMap;

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::browser::database::{Part, answer};
use crate::browser::rows::disk::Transaction;
use crate::browser::rows::keys::{first_text, key_of, logs_of_page};
use crate::codec::rows::{Stored, changed_page, lines_of, page_key};
use crate::log::Document;
use crate::store::StoreError;

/// A document, and its encoded summary; `None` removes the stored one.
type Change<D> = (<D as Document>::Id, Option<String>);

/// Stores summaries, and removes the marks that they are stale.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn put_summaries<D: Stored>(
    transaction: &Transaction,
    summaries: impl Iterator<Item = (D::Id, String)>,
) -> Result<(), StoreError> {
    let stale = transaction.part(Part::Stale)?;
    let mut changes: BTreeMap<String, Vec<Change<D>>> = BTreeMap::new();
    for (document, line) in summaries {
        changes.entry(page_key::<D>(document)).or_default().push((document, Some(line)));
    }
    for (key, changes) in changes {
        change::<D>(transaction, &key, &changes).await?;
        for (document, _) in changes {
            stale.delete(&key_of::<D>(document))?;
        }
    }
    Ok(())
}

/// Removes the summary of a document; returns how many there were.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn remove_summary<D: Stored>(
    transaction: &Transaction,
    document: D::Id,
) -> Result<u32, StoreError> {
    let key = page_key::<D>(document);
    let page = read(transaction, &key).await?;
    let lines = lines_of::<D>(&page).unwrap_or_default();
    let count = lines.iter().filter(|(id, _)| *id == document).count();
    change::<D>(transaction, &key, &[(document, None)]).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

async fn change<D: Stored>(
    transaction: &Transaction,
    key: &str,
    changes: &[Change<D>],
) -> Result<(), StoreError> {
    let before = read(transaction, key).await?;
    if lines_of::<D>(&before).is_none() {
        mark_all_stale(transaction, key).await?;
    }
    let page = changed_page::<D>(&before, changes);
    if page.is_empty() {
        transaction.part(Part::Pages)?.delete(&key.into())?;
        return Ok(());
    }
    Ok(transaction.part(Part::Pages)?.put_text(page, &key.into())?)
}

async fn read(transaction: &Transaction, key: &str) -> Result<String, StoreError> {
    let key = JsValue::from(key);
    let pages = transaction.part(Part::Pages)?;
    let row = answer(&pages.get(&key)?).await?;
    Ok(pages.text_of(&key, &row))
}

/// Marks every document of a damaged page as stale, so that the list still includes them.
async fn mark_all_stale(transaction: &Transaction, page: &str) -> Result<(), StoreError> {
    let range = logs_of_page(page)?;
    let keys = transaction.part(Part::Entries)?.get_all_keys_with_key(&range)?;
    let stale = transaction.part(Part::Stale)?;
    let mut documents: Vec<String> =
        Array::from(&answer(&keys).await?).iter().filter_map(|key| first_text(&key)).collect();
    documents.dedup();
    for document in documents {
        stale.put_with_key(&JsValue::from(1), &document.into())?;
    }
    Ok(())
}
