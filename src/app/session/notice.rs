//! The message after something a person did.

use crate::agreement::{Field, Rejection};
use crate::app::paper::{NoLink, Paper};
use crate::base::AgreementId;

/// A message after something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link was copied.
    Copied(Paper),
    /// The link could not be copied; it is shown, to be copied by hand.
    ShareFailed,
    /// There is no link to share.
    NoLink(NoLink),
    /// The command no longer fits the agreement.
    Refused(Rejection),
    /// The agreement was deleted in another tab; with the unsaved texts, so that they are not lost.
    RemovedElsewhere(String),
    /// The log that was needed could not be read, so nothing was done.
    NotRead,
    /// The browser has no randomness, so nothing was done.
    NoRandomness,
    /// An act was undone or redone.
    UndoneOrRedone(UndoneOrRedone),
    /// There is nothing to take back, or to do again.
    NothingToUndoOrRedo(UndoDirection),
    /// Another tab had written; both are kept.
    Merged,
    /// The preferences could not be stored.
    PrefsFailed,
    /// The agreement could not be removed.
    RemoveFailed,
    /// The browser refused a download.
    DownloadFailed,
    /// An answer was recorded.
    AnswerTaken,
    /// A follow-up was finished.
    FollowUpSaved,
    /// None of the chosen agreements can be read.
    NoneHandedOver,
    /// More agreements were chosen than one file can hold.
    TooManyHandedOver,
    /// What the company filled in has arrived.
    FilledCame,
    /// There is no date for the calendar yet.
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
    /// The sentence that describes the act.
    pub told: String,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// The field that it concerns.
    pub field: Option<Field>,
}
