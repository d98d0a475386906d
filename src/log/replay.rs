//! A log that grows entry by entry together with the document that it adds up to.

use std::collections::BTreeSet;

use crate::log::document::Document;
use crate::log::entry::{Act, EntryId, EntryOf};
use crate::log::fold::{FoldError, apply_one, begun};
use crate::log::undo::UndoState;

/// Entries between two snapshots of the document.
const SNAPSHOT_EVERY: usize = 64;

/// A log and its document. Taking in an entry costs one command; undoing one costs those written since a snapshot
/// before it.
pub(in crate::log) struct Replay<D: Document> {
    pub(in crate::log) log: Vec<EntryOf<D>>,
    pub(in crate::log) document: D,
    undo: UndoState,
    undone: BTreeSet<EntryId>,
    /// The document before the entry of a place, in order; the first is before the entry after the beginning.
    snapshots: Vec<(usize, D)>,
}

impl<D: Document> Replay<D> {
    /// The replay of a whole log.
    pub(in crate::log) fn of(log: &[EntryOf<D>]) -> Result<Self, FoldError<D>> {
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

    /// The entries that do not stand.
    pub(in crate::log) fn undone(&self) -> &BTreeSet<EntryId> {
        &self.undone
    }

    /// Takes in one more entry.
    ///
    /// # Errors
    /// Why it does not fit; nothing has changed then.
    pub(in crate::log) fn push(&mut self, entry: EntryOf<D>) -> Result<(), D::Rejection> {
        match &entry.act {
            Act::Do(command) => {
                let before = self.due_for_snapshot().then(|| self.document.clone());
                self.document.apply(command, entry.day)?;
                // An ordinary command is never refused by undo.
                self.undo.push::<D>(&entry)?;
                self.snapshots.extend(before.map(|before| (self.log.len(), before)));
                self.log.push(entry);
                Ok(())
            }
            Act::Undo(named) | Act::Redo(named) => {
                let named = *named;
                self.undo_or_redo(named, entry)
            }
        }
    }

    /// Takes in an entry that undoes or redoes another one, and applies again what was written since that one.
    fn undo_or_redo(&mut self, named: EntryId, entry: EntryOf<D>) -> Result<(), D::Rejection> {
        let undo = self.undo.clone();
        self.undo.push::<D>(&entry)?;
        let place = self.log.iter().rposition(|other| other.id == named).unwrap_or_default();
        let kept = self.snapshots.partition_point(|(at, _)| *at <= place).max(1);
        let later = self.snapshots.split_off(kept);
        let document = self.document.clone();
        let undone = self.undone.clone();
        if !self.undone.remove(&named) {
            self.undone.insert(named);
        }
        self.log.push(entry);
        let (from, before) = match self.snapshots.last() {
            Some((from, before)) => (*from, before.clone()),
            None => (self.log.len(), document.clone()),
        };
        self.document = before;
        match self.apply_all(from) {
            Ok(()) => Ok(()),
            Err(error) => {
                self.log.pop();
                (self.undo, self.undone, self.document) = (undo, undone, document);
                self.snapshots.truncate(kept);
                self.snapshots.extend(later);
                Err(error.rejection)
            }
        }
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

    fn due_for_snapshot(&self) -> bool {
        let last = self.snapshots.last().map_or(0, |(at, _)| *at);
        self.log.len() >= last + SNAPSHOT_EVERY
    }
}
