//! The course of an agreement in a few facts: all that status, turn and what is next are computed from (B1, B7).
//!
//! It is kept in the summary, so that the front page shows whose turn it is without reading a log.

use crate::agreement::choices::{Audience, Rhythm};
use crate::agreement::follow_up::is_ahead;
use crate::agreement::signing::{Outcome, Party, Stop};
use crate::agreement::state::Agreement;
use crate::base::{ClockTime, Day};

/// The facts of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Course {
    /// How many fields are missing or impossible.
    pub missing: u32,
    /// Who has signed.
    pub signed: Parties,
    /// Who is still to sign.
    pub unsigned: Parties,
    /// The day of the last sign-off.
    pub signed_on: Option<Day>,
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
    /// That it was stopped, and the day.
    pub stopped: Option<(Stop, Day)>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// The next meeting.
    pub next: Option<(Day, Option<ClockTime>)>,
    /// The last follow-up that was held.
    pub held: Option<Day>,
    /// How often follow-up is held.
    pub rhythm: Option<Rhythm>,
    /// Since when the content lies with the company.
    pub with_company: Option<Day>,
    /// Since when the content lies with the citizen.
    pub with_citizen: Option<Day>,
    /// Who wants what is agreed changed, and since when.
    pub wished: Option<(Audience, Day)>,
    /// Since when the company has a draft to fill its part in.
    pub draft_out: Option<Day>,
    /// Which reader's page no longer tells what is agreed.
    pub outdated: Option<Audience>,
    /// A change is open.
    pub change_open: bool,
    /// The note of a follow-up is not finished.
    pub note_open: bool,
}

/// A set of parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Parties(u8);

impl Parties {
    /// The set of a number that [`Self::bits`] gave.
    #[must_use]
    pub fn from_bits(bits: u8) -> Option<Self> {
        (bits < 16).then_some(Self(bits))
    }

    /// The set as a number: a bit for each party, in their order.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether a party is in it.
    #[must_use]
    pub fn holds(self, party: Party) -> bool {
        self.0 & bit(party) != 0
    }

    /// Whether nobody is.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

fn bit(party: Party) -> u8 {
    match party {
        Party::Company => 1,
        Party::Representative => 2,
        Party::Citizen => 4,
        Party::Municipality => 8,
    }
}

impl FromIterator<Party> for Parties {
    fn from_iter<I: IntoIterator<Item = Party>>(parties: I) -> Self {
        Self(parties.into_iter().fold(0, |bits, party| bits | bit(party)))
    }
}

impl Course {
    /// The course of an agreement of which so many fields are missing or impossible.
    #[must_use]
    pub fn of(agreement: &Agreement, missing: u32) -> Self {
        let lifecycle = &agreement.lifecycle;
        Self {
            missing,
            signed: lifecycle.sign_offs.iter().map(|one| one.by.party).collect(),
            unsigned: agreement.unsigned().into_iter().collect(),
            signed_on: lifecycle.sign_offs.last().map(|one| one.on),
            start: agreement.start.value().copied(),
            end: agreement.end.value().copied(),
            stopped: lifecycle.stopped.as_ref().map(|stopped| (stopped.stop, stopped.on)),
            outcome: lifecycle.closed.map(|closed| closed.outcome),
            next: agreement.next_meeting().map(|meeting| (meeting.day, meeting.time)),
            held: agreement.held().last().map(|(on, _)| *on),
            rhythm: agreement.rhythm,
            with_company: lifecycle.shared_with(Audience::Company),
            with_citizen: lifecycle.shared_with(Audience::Citizen),
            wished: lifecycle.wishes.last().copied(),
            draft_out: agreement.waits_for_part(),
            outdated: [Audience::Company, Audience::Citizen]
                .into_iter()
                .find(|audience| !agreement.changed_for(*audience).is_empty()),
            change_open: lifecycle.change.is_some(),
            note_open: lifecycle.follow_ups.iter().any(|one| one.done.is_none()),
        }
    }

    /// The next meeting; a summary that an older program made may name one that was held already.
    #[must_use]
    pub fn next_meeting(&self) -> Option<(Day, Option<ClockTime>)> {
        self.next.filter(|(day, _)| is_ahead(*day, self.held))
    }

    /// Whether the municipality has signed.
    #[must_use]
    pub fn is_concluded(&self) -> bool {
        self.signed.holds(Party::Municipality)
    }

    /// Whether it has begun by a day.
    #[must_use]
    pub fn has_begun(&self, today: Day) -> bool {
        self.start.is_some_and(|start| start <= today)
    }

    /// Whether its course is over: it was stopped, or has its closing status.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stopped.is_some() || self.outcome.is_some()
    }

    /// Whether its last day is over.
    #[must_use]
    pub fn has_ended(&self, today: Day) -> bool {
        self.end.is_some_and(|end| end < today)
    }

    /// Whole days from one day to a later one; none when it is not later.
    #[must_use]
    pub fn days(from: Day, to: Day) -> u32 {
        u32::try_from(to.number() - from.number()).unwrap_or_default()
    }
}
