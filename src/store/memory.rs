//! A store in memory, for tests: keeps the same records as the browser's, and fails when told to.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::Summary;
use crate::base::AgreementId;
use crate::codec::rows::{
    decode_entry, decode_log, encode_entry, encode_pack, row_mentions, split_last,
};
use crate::codec::rows::{decode_summary, encode_summary};
use crate::log::{Entry, Tail};
use crate::store::error::StoreError;
use crate::store::log_store::{Arrival, Listed, LogStore, Onto, Removed, StoredLog, unseen};

type Rows = BTreeMap<AgreementId, BTreeMap<u32, String>>;

/// Logs as encoded rows, by agreement and number, and what goes with them.
#[derive(Clone, Debug, Default)]
struct Content {
    rows: Rows,
    summaries: BTreeMap<AgreementId, String>,
    set_aside: BTreeMap<AgreementId, Vec<String>>,
}

/// The store.
#[derive(Debug, Default)]
pub struct MemoryStore {
    content: RefCell<Content>,
    failure: RefCell<Option<StoreError>>,
    /// Fails on every so many operations, when that is set.
    every: Cell<Option<u32>>,
    operations: Cell<u32>,
    writes: Cell<usize>,
}

impl MemoryStore {
    /// From now on every operation fails with this error; `None` mends the store.
    pub fn fail_with(&self, failure: Option<StoreError>) {
        *self.failure.borrow_mut() = failure;
    }

    /// From now on each operation of this rank fails as if the connection were lost; `None` mends the store.
    pub fn fail_on_every(&self, rank: Option<u32>) {
        self.every.set(rank);
        self.operations.set(0);
    }

    /// How many appends were carried out.
    #[must_use]
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// Puts a row in as it is, to try what damage does.
    pub fn put_raw(&self, agreement: AgreementId, seq: u32, row: &str) {
        let mut content = self.content.borrow_mut();
        content.rows.entry(agreement).or_default().insert(seq, row.to_owned());
        content.summaries.remove(&agreement);
    }

    /// Puts a summary in as it is, to try what damage does.
    pub fn put_raw_summary(&self, agreement: AgreementId, row: &str) {
        self.content.borrow_mut().summaries.insert(agreement, row.to_owned());
    }

    /// The rows that were set aside as damaged.
    #[must_use]
    pub fn set_aside(&self) -> Vec<String> {
        let content = self.content.borrow();
        content.set_aside.values().flatten().cloned().collect()
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

impl Content {
    fn log(&self, agreement: AgreementId) -> StoredLog {
        let rows = self.rows.get(&agreement).into_iter().flat_map(BTreeMap::values);
        decode_log(agreement, rows.map(String::as_str))
    }

    /// Whether a log ends as it was seen.
    fn check(&self, agreement: AgreementId, after: Option<Tail>) -> Result<(), StoreError> {
        let stored = self.log(agreement);
        if let Some(damage) = stored.damage {
            return Err(StoreError::Damaged(damage));
        }
        if stored.entries.last().map(Entry::tail) != after {
            return Err(StoreError::Moved(unseen(&stored.entries, after)));
        }
        Ok(())
    }

    /// Takes the last entry away when this one takes its place.
    fn give_way(&mut self, agreement: AgreementId, seq: u32) {
        let rows = self.rows.entry(agreement).or_default();
        if let Some((_, pack)) = rows.range_mut(..seq).next_back()
            && let (Some(before), last) = split_last(pack)
            && decode_entry(last).is_ok_and(|last| last.seq == seq)
        {
            *pack = before.to_owned();
        }
    }
}

impl LogStore for MemoryStore {
    async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        self.ready()?;
        let content = self.content.borrow();
        let listed = content.rows.keys().map(|id| {
            let summary = content.summaries.get(id).and_then(|row| decode_summary(row));
            summary.map_or_else(
                || Listed::Log(content.log(*id)),
                |summary| Listed::Summary(*id, summary),
            )
        });
        Ok(listed.collect())
    }

    async fn read_log(&self, agreement: AgreementId) -> Result<StoredLog, StoreError> {
        self.ready()?;
        Ok(self.content.borrow().log(agreement))
    }

    async fn read_all(&self) -> Result<Vec<StoredLog>, StoreError> {
        self.ready()?;
        let content = self.content.borrow();
        Ok(content.rows.keys().map(|agreement| content.log(*agreement)).collect())
    }

    async fn append(
        &self,
        agreement: AgreementId,
        after: Option<Tail>,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        self.ready()?;
        let mut content = self.content.borrow_mut();
        content.check(agreement, after)?;
        if let Some(first) = entries.first() {
            content.give_way(agreement, first.seq);
        }
        let rows = content.rows.entry(agreement).or_default();
        rows.extend(entries.iter().map(|entry| (entry.seq, encode_entry(entry))));
        content.summaries.remove(&agreement);
        self.writes.set(self.writes.get() + 1);
        Ok(())
    }

    async fn keep_summaries(&self, summaries: &[(AgreementId, Summary)]) -> Result<(), StoreError> {
        self.ready()?;
        let mut content = self.content.borrow_mut();
        for (agreement, summary) in summaries {
            if content.check(*agreement, Some(summary.tail)).is_ok() {
                content.summaries.insert(*agreement, encode_summary(summary));
            }
        }
        Ok(())
    }

    async fn restore(&self, arrivals: &[Arrival]) -> Result<(), StoreError> {
        self.ready()?;
        let mut next = self.content.borrow().clone();
        for arrival in arrivals {
            let id = arrival.agreement;
            match arrival.onto {
                Onto::Nothing => next.check(id, None)?,
                Onto::Log(tail) => next.check(id, Some(tail))?,
                Onto::Damage => {
                    next.log(id).gives_way()?;
                    let rows = next.rows.remove(&id).unwrap_or_default();
                    next.set_aside.entry(id).or_default().extend(rows.into_values());
                }
            }
            let Some(first) = arrival.entries.first() else { continue };
            next.give_way(id, first.seq);
            next.rows.entry(id).or_default().insert(first.seq, encode_pack(&arrival.entries));
            next.summaries.insert(id, encode_summary(&arrival.summary));
        }
        *self.content.borrow_mut() = next;
        Ok(())
    }

    async fn remove(
        &self,
        agreement: AgreementId,
        seen: Option<Tail>,
    ) -> Result<Removed, StoreError> {
        self.ready()?;
        let mut content = self.content.borrow_mut();
        // What is gone already needs no removing.
        if seen.is_some() && content.rows.contains_key(&agreement) {
            content.check(agreement, seen)?;
        }
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(Removed {
            rows: count(content.rows.remove(&agreement).map_or(0, |rows| rows.len())),
            summaries: u32::from(content.summaries.remove(&agreement).is_some()),
            set_aside: count(content.set_aside.remove(&agreement).map_or(0, |rows| rows.len())),
        })
    }

    async fn mentions(&self, text: &str) -> Result<Vec<AgreementId>, StoreError> {
        self.ready()?;
        let content = self.content.borrow();
        let logs =
            content.rows.iter().flat_map(|(id, rows)| rows.values().map(move |row| (id, row)));
        let aside =
            content.set_aside.iter().flat_map(|(id, rows)| rows.iter().map(move |row| (id, row)));
        let all = logs.chain(aside).chain(&content.summaries);
        let found = all.filter(|(_, row)| row_mentions(row, text));
        let ids: BTreeSet<AgreementId> = found.map(|(id, _)| *id).collect();
        Ok(ids.into_iter().collect())
    }
}
