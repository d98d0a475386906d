//! A store in memory, for tests: keeps the same rows as the browser's, and can simulate failures.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::codec::rows::{
    Stored, changed_page, decode_entry, encode_entry, encode_pack, lines_of, page_key,
    row_mentions, split_last,
};
use crate::log::{DocumentId as _, EntryOf, Tail};
use crate::store::error::StoreError;
use crate::store::log_store::{
    Arrival, Listed, LogStore, Onto, Removed, StoredLog, SummaryOf, WriteErrorOf, unseen,
};
use crate::store::{Shelf, Vault, WriteError};

/// Rows of documents of all types, by key.
#[derive(Clone, Debug, Default)]
struct Content {
    /// By document and place.
    entries: BTreeMap<(String, u32), String>,
    /// Pages of summaries.
    pages: BTreeMap<String, String>,
    /// By document.
    set_aside: BTreeMap<String, Vec<String>>,
}

/// The simulated disk, shared by stores of any types of documents, as by two tabs of one profile.
#[derive(Debug, Default)]
pub struct MemoryRows {
    content: RefCell<Content>,
    vault: Vault,
    failure: RefCell<Option<StoreError>>,
    /// If set, every n-th operation fails.
    every: Cell<Option<u32>>,
    operations: Cell<u32>,
    writes: Cell<usize>,
}

impl MemoryRows {
    /// Rows that are stored through a vault.
    #[must_use]
    pub fn through(vault: Vault) -> Self {
        Self { vault, ..Self::default() }
    }

    /// The stored form of every row, as it would be on the disk.
    #[must_use]
    pub fn raw(&self) -> Vec<String> {
        let content = self.content.borrow();
        let rows = content.entries.values().chain(content.pages.values());
        rows.chain(content.set_aside.values().flatten()).cloned().collect()
    }

    fn ready(&self) -> Result<(), StoreError> {
        let operation = self.operations.get() + 1;
        self.operations.set(operation);
        if self.every.get().is_some_and(|every| operation.is_multiple_of(every)) {
            return Err(StoreError::Lost);
        }
        self.failure.borrow().clone().map_or(Ok(()), Err)
    }
}

/// The store of one type of document.
#[derive(Debug)]
pub struct MemoryStore<D> {
    rows: Rc<MemoryRows>,
    of: PhantomData<D>,
}

impl<D> Default for MemoryStore<D> {
    fn default() -> Self {
        Self::on(Rc::default())
    }
}

impl<D> MemoryStore<D> {
    /// A store on shared rows.
    #[must_use]
    pub fn on(rows: Rc<MemoryRows>) -> Self {
        Self { rows, of: PhantomData }
    }

    /// The simulated disk.
    #[must_use]
    pub fn rows(&self) -> &Rc<MemoryRows> {
        &self.rows
    }

    /// From now on every operation fails with this error; `None` ends that.
    pub fn fail_with(&self, failure: Option<StoreError>) {
        *self.rows.failure.borrow_mut() = failure;
    }

    /// From now on every n-th operation fails as if the connection were lost; `None` ends that.
    pub fn fail_on_every(&self, rank: Option<u32>) {
        self.rows.every.set(rank);
        self.rows.operations.set(0);
    }

    /// The number of appends.
    #[must_use]
    pub fn writes(&self) -> usize {
        self.rows.writes.get()
    }
}

impl<D: Stored> MemoryStore<D> {
    /// Inserts a raw row, to test damage; the summary is removed.
    pub fn put_raw(&self, document: D::Id, seq: u32, row: &str) {
        let mut content = self.rows.content.borrow_mut();
        content.entries.insert((key::<D>(document), seq), row.to_owned());
        content.change_page::<D>(&self.rows.vault, &[(document, None)]);
    }

    /// Inserts a raw page, which holds the summary of a document, to test damage.
    pub fn put_raw_page(&self, document: D::Id, page: &str) {
        let mut content = self.rows.content.borrow_mut();
        content.pages.insert(page_key::<D>(document), page.to_owned());
    }

    /// The rows that were set aside as damaged.
    #[must_use]
    pub fn set_aside(&self) -> Vec<String> {
        let content = self.rows.content.borrow();
        content.set_aside.values().flatten().cloned().collect()
    }
}

fn key<D: Stored>(document: D::Id) -> String {
    format!("{}{:032x}", D::KEY_PREFIX, document.bits())
}

fn document_of<D: Stored>(key: &str) -> Option<D::Id> {
    let digits = key.strip_prefix(D::KEY_PREFIX)?;
    u128::from_str_radix(digits, 16).ok().map(D::Id::from_bits)
}

impl Content {
    /// The documents of a type that have a log, in order.
    fn documents<D: Stored>(&self) -> Vec<D::Id> {
        let ids = self.entries.keys().filter_map(|(key, _)| document_of::<D>(key));
        let mut ids: Vec<D::Id> = ids.collect();
        ids.dedup();
        ids
    }

