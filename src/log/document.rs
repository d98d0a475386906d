//! What a log needs to know of the document that it adds up to.

use std::fmt::Debug;

use crate::base::Day;

/// A document that is the fold of a log of commands. Everything in this room works for any of them.
pub trait Document: Clone + Debug + Eq {
    /// Names one document of this type among all others.
    type Id: DocumentId;
    /// One act of a person on the document.
    type Command: Clone + Debug + Eq;
    /// A place in the document that holds one value, e.g. a field.
    type Place: Copy + Debug + Ord;
    /// Why a command is refused.
    type Rejection: Clone + Debug + Eq + From<LogRejection>;

    /// The empty document that a command begins; `None` when it is not a command that begins one.
    fn begin(command: &Self::Command) -> Option<Self>;

    /// Changes the document by a command given on the day `today`. Holds for every log that was ever written.
    ///
    /// # Errors
    /// When the rules forbid the command; the document is then untouched.
    fn apply(&mut self, command: &Self::Command, today: Day) -> Result<(), Self::Rejection>;

    /// What is asked of a person who gives the command now, beyond what [`Document::apply`] asks.
    ///
    /// # Errors
    /// The first thing that stands in the way.
    fn permit(&self, command: &Self::Command, today: Day) -> Result<(), Self::Rejection>;

    /// How undo treats the command.
    fn undo_role(command: &Self::Command) -> UndoRole;

    /// The place that the command sets as a whole, so that typing in it joins into one entry.
    fn typed_into(command: &Self::Command) -> Option<Self::Place>;

    /// Whether typing that led to the second command can have gone on from the first, both in the same place.
    fn types_on(first: &Self::Command, second: &Self::Command) -> bool;

    /// The place whose value the command decides, so that two people who decide it differently are told.
    fn decides(command: &Self::Command) -> Option<Self::Place>;

    /// Whether the command records something that has happened outside the document, so that it is taken in from
    /// another copy of the log whatever is permitted by now.
    fn is_record(command: &Self::Command) -> bool;

    /// Whether the command records that others were shown the document as it was then.
    fn is_shown_to_others(command: &Self::Command) -> bool;

    /// Called when a command is undone or redone, before the document goes on; `shown_since` tells whether others were
    /// shown the document between the command and now.
    fn undone_or_redone(&mut self, command: &Self::Command, shown_since: bool);
}

/// The id of a document: 128 random bits.
pub trait DocumentId: Copy + Debug + Ord {
    /// The id of these bits.
    fn from_bits(bits: u128) -> Self;

    /// Its bits.
    fn bits(self) -> u128;
}

/// How undo treats a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoRole {
    /// It can be undone.
    Step,
    /// It cannot be undone, and undo goes past it: it records what has happened.
    Skipped,
    /// It cannot be undone, nor can anything before it.
    Barrier,
}

/// Why the log itself refuses an entry, whatever the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogRejection {
    /// The log does not begin with a command that begins a document.
    NotBegun,
    /// The named entry does not stand, or stands already.
    NothingToUndo,
}
