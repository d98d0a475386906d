//! What each reader was shown last: the pages that are out cannot change by themselves.

use crate::agreement::choices::Audience;
use crate::base::Day;

/// A part of a page that a reader acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShownPart {
    /// First and last day.
    Period,
    /// The hours plan.
    Hours,
    /// Where the citizen meets.
    Place,
    /// The contact person.
    Contact,
    /// The caseworker.
    Caseworker,
    /// The tasks and the job title.
    Tasks,
    /// The contact person's duties.
    Duties,
    /// The goals.
    Goals,
    /// Accommodations, aids, mentors and other efforts.
    Support,
    /// Who calls whom.
    Absence,
    /// The job goal, the purpose, and what is agreed on paid hours.
    Aim,
    /// The next follow-up.
    NextMeeting,
    /// How it goes.
    Status,
}

/// What a reader was shown last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutThere {
    /// The reader.
    pub audience: Audience,
    /// When it was shared.
    pub on: Day,
    /// A number for the content of each part, as it is known to the reader. Equal contents have equal numbers.
    pub(in crate::agreement) seen: Vec<(ShownPart, u64)>,
}
