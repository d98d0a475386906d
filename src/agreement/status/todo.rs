//! What is to be done next with an agreement, by whom, and how urgent it is: one line of the front page (B7).

use crate::agreement::choices::Audience;
use crate::agreement::signing::Party;
use crate::agreement::status::course::Course;
use crate::agreement::status::table::{Status, Turn};
use crate::base::{ClockTime, Day};

/// Days that somebody else may take before the caseworker reminds them.
const PATIENCE: u32 = 7;

/// Days before an appointment on which it stands among what comes soon.
const SOON: u32 = 7;

/// The next thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Todo {
    /// What.
    pub what: What,
    /// On whose list it stands.
    pub list: List,
    /// The day that it is due, or since when it waits; none when no day is known.
    pub day: Option<Day>,
}

/// The three lists of the front page, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// *Din tur*
    Mine,
    /// *Venter på andre*
    Theirs,
    /// *Snart*
    Soon,
}

impl List {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Mine, Self::Theirs, Self::Soon];
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The closing status is to be written.
    WriteClosing,
    /// The agreement began, and not everybody has signed.
    SignLate,
    /// A follow-up is held today, or should have been held.
    HoldFollowUp(Option<ClockTime>),
    /// The note of a follow-up is to be finished.
    FinishNote,
    /// A change is to be finished.
    FinishChange,
    /// No next follow-up is agreed.
    PlanFollowUp,
    /// The municipality is to sign, as the last.
    Approve,
    /// A party that was asked more than a week ago is to be reminded.
    Remind(Party),
    /// The draft is to be written on: so many findings.
    Complete(u32),
    /// The company fills in its part of the draft.
    AwaitPart,
    /// It was asked more than a week ago, and is to be reminded.
    RemindPart,
    /// Somebody wants what is agreed changed.
    MeetWish(Party),
    /// It is whole, and to be signed.
    AskToSign,
    /// A party is to sign.
    Await(Party),
    /// What a reader was shown is no longer true.
    ShareAgain(Audience),
    /// It starts.
    Starts,
    /// It ends; what comes next is to be agreed.
    Ends,
}

impl Course {
    /// The next thing to do on a day; none when nothing is due within a week.
    #[must_use]
    pub fn todo(&self, today: Day) -> Option<Todo> {
        let (status, turn) = self.status(today);
        match status {
            Status::Cancelled => None,
            Status::Interrupted | Status::Closed => self.share_again(),
            Status::MissingClosing => Some(mine(What::WriteClosing, self.last_day())),
            Status::Draft
            | Status::ChangeWanted
            | Status::ReadyToSign
            | Status::AwaitingCompany
            | Status::AwaitingRepresentative
            | Status::AwaitingCitizen
            | Status::AwaitingMunicipality
            | Status::ReadyToStart
            | Status::Running
            | Status::EndingSoon => {
                // With an outcome nothing of the course is left to do.
                if self.outcome.is_some() {
                    return self.share_again();
                }
                let next = self.half_written().or_else(|| self.next_of(status, turn, today));
                // What is due comes first, then the pages that are out, then what comes by itself.
                match next.filter(|next| next.list == List::Mine) {
                    Some(next) => Some(next),
                    None => self.share_again().or(next),
                }
            }
        }
    }

    /// A concluded agreement of which a page is out that is no longer true.
    fn share_again(&self) -> Option<Todo> {
        let outdated = self.outdated.filter(|_| self.is_concluded());
        outdated.map(|audience| mine(What::ShareAgain(audience), None))
    }

    /// What somebody waits for, whatever the status: a wish to be met, a note or a change to be finished.
    fn half_written(&self) -> Option<Todo> {
        if let Some((of, on)) = self.wished {
            Some(mine(What::MeetWish(of.party()), Some(on)))
        } else if self.note_open {
            Some(mine(What::FinishNote, None))
        } else if self.change_open {
            Some(mine(What::FinishChange, None))
        } else {
            None
        }
    }

    /// The next thing to do in a status in which it is not over.
    fn next_of(&self, status: Status, turn: Turn, today: Day) -> Option<Todo> {
        let late = || self.has_begun(today).then(|| mine(What::SignLate, self.start));
        match status {
            Status::Running => self.appointment(today),
            Status::EndingSoon => {
                let ends = || self.end.map(|end| soon(What::Ends, end));
                self.appointment(today).or_else(ends)
            }
            Status::ReadyToStart => {
                let start = self.start?;
                (Self::days(today, start) <= SOON).then_some(())?;
                Some(soon(What::Starts, start))
            }
            Status::Draft => match self.draft_out {
                Some(since) => Some(waiting(since, today, What::AwaitPart, What::RemindPart)),
                None => Some(mine(What::Complete(self.missing), self.start)),
            },
            Status::ReadyToSign => late().or_else(|| Some(mine(What::AskToSign, self.start))),
            Status::AwaitingMunicipality => {
                late().or_else(|| Some(mine(What::Approve, self.signed_on)))
            }
            Status::AwaitingCompany | Status::AwaitingRepresentative | Status::AwaitingCitizen => {
                late().or_else(|| match turn {
                    Turn::Party(party) => Some(self.awaited(party, today)),
                    Turn::Caseworker | Turn::Nobody => None,
                })
            }
            // A wish is met first, and the others are over.
            Status::ChangeWanted
            | Status::MissingClosing
            | Status::Closed
            | Status::Interrupted
            | Status::Cancelled => None,
        }
    }

    /// What is to be done about the next appointment of a course that runs.
    fn appointment(&self, today: Day) -> Option<Todo> {
        let Some((day, time)) = self.next_meeting() else {
            return Some(Todo { what: What::PlanFollowUp, list: List::Mine, day: None });
        };
        let list = if day <= today { List::Mine } else { List::Soon };
        let near = Self::days(today, day) <= SOON;
        near.then_some(Todo { what: What::HoldFollowUp(time), list, day: Some(day) })
    }

    fn awaited(&self, party: Party, today: Day) -> Todo {
        match self.asked(party).max(self.signed_on) {
            Some(since) => waiting(since, today, What::Await(party), What::Remind(party)),
            None => Todo { what: What::Await(party), list: List::Theirs, day: None },
        }
    }

    /// The last day that it ran.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        self.stopped.map(|(_, on)| on).or(self.end)
    }
}

fn mine(what: What, day: Option<Day>) -> Todo {
    Todo { what, list: List::Mine, day }
}

fn soon(what: What, day: Day) -> Todo {
    Todo { what, list: List::Soon, day: Some(day) }
}

/// Others have a week's time; then they are reminded.
fn waiting(since: Day, today: Day, await_them: What, remind: What) -> Todo {
    let long = Course::days(since, today) > PATIENCE;
    let (what, list) = if long { (remind, List::Mine) } else { (await_them, List::Theirs) };
    Todo { what, list, day: Some(since) }
}

impl Todo {
    /// Where it stands in its list: what is due, or waits, longest comes first; what has no day comes last.
    #[must_use]
    pub fn order(&self) -> (List, i32) {
        (self.list, self.day.map_or(i32::MAX, Day::number))
    }
}
