//! Why a command is refused: facts only, the words stand in `text`.

use crate::domain::ids::{GoalId, StepId, TaskId};

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
    /// A step, task or goal of that id is there already.
    IdTaken,
    /// The first step starts with the agreement and stays.
    FirstStepStays,
    /// A sub-goal cannot have sub-goals of its own.
    SubGoalOfSubGoal(GoalId),
    /// There is nothing to take back, or to do again.
    NothingToUndo,
    /// What is to be taken back carries something that was written later.
    BuiltUpon,
}
