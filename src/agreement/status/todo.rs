//! What is to be done next with an agreement, by whom, and how urgent it is: one line of the front page (B7).

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
    /// The draft is to be written on: so many gaps.
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
        let mine = |what, day| Some(Todo { what, list: List::Mine, day });
        let soon = |what, day: Day| Some(Todo { what, list: List::Soon, day: Some(day) });
        match status {
            Status::Cancelled | Status::Interrupted | Status::Closed => None,
            Status::MissingClosing => mine(What::WriteClosing, self.last_day()),
            // What came of it is told: nothing of the course is owed any more.
            _ if self.outcome.is_some() => None,
            _ if self.wished.is_some() => {
                self.wished.and_then(|(of, on)| mine(What::MeetWish(of.party()), Some(on)))
            }
            _ if self.note_open => mine(What::FinishNote, None),
            _ if self.change_open => mine(What::FinishChange, None),
            Status::Running | Status::EndingSoon => self.appointment(today).or_else(|| {
                let ends = self.end.filter(|_| status == Status::EndingSoon);
                ends.and_then(|end| soon(What::Ends, end))
            }),
            Status::ReadyToStart => {
                let start = self.start?;
                (Self::days(today, start) <= SOON).then_some(())?;
                soon(What::Starts, start)
            }
            _ if self.has_begun(today) && status != Status::Draft => {
                mine(What::SignLate, self.start)
            }
            Status::Draft => match self.draft_out {
                Some(since) => Some(waiting(since, today, What::AwaitPart, What::RemindPart)),
                None => mine(What::Complete(self.lacks), self.start),
            },
            // A wish has its line above.
            Status::ChangeWanted => None,
            Status::ReadyToSign => mine(What::AskToSign, self.start),
            Status::AwaitingMunicipality => mine(What::Approve, self.signed_on),
            Status::AwaitingCompany | Status::AwaitingRepresentative | Status::AwaitingCitizen => {
                let Turn::Party(party) = turn else { return None };
                Some(self.awaited(party, today))
            }
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
