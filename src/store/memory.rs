//! A store in memory, for tests: keeps the same records as the browser's, and fails when told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use crate::domain::ids::AgreementId;
use crate::domain::log::{Entry, Tail};
use crate::store::error::StoreError;
use crate::store::log_store::{LogStore, StoredLog, unseen};
use crate::store::record::{decode_log, encode_entry};

/// Logs as encoded rows, by agreement and number.
#[derive(Debug, Default)]
pub struct MemoryStore {
    rows: RefCell<BTreeMap<AgreementId, BTreeMap<u32, String>>>,
    failure: RefCell<Option<StoreError>>,
    writes: Cell<usize>,
}

impl MemoryStore {
    /// From now on every operation fails with this error; `None` mends the store.
    pub fn fail_with(&self, failure: Option<StoreError>) {
        *self.failure.borrow_mut() = failure;
    }

    /// How many appends were carried out.
    #[must_use]
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// Puts a row in as it is, to try what damage does.
    pub fn put_raw(&self, agreement: AgreementId, seq: u32, row: &str) {
        self.rows.borrow_mut().entry(agreement).or_default().insert(seq, row.to_owned());
    }

    fn ready(&self) -> Result<(), StoreError> {
        self.failure.borrow().clone().map_or(Ok(()), Err)
    }
}

impl LogStore for MemoryStore {
    async fn read_all(&self) -> Result<Vec<StoredLog>, StoreError> {
        self.ready()?;
        let rows = self.rows.borrow();
        Ok(rows
            .iter()
            .map(|(agreement, rows)| decode_log(*agreement, rows.values().map(String::as_str)))
            .collect())
    }

    async fn append(
        &self,
        agreement: AgreementId,
        after: Option<Tail>,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        self.ready()?;
        let mut all = self.rows.borrow_mut();
        let rows = all.get(&agreement).into_iter().flat_map(BTreeMap::values);
        let stored = decode_log(agreement, rows.map(String::as_str));
        if let Some(damage) = stored.damage {
            return Err(StoreError::Damaged(damage));
        }
        if stored.entries.last().map(Entry::tail) != after {
            return Err(StoreError::Moved(unseen(&stored.entries, after)));
        }
        let rows = all.entry(agreement).or_default();
        for entry in entries {
            rows.insert(entry.seq, encode_entry(entry));
        }
        self.writes.set(self.writes.get() + 1);
        Ok(())
    }

    async fn remove(&self, agreement: AgreementId, seen: Option<Tail>) -> Result<(), StoreError> {
        self.ready()?;
        let mut all = self.rows.borrow_mut();
        let rows = all.get(&agreement).into_iter().flat_map(BTreeMap::values);
        let stored = decode_log(agreement, rows.map(String::as_str)).entries;
        let end = stored.last().map(Entry::tail);
        if seen.is_some() && end.is_some() && seen != end {
            return Err(StoreError::Moved(unseen(&stored, seen)));
        }
        all.remove(&agreement);
        Ok(())
    }
}
