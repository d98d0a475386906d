//! Why a command is refused; the sentences stand in `words`.

use crate::agreement::field::Field;
use crate::agreement::signing::ChangeKind;
use crate::base::{FollowUpId, GoalId, StepId, TaskId};

/// A command that the rules of the agreement forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The agreement was begun already.
    AlreadyBegun,
    /// The log does not begin with the beginning of an agreement.
    NotBegun,
    /// There is no such step; it may have been removed on another device.
    UnknownStep(StepId),
    /// There is no such task.
    UnknownTask(TaskId),
    /// There is no such goal.
    UnknownGoal(GoalId),
    /// Nothing was shared with that reader yet.
    NotShared,
    /// A step, task or goal of that id is there already.
    IdTaken,
    /// The first step starts with the agreement and stays.
    FirstStepStays,
    /// A sub-goal cannot have sub-goals of its own.
    SubGoalOfSubGoal(GoalId),
    /// There is nothing to undo or to redo.
    NothingToUndo,
    /// There is no such follow-up.
    UnknownFollowUp(FollowUpId),
    /// Somebody has signed, so the content is locked.
    Locked,
    /// Nobody has signed, so there is nothing to unlock.
    NotLocked,
    /// The agreement is concluded: this is changed in a change of this kind.
    NeedsChange(ChangeKind),
    /// The agreement is concluded, and this stays as it is.
    Fixed,
    /// The municipality has not signed yet.
    NotConcluded,
    /// Another change is open.
    ChangeOpen,
    /// No change is open.
    NoChange,
    /// The agreement has ended.
    Over,
    /// The agreement has not ended.
    NotOver,
    /// That party has signed already.
    AlreadySigned,
    /// The others sign before the municipality.
    MunicipalityLast,
    /// This company needs no employee representative.
    NoRepresentative,
    /// It answers nothing that was shared from this device.
    UnknownTicket,
    /// The answer was taken in already.
    AnsweredAlready,
    /// The content has changed since it was seen.
    ContentChanged,
    /// A sign-off without a name.
    NoName,
    /// A reason is required.
    NoReason,
    /// Something compulsory is missing or cannot be right: the first of it.
    Incomplete(Field),
    /// The period is not known.
    NoPeriod,
    /// The last day stays where it is, or would lie before the first.
    EndStays,
    /// That day lies outside the period.
    OutsidePeriod,
    /// It has not begun by that day.
    NotBegunYet,
    /// It has begun, so it can be interrupted and not cancelled.
    HasBegun,
    /// More than three weeks are left.
    TooEarlyToClose,
    /// The follow-up has no day.
    FollowUpWithoutDay,
    /// The follow-up lies after today.
    FollowUpAhead,
    /// The note of a follow-up is not finished.
    NoteOpen,
    /// A follow-up mentions it.
    InFollowUp,
    /// What is to be undone is used by something that was written later.
    BuiltUpon,
}
