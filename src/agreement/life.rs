//! The life of an agreement beside its content: who has signed it, its versions, its follow-ups, how it ended.

use crate::agreement::choices::Audience;
use crate::agreement::follow_up::FollowUp;
use crate::agreement::guide::Check;
use crate::agreement::sharing::Matter;
use crate::agreement::sharing::{Answered, Ticket};
use crate::agreement::sharing::{Asked, FilledIn};
use crate::agreement::signing::ContentHash;
use crate::base::AgreementId;
use crate::base::{Day, Minutes};

/// What has become of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Life {
    /// The sign-offs that stand, in the order in which they were given.
    pub sign_offs: Vec<Signed>,
    /// When the content as it is now was last handed out to the company and to the citizen.
    pub shared: Vec<(Audience, Day)>,
    /// What was handed out so that an answer can come back, the oldest first.
    pub tickets: Vec<(Audience, Ticket)>,
    /// The answers that came back, in the order in which they were taken in.
    pub answers: Vec<Answered>,
    /// Who wants a change of what is agreed now, and since when: until the content changes, they sign, or all have met.
    pub wishes: Vec<(Audience, Day)>,
    /// The drafts that the company was asked to fill its part in, the latest last.
    pub asked: Vec<Asked>,
    /// What came back of them, in the order in which it was taken in.
    pub filled: Vec<FilledIn>,
    /// The colleagues that it was handed over to.
    pub handed_over: Vec<(String, Day)>,
    /// What was chosen of what the company sees.
    pub disclosed: Vec<(Matter, bool)>,
    /// The versions that were agreed: the first when the municipality signed, one more with each change since.
    pub versions: Vec<Version>,
    /// A change that is being written.
    pub change: Option<OpenChange>,
    /// The follow-ups that were begun, in the order in which they were written.
    pub follow_ups: Vec<FollowUp>,
    /// That it was stopped before its end.
    pub stopped: Option<Stopped>,
    /// The closing status.
    pub closed: Option<Closed>,
    /// The agreement that this one goes on from (A15).
    pub renews: Option<Renewed>,
    /// What was ticked off in the guides by hand.
    pub ticked: Vec<Check>,
}

/// The agreement before this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Which one.
    pub of: AgreementId,
    /// The paid minutes a week that it ended with.
    pub paid: Minutes,
}

/// A party that signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The company.
    Company,
    /// The employee representative, where there is more than one employee.
    Representative,
    /// The citizen.
    Citizen,
    /// The municipality, last.
    Municipality,
}

impl Party {
    /// In the order in which they are asked.
    pub const ALL: [Self; 4] =
        [Self::Company, Self::Representative, Self::Citizen, Self::Municipality];
}

impl Audience {
    /// The party that somebody answers for.
    #[must_use]
    pub fn party(self) -> Party {
        match self {
            Self::Company => Party::Company,
            Self::Representative => Party::Representative,
            Self::Citizen => Party::Citizen,
        }
    }
}

/// How somebody signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Through a link.
    Link,
    /// On this screen.
    Screen,
    /// By phone; somebody else wrote it down.
    Phone,
    /// On paper.
    Paper,
}

impl Way {
    /// In the order that the screen shows.
    pub const ALL: [Self; 4] = [Self::Screen, Self::Phone, Self::Paper, Self::Link];

    /// Whether somebody else writes the sign-off down, so that a reason is owed for it.
    #[must_use]
    pub fn is_on_behalf(self) -> bool {
        matches!(self, Self::Phone | Self::Paper)
    }
}

/// One party's yes to the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Who is bound by it.
    pub party: Party,
    /// How it was given.
    pub way: Way,
    /// The name of the person who gave it.
    pub name: String,
    /// Why somebody else wrote it down; empty when the person signed.
    pub reason: String,
    /// The content that was seen.
    pub seen: ContentHash,
}

/// A sign-off that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Whose, how, and of what.
    pub by: SignOff,
    /// The day on which it was given.
    pub on: Day,
}

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

/// What a change of an agreement that runs is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// How people are reached and where the citizen meets.
    Contact,
    /// Job goal, goals and sub-goals.
    Goals,
    /// Job title, tasks, the contact person's part, whom to call.
    Tasks,
    /// *Hensyn og rammer*
    Accommodations,
    /// The rhythm, the paid hours expected, support.
    FollowUp,
    /// The hours plan.
    Hours,
    /// A later last day.
    Extend,
    /// An earlier last day.
    Shorten,
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

/// That an agreement was stopped before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// In which way.
    pub stop: Stop,
    /// The last day, or the day of the cancelling.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// The two ways of stopping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// *Afbrudt*: it had begun; the citizen goes back to finding a match (F3).
    Interrupted,
    /// *Annulleret*: it never began.
    Cancelled,
}

/// The closing status; its words are text fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// What came of it.
    pub outcome: Outcome,
    /// The day it was written.
    pub on: Day,
}

/// What came of an agreement (B6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// *Ordinært job, fuld tid*
    FullTimeJob,
    /// *Ordinært job, deltid*
    PartTimeJob,
    /// *Løntimer*
    PaidHours,
    /// *Fleksjob*
    Fleksjob,
    /// *Uddannelse*
    Education,
    /// *Løntilskud*
    WageSubsidy,
    /// *Ny praktik*
    NewPraktik,
    /// Something else.
    Other,
}

impl Outcome {
    /// In the order that the screen shows.
    pub const ALL: [Self; 8] = [
        Self::FullTimeJob,
        Self::PartTimeJob,
        Self::PaidHours,
        Self::Fleksjob,
        Self::Education,
        Self::WageSubsidy,
        Self::NewPraktik,
        Self::Other,
    ];

    /// Whether the citizen is paid for hours from now on.
    #[must_use]
    pub fn is_paid(self) -> bool {
        match self {
            Self::FullTimeJob
            | Self::PartTimeJob
            | Self::PaidHours
            | Self::Fleksjob
            | Self::WageSubsidy => true,
            Self::Education | Self::NewPraktik | Self::Other => false,
        }
    }
}

impl Outcome {
    /// Whether the citizen has a place from now on: work that is paid, or an education.
    #[must_use]
    pub fn is_place(self) -> bool {
        self.is_paid() || self == Self::Education
    }
}

impl Life {
    /// Whether it was stopped and the citizen has no place: back to finding a match (F3).
    #[must_use]
    pub fn is_back_to_match(&self) -> bool {
        let placed = self.closed.is_some_and(|closed| closed.outcome.is_place());
        self.stopped.is_some() && !placed
    }

    /// The sign-off of a party, when it stands.
    #[must_use]
    pub fn signed(&self, party: Party) -> Option<&Signed> {
        self.sign_offs.iter().find(|one| one.by.party == party)
    }

    /// Whether anybody has signed: the content is locked from then on.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        !self.sign_offs.is_empty()
    }

    /// Whether the municipality has signed: from then on only typed changes are made.
    #[must_use]
    pub fn is_concluded(&self) -> bool {
        self.signed(Party::Municipality).is_some()
    }

    /// Whether its course is over: it was stopped, or has its closing status.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stopped.is_some() || self.closed.is_some()
    }

    /// Since when the content as it is lies with a reader.
    #[must_use]
    pub fn shared_with(&self, audience: Audience) -> Option<Day> {
        self.shared.iter().find(|(with, _)| *with == audience).map(|(_, on)| *on)
    }
}