    fn log<D: Stored>(&self, vault: &Vault, document: D::Id) -> StoredLog<D> {
        let key = key::<D>(document);
        let range = (key.clone(), 0)..=(key.clone(), u32::MAX);
        let rows: Vec<String> = self.entries.range(range).map(|(_, row)| row.clone()).collect();
        let opened: Vec<String> =
            rows.into_iter().map(|row| opened(vault, "entries", &key, row)).collect();
        StoredLog::of_rows(document, opened.iter().map(String::as_str))
    }

    /// Checks that a log has the expected tail.
    fn check<D: Stored>(
        &self,
        vault: &Vault,
        document: D::Id,
        after: Option<Tail>,
    ) -> Result<(), WriteErrorOf<D>> {
        if after.is_some() && self.last_tail::<D>(vault, document) == after {
            return Ok(());
        }
        let stored = self.log::<D>(vault, document);
        if let Some(damage) = stored.damage {
            return Err(StoreError::Damaged(damage).into());
        }
        if stored.entries.last().map(EntryOf::<D>::tail) != after {
            return Err(WriteError::Moved(unseen::<D>(&stored.entries, after)));
        }
        Ok(())
    }

    /// The tail of a log, if its last row can be read.
    fn last_tail<D: Stored>(&self, vault: &Vault, document: D::Id) -> Option<Tail> {
        let key = key::<D>(document);
        let rows = self.entries.range((key.clone(), 0)..=(key.clone(), u32::MAX));
        let pack = opened(vault, "entries", &key, rows.last()?.1.clone());
        decode_entry::<D>(document, split_last(&pack).1).ok().map(|last| last.tail())
    }

    /// Removes the last entry if this one replaces it.
    fn give_way<D: Stored>(&mut self, vault: &Vault, document: D::Id, seq: u32) {
        let key = key::<D>(document);
        let before = (key.clone(), 0)..(key.clone(), seq);
        if let Some((_, stored)) = self.entries.range_mut(before).next_back() {
            let pack = opened(vault, "entries", &key, stored.clone());
            if let (Some(before), last) = split_last(&pack)
                && decode_entry::<D>(document, last).is_ok_and(|last| last.tail().seq == seq)
            {
                *stored = vault.lock(Shelf { part: "entries", key: &key }, before.to_owned());
            }
        }
    }

    fn put<D: Stored>(&mut self, vault: &Vault, document: D::Id, seq: u32, row: String) {
        let key = key::<D>(document);
        let row = vault.lock(Shelf { part: "entries", key: &key }, row);
        self.entries.insert((key, seq), row);
    }

    fn page(&self, vault: &Vault, key: &str) -> String {
        let stored = self.pages.get(key).cloned().unwrap_or_default();
        opened(vault, "pages", key, stored)
    }

    fn change_page<D: Stored>(&mut self, vault: &Vault, changes: &[(D::Id, Option<String>)]) {
        for change in changes {
            let key = page_key::<D>(change.0);
            let page = changed_page::<D>(&self.page(vault, &key), std::slice::from_ref(change));
            let page = vault.lock(Shelf { part: "pages", key: &key }, page);
            self.pages.insert(key, page);
        }
    }

    /// The summary of a document, if it is up to date.
    fn summary<D: Stored>(&self, vault: &Vault, document: D::Id) -> Option<D::Summary> {
        let page = self.page(vault, &page_key::<D>(document));
        let lines = lines_of::<D>(&page)?;
        let line = lines.into_iter().find(|(id, _)| *id == document)?.1;
        D::decode_summary(line)
    }
}

/// The text of a stored row; empty if it cannot be decrypted, so that it does not decode.
fn opened(vault: &Vault, part: &str, key: &str, stored: String) -> String {
    vault.open(Shelf { part, key }, stored).unwrap_or_default()
}

impl<D: Stored> LogStore for MemoryStore<D> {
    type Document = D;

    async fn list(&self) -> Result<Vec<Listed<D>>, StoreError> {
        self.rows.ready()?;
        let (content, vault) = (self.rows.content.borrow(), &self.rows.vault);
        let listed = content.documents::<D>().into_iter().map(|id| {
            let summary = content.summary::<D>(vault, id);
            summary.map_or_else(
                || Listed::Log(content.log(vault, id)),
                |summary| Listed::Summary(id, summary),
            )
        });
        Ok(listed.collect())
    }

    async fn read_log(&self, document: D::Id) -> Result<StoredLog<D>, StoreError> {
        self.rows.ready()?;
        Ok(self.rows.content.borrow().log(&self.rows.vault, document))
    }

    async fn read_all(&self) -> Result<Vec<StoredLog<D>>, StoreError> {
        self.rows.ready()?;
        let content = self.rows.content.borrow();
        let all = content.documents::<D>().into_iter();
        Ok(all.map(|document| content.log(&self.rows.vault, document)).collect())
    }

