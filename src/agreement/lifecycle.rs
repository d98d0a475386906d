//! The lifecycle of an agreement beside its content: sign-offs, versions, sharing, follow-ups, ending.

use crate::agreement::choices::Audience;
use crate::agreement::follow_up::FollowUp;
use crate::agreement::guide::Check;
use crate::agreement::sharing::Disclosable;
use crate::agreement::sharing::{Answered, Asked, FilledIn, OutThere, Ticket};
use crate::agreement::signing::{Closed, OpenChange, Party, Signed, Stopped, Version};
use crate::base::AgreementId;
use crate::base::{Day, Minutes};

/// The lifecycle of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lifecycle {
    /// The sign-offs that are valid, in the order in which they were given.
    pub sign_offs: Vec<Signed>,
    /// When the content as it is now was last handed out to the company and to the citizen.
    pub shared: Vec<(Audience, Day)>,
    /// What each reader was shown last, whatever has changed since.
    pub out_there: Vec<OutThere>,
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
    pub disclosed: Vec<(Disclosable, bool)>,
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

impl Lifecycle {
    /// Whether it was stopped and the citizen has no place: back to finding a match (F3).
    #[must_use]
    pub fn is_back_to_match(&self) -> bool {
        let placed = self.closed.is_some_and(|closed| closed.outcome.is_place());
        self.stopped.is_some() && !placed
    }

    /// The sign-off of a party.
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

    /// Whether it has ended: it was stopped, or has its closing status.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stopped.is_some() || self.closed.is_some()
    }

    /// When the current content was shared with a reader.
    #[must_use]
    pub fn shared_with(&self, audience: Audience) -> Option<Day> {
        self.shared.iter().find(|(with, _)| *with == audience).map(|(_, on)| *on)
    }
}
