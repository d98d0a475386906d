//! The message after something a person did.

use crate::agreement::{Field, Rejection};
use crate::app::paper::{NoLink, Paper};
use crate::base::AgreementId;

/// A message after something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link was copied.
    Copied(Paper),
    /// The link could not be copied; it stands on the screen to be copied by hand.
    ShareFailed,
    /// There is no link to hand out.
    NoLink(NoLink),
    /// What was done does not fit the agreement any more.
    Refused(Rejection),
    /// The agreement was deleted in another tab; the words that were not yet in the store, so that nobody loses them.
    RemovedElsewhere(String),
    /// The log that was needed could not be read, so nothing was done.
    NotRead,
    /// The browser has no randomness to give, so nothing was done.
    NoRandomness,
    /// An act was undone or redone.
    UndoneOrRedone(UndoneOrRedone),
    /// There is nothing to take back, or to do again.
    NothingToUndoOrRedo(UndoDirection),
    /// Another tab had written; both are kept.
    Merged,
    /// The preferences could not be kept.
    PrefsFailed,
    /// The agreement could not be removed.
    RemoveFailed,
    /// The browser would not give a file.
    DownloadFailed,
    /// An answer was taken in.
    AnswerTaken,
    /// None of the agreements that were chosen can be read.
    NoneHandedOver,
    /// More agreements were chosen than one file holds.
    TooManyHandedOver,
    /// What the company filled in has come.
    FilledCame,
    /// There is no date yet that a calendar could take.
    NoDates,
}

/// Undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoDirection {
    /// *Fortryd*
    Back,
    /// *Gentag*
    Forward,
}

/// An act that was undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneOrRedone {
    /// Which of the two.
    pub way: UndoDirection,
    /// What it was, in words.
    pub told: String,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Where it shows.
    pub field: Option<Field>,
}