    async fn append(
        &self,
        document: D::Id,
        after: Option<Tail>,
        entries: &[EntryOf<D>],
    ) -> Result<(), WriteErrorOf<D>> {
        self.rows.ready()?;
        let (mut content, vault) = (self.rows.content.borrow_mut(), &self.rows.vault);
        content.check::<D>(vault, document, after)?;
        if let Some(first) = entries.first() {
            content.give_way::<D>(vault, document, first.seq);
        }
        for entry in entries {
            content.put::<D>(vault, document, entry.seq, encode_entry::<D>(entry));
        }
        content.change_page::<D>(vault, &[(document, None)]);
        self.rows.writes.set(self.rows.writes.get() + 1);
        Ok(())
    }

    async fn keep_summaries(&self, summaries: &[SummaryOf<D>]) -> Result<(), StoreError> {
        self.rows.ready()?;
        let (mut content, vault) = (self.rows.content.borrow_mut(), &self.rows.vault);
        for (document, summary) in summaries {
            if content.check::<D>(vault, *document, Some(D::tail_of(summary))).is_ok() {
                let line = Some(D::encode_summary(summary));
                content.change_page::<D>(vault, &[(*document, line)]);
            }
        }
        Ok(())
    }

    async fn restore(&self, arrivals: &[Arrival<D>]) -> Result<(), WriteErrorOf<D>> {
        self.rows.ready()?;
        let (mut next, vault) = (self.rows.content.borrow().clone(), &self.rows.vault);
        for arrival in arrivals {
            let id = arrival.document;
            match arrival.onto {
                Onto::Nothing => next.check::<D>(vault, id, None)?,
                Onto::Log(tail) => next.check::<D>(vault, id, Some(tail))?,
                Onto::Damage => {
                    next.log::<D>(vault, id).gives_way()?;
                    let rows = next.take_log::<D>(id);
                    next.set_aside.entry(key::<D>(id)).or_default().extend(rows);
                }
            }
            let Some(first) = arrival.entries.first() else { continue };
            next.give_way::<D>(vault, id, first.seq);
            next.put::<D>(vault, id, first.seq, encode_pack::<D>(&arrival.entries));
            let line = Some(D::encode_summary(&arrival.summary));
            next.change_page::<D>(vault, &[(id, line)]);
        }
        *self.rows.content.borrow_mut() = next;
        Ok(())
    }

    async fn remove(
        &self,
        document: D::Id,
        seen: Option<Tail>,
    ) -> Result<Removed, WriteErrorOf<D>> {
        self.rows.ready()?;
        let (mut content, vault) = (self.rows.content.borrow_mut(), &self.rows.vault);
        // Removing what is already gone is no conflict.
        if seen.is_some() && !content.log::<D>(vault, document).is_none() {
            content.check::<D>(vault, document, seen)?;
        }
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        let page = content.page(vault, &page_key::<D>(document));
        let lines = lines_of::<D>(&page).unwrap_or_default();
        let summaries = lines.iter().filter(|(id, _)| *id == document).count();
        content.change_page::<D>(vault, &[(document, None)]);
        let set_aside = content.set_aside.remove(&key::<D>(document));
        Ok(Removed {
            rows: count(content.take_log::<D>(document).len()),
            summaries: count(summaries),
            set_aside: count(set_aside.map_or(0, |rows| rows.len())),
        })
    }

    async fn mentions(&self, text: &str) -> Result<Vec<D::Id>, StoreError> {
        self.rows.ready()?;
        let (content, vault) = (self.rows.content.borrow(), &self.rows.vault);
        let mut found: Vec<D::Id> = Vec::new();
        for ((key, _), row) in &content.entries {
            if let Some(id) = document_of::<D>(key)
                && row_mentions(&opened(vault, "entries", key, row.clone()), text)
            {
                found.push(id);
            }
        }
        for (key, rows) in &content.set_aside {
            let mut rows = rows.iter().map(|row| opened(vault, "entries", key, row.clone()));
            if let Some(id) = document_of::<D>(key)
                && rows.any(|row| row_mentions(&row, text))
            {
                found.push(id);
            }
        }
        for key in content.pages.keys() {
            let page = content.page(vault, key);
            let lines = lines_of::<D>(&page).unwrap_or_default().into_iter();
            found.extend(lines.filter(|(_, line)| row_mentions(line, text)).map(|(id, _)| id));
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }
}

impl Content {
    /// Removes and returns the rows of a log.
    fn take_log<D: Stored>(&mut self, document: D::Id) -> Vec<String> {
        let key = key::<D>(document);
        let mut taken = Vec::new();
        self.entries.retain(|(other, _), row| {
            let own = *other == key;
            if own {
                taken.push(std::mem::take(row));
            }
            !own
        });
        taken
    }
}
