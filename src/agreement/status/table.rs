//! The status of an agreement: a pure function of its course and a given day, one table (B1).

use crate::agreement::conditions::CLOSING_FROM;
use crate::agreement::signing::{Party, Stop};
use crate::agreement::status::course::Course;
use crate::base::Day;

/// Where an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// *Kladde*
    Draft,
    /// *Ændring ønsket*
    ChangeWanted,
    /// *Klar til underskrift*
    ReadyToSign,
    /// *Afventer virksomheden*
    AwaitingCompany,
    /// *Afventer medarbejderrepræsentanten*
    AwaitingRepresentative,
    /// *Afventer borgeren*
    AwaitingCitizen,
    /// *Afventer kommunen*
    AwaitingMunicipality,
    /// *Klar til start*
    ReadyToStart,
    /// *I gang*
    Running,
    /// *Afsluttes snart*
    EndingSoon,
    /// *Mangler afsluttende status*
    MissingClosing,
    /// *Afsluttet*
    Closed,
    /// *Afbrudt*
    Interrupted,
    /// *Annulleret*
    Cancelled,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// The caseworker's.
    Caseworker,
    /// That of a party that is to sign.
    Party(Party),
    /// Nobody's: it runs by itself, or it is over.
    Nobody,
}

/// A line of the table: a status, when it holds, and whose turn it is then.
pub struct Line {
    /// The status.
    pub status: Status,
    /// Its condition, when none of the lines above holds.
    pub holds: fn(&Course, Day) -> bool,
    /// Whose turn it is.
    pub turn: Turn,
}

/// Every status. The first line that holds is the one; the last holds for whatever is left.
pub const TABLE: [Line; 14] = [
    Line {
        status: Status::Cancelled,
        holds: |course, _| matches!(course.stopped, Some((Stop::Cancelled, _))),
        turn: Turn::Nobody,
    },
    Line {
        status: Status::Interrupted,
        holds: |course, _| course.stopped.is_some() && course.outcome.is_some(),
        turn: Turn::Nobody,
    },
    Line {
        status: Status::MissingClosing,
        holds: |course, today| {
            let over = course.stopped.is_some() || course.has_ended(today);
            course.is_concluded() && over && course.outcome.is_none()
        },
        turn: Turn::Caseworker,
    },
    Line {
        status: Status::Closed,
        holds: |course, today| course.outcome.is_some() && course.has_ended(today),
        turn: Turn::Nobody,
    },
    Line {
        status: Status::ReadyToStart,
        holds: |course, today| course.is_concluded() && !course.has_begun(today),
        turn: Turn::Nobody,
    },
    Line {
        status: Status::EndingSoon,
        holds: |course, today| {
            let near = course.end.is_some_and(|end| today.plus(CLOSING_FROM) >= end);
            course.is_concluded() && near
        },
        turn: Turn::Caseworker,
    },
    Line { status: Status::Running, holds: |course, _| course.is_concluded(), turn: Turn::Nobody },
    Line {
        status: Status::ChangeWanted,
        holds: |course, _| course.wished.is_some(),
        turn: Turn::Caseworker,
    },
    Line {
        status: Status::Draft,
        holds: |course, _| course.signed.is_empty() && course.missing > 0,
        turn: Turn::Caseworker,
    },
    Line {
        status: Status::ReadyToSign,
        holds: |course, _| {
            let out = course.with_company.is_some() || course.with_citizen.is_some();
            course.signed.is_empty() && !out
        },
        turn: Turn::Caseworker,
    },
    Line {
        status: Status::AwaitingCompany,
        holds: |course, _| course.awaits(Party::Company),
        turn: Turn::Party(Party::Company),
    },
    Line {
        status: Status::AwaitingRepresentative,
        holds: |course, _| course.awaits(Party::Representative),
        turn: Turn::Party(Party::Representative),
    },
    Line {
        status: Status::AwaitingCitizen,
        holds: |course, _| course.awaits(Party::Citizen),
        turn: Turn::Party(Party::Citizen),
    },
    Line {
        status: Status::AwaitingMunicipality,
        holds: |_, _| true,
        turn: Turn::Party(Party::Municipality),
    },
];

impl Course {
    /// Whether a party was asked and has not signed: its own view was handed out, or somebody has signed already.
    fn awaits(&self, party: Party) -> bool {
        let asked = self.asked(party).is_some() || !self.signed.is_empty();
        asked && self.unsigned.holds(party)
    }

    /// Since when the content lies with a party; the employee representative is asked together with the company.
    pub(in crate::agreement) fn asked(&self, party: Party) -> Option<Day> {
        match party {
            Party::Citizen => self.with_citizen,
            Party::Company | Party::Representative | Party::Municipality => self.with_company,
        }
    }

    /// The status on a day, and whose turn it is.
    #[must_use]
    pub fn status(&self, today: Day) -> (Status, Turn) {
        let found = TABLE.iter().find(|line| (line.holds)(self, today));
        found.map_or((Status::AwaitingMunicipality, Turn::Party(Party::Municipality)), |line| {
            (line.status, line.turn)
        })
    }
}
