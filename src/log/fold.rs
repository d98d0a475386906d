//! The fold: the document that a log adds up to.

use std::collections::BTreeSet;

use crate::log::document::{Document, LogRejection};
use crate::log::entry::{Act, EntryId, EntryOf};
use crate::log::undo::UndoState;

/// Why a log does not add up to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldError<D: Document> {
    /// The place of the entry that does not fit.
    pub seq: u32,
    /// What is wrong with it.
    pub rejection: D::Rejection,
}

/// The document that a log adds up to.
///
/// # Errors
/// A [`FoldError`] when the log does not begin a document, or an entry does not fit those before it.
pub fn fold<D: Document>(log: &[EntryOf<D>]) -> Result<D, FoldError<D>> {
    let mut document = begun::<D>(log)?;
    let undone = UndoState::of::<D>(log)?.undone();
    apply_from(&mut document, log, 1, &undone)?;
    Ok(document)
}

/// The document as it was right after the entry of a place, before anything later was written.
///
/// # Errors
/// A [`FoldError`] as of [`fold`].
pub fn fold_to<D: Document>(log: &[EntryOf<D>], seq: u32) -> Result<D, FoldError<D>> {
    let count = log.iter().take_while(|entry| entry.seq <= seq).count();
    fold(log.get(..count).unwrap_or(log))
}

/// The empty document that the first entry begins.
pub(in crate::log) fn begun<D: Document>(log: &[EntryOf<D>]) -> Result<D, FoldError<D>> {
    let begins = log.first().and_then(|first| D::begin(first.command()?));
    begins.ok_or_else(|| FoldError { seq: 0, rejection: LogRejection::NotBegun.into() })
}

/// Applies the entries from a place on to a document that holds everything before it.
pub(in crate::log) fn apply_from<D: Document>(
    document: &mut D,
    log: &[EntryOf<D>],
    from: usize,
    undone: &BTreeSet<EntryId>,
) -> Result<(), FoldError<D>> {
    for (place, entry) in log.iter().enumerate().skip(from) {
        apply_one(document, log, place, entry, undone)
            .map_err(|rejection| FoldError { seq: entry.seq, rejection })?;
    }
    Ok(())
}

/// Applies the entry at a place of a log.
pub(in crate::log) fn apply_one<D: Document>(
    document: &mut D,
    log: &[EntryOf<D>],
    place: usize,
    entry: &EntryOf<D>,
    undone: &BTreeSet<EntryId>,
) -> Result<(), D::Rejection> {
    match &entry.act {
        Act::Do(_) if undone.contains(&entry.id) => Ok(()),
        Act::Do(command) => document.apply(command, entry.day),
        Act::Undo(id) | Act::Redo(id) => {
            let before = log.get(..place).unwrap_or_default();
            if let Some(named) = before.iter().rposition(|other| other.id == *id)
                && let Some(command) = before.get(named).and_then(|entry| entry.command())
            {
                let since = before.iter().skip(named + 1).filter_map(|entry| entry.command());
                let shown_since = since.into_iter().any(D::is_shown_to_others);
                document.undone_or_redone(command, shown_since);
            }
            Ok(())
        }
    }
}
