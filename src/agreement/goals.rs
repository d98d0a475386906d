//! *Mål og delmål*: goals with sub-goals, due dates, tracks and how they showed.

use crate::agreement::choices::Track;
use crate::base::Day;
use crate::base::GoalId;
use crate::base::Typed;

/// A goal, or a sub-goal when it has a parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// The goal that this one is a step towards.
    pub parent: Option<GoalId>,
    /// What is to be reached, in words.
    pub text: String,
    /// When.
    pub due: Typed<Day>,
    /// What grows.
    pub track: Option<Track>,
    /// When it was reached and how that showed.
    pub reached: Option<Reached>,
}

/// A goal that was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The day it was ticked off.
    pub on: Day,
    /// A word on how it showed; may be empty.
    pub how: String,
}

impl Goal {
    /// A new goal without words.
    #[must_use]
    pub fn new(id: GoalId, parent: Option<GoalId>) -> Self {
        Self { id, parent, text: String::new(), due: Typed::Blank, track: None, reached: None }
    }
}

/// The goals with their sub-goals behind each, in the order they were written.
#[must_use]
pub fn in_order(goals: &[Goal]) -> Vec<&Goal> {
    goals
        .iter()
        .filter(|goal| goal.parent.is_none())
        .flat_map(|goal| {
            std::iter::once(goal).chain(goals.iter().filter(move |sub| sub.parent == Some(goal.id)))
        })
        .collect()
}

/// Removes one goal; its sub-goals stay and become goals of their own (A8: deleting one leaves the others).
pub fn remove(goals: &mut Vec<Goal>, id: GoalId) {
    goals.retain(|goal| goal.id != id);
    for goal in goals.iter_mut().filter(|goal| goal.parent == Some(id)) {
        goal.parent = None;
    }
}
