//! A log that grows entry by entry together with the document that it adds up to.

use std::collections::BTreeSet;

use crate::log::document::Document;
use crate::log::entry::{Act, EntryId, EntryOf};
use crate::log::fold::{FoldError, apply_one, begun};
use crate::log::undo::{Moved, UndoState};

/// Entries between two snapshots of the document.
const SNAPSHOT_EVERY: usize = 64;

/// A log and its document. Taking in an entry costs one command; taking in some that undo others costs, once for all
/// of them, what was written since a snapshot before the first that is undone.
pub struct Replay<D: Document> {
    pub(in crate::log) log: Vec<EntryOf<D>>,
    pub(in crate::log) document: D,
    undo: UndoState,
    undone: BTreeSet<EntryId>,
    /// The document before the entry of a place, in order; the first is before the entry after the beginning.
    snapshots: Vec<(usize, D)>,
}

impl<D: Document> Replay<D> {
    /// The replay of a whole log.
    ///
    /// # Errors
    /// A [`FoldError`] when it does not add up to a document.
    pub fn of(log: &[EntryOf<D>]) -> Result<Self, FoldError<D>> {
        let document = begun::<D>(log)?;
        let undo = UndoState::of::<D>(log)?;
        let mut replay = Self {
            log: log.to_vec(),
            undone: undo.undone(),
            undo,
            snapshots: vec![(1, document.clone())],
            document,
        };
        replay.apply_all(1)?;
        Ok(replay)
    }

    /// What the log adds up to.
    #[must_use]
    pub fn document(&self) -> &D {
        &self.document
    }

    /// The entries that do not stand.
    pub(in crate::log) fn undone(&self) -> &BTreeSet<EntryId> {
        &self.undone
    }

    /// The place of the next entry.
    pub(in crate::log) fn next_seq(&self) -> u32 {
        self.log.last().map_or(0, |last| last.seq + 1)
    }

    /// Takes in one more entry.
    ///
    /// # Errors
    /// Why it does not fit; nothing has changed then.
    pub fn push(&mut self, entry: EntryOf<D>) -> Result<(), D::Rejection> {
        let Act::Do(command) = &entry.act else { return self.push_undos(vec![entry]) };
        let before = self.is_due_for_snapshot().then(|| self.document.clone());
        self.document.apply(command, entry.day)?;
        // An ordinary command is never refused by undo.
        self.undo.push::<D>(&entry)?;
        self.snapshots.extend(before.map(|before| (self.log.len(), before)));
        self.log.push(entry);
        Ok(())
    }

    /// Takes in entries that undo or redo others, all or none of them, and applies again what was written since the
    /// first of those.
    ///
    /// # Errors
    /// Why one of them does not fit; nothing has changed then.
    pub(in crate::log) fn push_undos(
        &mut self,
        undos: Vec<EntryOf<D>>,
    ) -> Result<(), D::Rejection> {
        let (length, document) = (self.log.len(), self.document.clone());
        let mut moved = Vec::new();
        let pushed = self.push_all_undos(undos, &mut moved);
        let place_of = |moved: &Moved| self.log.iter().rposition(|entry| entry.id == moved.id);
        let first = moved.iter().filter_map(place_of).min().unwrap_or(length);
        let kept = self.snapshots.partition_point(|(at, _)| *at <= first).max(1);
        let later = self.snapshots.split_off(kept);
        let Err(rejection) = pushed.and_then(|()| self.apply_again()) else { return Ok(()) };
        self.log.truncate(length);
        self.document = document;
        self.snapshots.truncate(kept);
        self.snapshots.extend(later);
        for moved in moved.iter().rev() {
            self.undo.reverse(moved);
            self.toggle(moved.id);
        }
        Err(rejection)
    }

    /// Puts such entries into the log; `moved` gets what they have undone and redone, also when one is refused.
    fn push_all_undos(
        &mut self,
        undos: Vec<EntryOf<D>>,
        moved: &mut Vec<Moved>,
    ) -> Result<(), D::Rejection> {
        for entry in undos {
            if let Some(one) = self.undo.push_reversibly::<D>(&entry)? {
                self.toggle(one.id);
                moved.push(one);
            }
            self.log.push(entry);
        }
        Ok(())
    }

    /// Makes an entry that stands one that does not, or the other way round.
    fn toggle(&mut self, id: EntryId) {
        if !self.undone.remove(&id) {
            self.undone.insert(id);
        }
    }

    /// Applies what is behind the last snapshot to that snapshot.
    fn apply_again(&mut self) -> Result<(), D::Rejection> {
        let Some((from, before)) = self.snapshots.last() else { return Ok(()) };
        let from = *from;
        self.document = before.clone();
        self.apply_all(from).map_err(|error| error.rejection)
    }

    /// Applies the log from a place on, and takes snapshots on the way.
    fn apply_all(&mut self, from: usize) -> Result<(), FoldError<D>> {
        for place in from..self.log.len() {
            let last = self.snapshots.last().map_or(0, |(at, _)| *at);
            if place >= last + SNAPSHOT_EVERY {
                self.snapshots.push((place, self.document.clone()));
            }
            if let Some(entry) = self.log.get(place) {
                apply_one(&mut self.document, &self.log, place, entry, &self.undone)
                    .map_err(|rejection| FoldError { seq: entry.seq, rejection })?;
            }
        }
        Ok(())
    }

    fn is_due_for_snapshot(&self) -> bool {
        let last = self.snapshots.last().map_or(0, |(at, _)| *at);
        self.log.len() >= last + SNAPSHOT_EVERY
    }
}
