//! Undo and redo (B11): which entries of a log stand, and what the next step either way is.

use std::collections::BTreeSet;

use crate::base::{DeviceId, Timestamp};
use crate::log::document::{Document, LogRejection, UndoRole};
use crate::log::entry::{Act, EntryId, EntryOf};
use crate::log::fold::FoldError;
use crate::log::typing::is_one_stretch;

/// The entries that can be undone, and those that can be redone.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct UndoState {
    /// The next one last.
    undoable: Vec<EntryId>,
    /// The next one last.
    redoable: Vec<EntryId>,
    /// Undone, and out of reach since something else was written.
    dropped: Vec<EntryId>,
    /// The moment of the first entry, while no entry of another moment has come: what was written together with the
    /// beginning of a document cannot be undone.
    beginning: Option<(Timestamp, DeviceId)>,
    /// True once an entry of another moment has come.
    is_begun: bool,
}

/// An entry that was undone or redone, and where it stood among those that could be.
pub(in crate::log) struct Moved {
    pub(in crate::log) id: EntryId,
    place: usize,
    by_undo: bool,
}

impl UndoState {
    /// The state at the end of a log.
    ///
    /// # Errors
    /// A [`FoldError`] at an entry that undoes what does not stand, or redoes what does.
    pub fn of<D: Document>(log: &[EntryOf<D>]) -> Result<Self, FoldError<D>> {
        let mut state = Self::default();
        for entry in log {
            state
                .push::<D>(entry)
                .map_err(|rejection| FoldError { seq: entry.seq, rejection: rejection.into() })?;
        }
        Ok(state)
    }

    /// Takes in the next entry.
    ///
    /// # Errors
    /// [`LogRejection::NothingToUndo`] when it undoes what does not stand, or redoes what does; nothing has changed then.
    pub fn push<D: Document>(&mut self, entry: &EntryOf<D>) -> Result<(), LogRejection> {
        self.push_reversibly::<D>(entry).map(drop)
    }

    /// As [`UndoState::push`]; where an entry was undone or redone, gives how to reverse that.
    pub(in crate::log) fn push_reversibly<D: Document>(
        &mut self,
        entry: &EntryOf<D>,
    ) -> Result<Option<Moved>, LogRejection> {
        if !self.is_begun {
            if *self.beginning.get_or_insert(entry.moment()) == entry.moment() {
                return Ok(None);
            }
            self.is_begun = true;
        }
        let (id, by_undo) = match &entry.act {
            Act::Undo(id) => (*id, true),
            Act::Redo(id) => (*id, false),
            Act::Do(command) => {
                match D::undo_role(command) {
                    UndoRole::Skipped => return Ok(None),
                    UndoRole::Barrier => self.undoable.clear(),
                    UndoRole::Step => self.undoable.push(entry.id),
                }
                self.dropped.append(&mut self.redoable);
                return Ok(None);
            }
        };
        let (from, to) = self.lists(by_undo);
        let place =
            from.iter().rposition(|other| *other == id).ok_or(LogRejection::NothingToUndo)?;
        to.push(from.remove(place));
        Ok(Some(Moved { id, place, by_undo }))
    }

    /// Takes the last entry back out, which has moved another one.
    pub(in crate::log) fn reverse(&mut self, moved: &Moved) {
        let (from, to) = self.lists(moved.by_undo);
        to.pop();
        from.insert(moved.place, moved.id);
    }

    /// The list that an undo (or a redo) takes an entry from, and the one that it puts it into.
    fn lists(&mut self, by_undo: bool) -> (&mut Vec<EntryId>, &mut Vec<EntryId>) {
        let Self { undoable, redoable, .. } = self;
        if by_undo { (undoable, redoable) } else { (redoable, undoable) }
    }

    /// The entries that do not stand.
    #[must_use]
    pub fn undone(&self) -> BTreeSet<EntryId> {
        self.redoable.iter().chain(&self.dropped).copied().collect()
    }

    /// The entries that one step of undo takes back, the last first: everything that was done in one act, or typed in
    /// one stretch.
    #[must_use]
    pub fn next_undo<D: Document>(&self, log: &[EntryOf<D>]) -> Vec<EntryId> {
        last_step::<D>(&self.undoable, log)
    }

    /// The entries that one step of redo does again, in order.
    #[must_use]
    pub fn next_redo<D: Document>(&self, log: &[EntryOf<D>]) -> Vec<EntryId> {
        last_step::<D>(&self.redoable, log)
    }
}

/// Those at the end of a list that belong to one step, the last first.
fn last_step<D: Document>(ids: &[EntryId], log: &[EntryOf<D>]) -> Vec<EntryId> {
    let entry_of = |id: EntryId| log.iter().rev().find(|entry| entry.id == id);
    let mut step: Vec<EntryId> = Vec::new();
    let mut before: Option<&EntryOf<D>> = None;
    for id in ids.iter().rev() {
        let Some(entry) = entry_of(*id) else { break };
        if before.is_some_and(|before| !is_one_step::<D>(before, entry)) {
            break;
        }
        step.push(*id);
        before = Some(entry);
    }
    step
}

fn is_one_step<D: Document>(one: &EntryOf<D>, two: &EntryOf<D>) -> bool {
    let (first, second) = if one.seq < two.seq { (one, two) } else { (two, one) };
    one.moment() == two.moment() || is_one_stretch::<D>(first, second)
}
