//! What an agreement has several of.

use crate::base::{GoalId, StepId, TaskId};

/// Something that an agreement has several of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A step of the plan.
    Step(StepId),
    /// A task.
    Task(TaskId),
    /// A goal.
    Goal(GoalId),
}
