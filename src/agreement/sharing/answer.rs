//! The answer to a view that was handed out (C6): agreed, or a change is wanted.

use crate::agreement::choices::Audience;
use crate::agreement::sharing::ticket::Ticket;
use crate::base::{Day, Timestamp, coded};

/// Characters that a note may have.
pub const LONGEST_NOTE: usize = 300;

coded! {
    /// What was answered.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Decision {
        /// It is as agreed.
        Agreed = "agreed",
        /// Something is to be changed.
        ChangeWanted = "change_wanted",
    }
}

/// An answer to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who was handed the view.
    pub from: Audience,
    /// Which handing-out it answers.
    pub ticket: Ticket,
    /// What was decided.
    pub decision: Decision,
    /// The name that the reader gave.
    pub name: String,
    /// What the reader wrote; at most [`LONGEST_NOTE`] characters.
    pub note: String,
    /// When, by the reader's clock.
    pub at: Timestamp,
}

/// An answer that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The day on which it was taken in.
    pub on: Day,
}
