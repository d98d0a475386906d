//! Changes of an agreement that runs, and the versions that they leave (B4).

use crate::agreement::signing::hash::ContentHash;
use crate::base::{Day, coded};

/// A version that was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What was changed; nothing in the first.
    pub kind: Option<ChangeKind>,
    /// Why.
    pub reason: String,
    /// The day.
    pub on: Day,
}

/// A change that is being written: until it is done, nothing else of the content can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenChange {
    /// What may be changed.
    pub kind: ChangeKind,
    /// Why.
    pub reason: String,
    /// The content before it.
    pub before: ContentHash,
}

coded! {
    /// What a change of an agreement that runs is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ChangeKind {
        /// The hours plan.
        Hours = "hours",
        /// Job title, tasks, the contact person's part, whom to call.
        Tasks = "tasks",
        /// Job goal, goals and sub-goals.
        Goals = "goals",
        /// *Hensyn og rammer*
        Accommodations = "accommodations",
        /// The rhythm, the paid hours expected, support.
        FollowUp = "follow_up",
        /// How people are reached and where the citizen meets.
        Contact = "contact",
        /// A later last day.
        Extend = "extend",
        /// An earlier last day.
        Shorten = "shorten",
    }
}

impl ChangeKind {
    /// Those that open a part of the content for writing; a new last day is one act.
    pub const WRITTEN: [Self; 6] = [
        Self::Hours,
        Self::Tasks,
        Self::Goals,
        Self::Accommodations,
        Self::FollowUp,
        Self::Contact,
    ];
}
