//! What can be shared of an agreement, and why there may be no link to it.

use crate::agreement::Audience;
use crate::agreement::Command;
use crate::agreement::sharing::Ticket;
use crate::base::{AgreementId, Coded as _};

/// Something that is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The view of one audience.
    View(Audience),
    /// A draft in which the company fills in its part.
    Draft,
}

impl Paper {
    /// All papers.
    pub const ALL: [Self; 4] = [
        Self::View(Audience::Company),
        Self::View(Audience::Representative),
        Self::View(Audience::Citizen),
        Self::Draft,
    ];

    /// Who reads it.
    #[must_use]
    pub fn reader(self) -> Audience {
        match self {
            Self::View(audience) => audience,
            Self::Draft => Audience::Company,
        }
    }

    /// The code from which its tokens are derived.
    pub(in crate::app) fn code(self) -> &'static str {
        match self {
            Self::View(audience) => audience.code(),
            Self::Draft => "draft",
        }
    }

    /// The command that records the sharing.
    pub(in crate::app) fn handed_out(self, ticket: Ticket) -> Command {
        match self {
            Self::View(audience) => Command::Share(audience, Some(ticket)),
            Self::Draft => Command::AskToFill(ticket),
        }
    }
}

/// A link that is on its way to its reader; it counts as shared once it has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnItsWay {
    /// Of which agreement.
    pub of: AgreementId,
    /// Which paper.
    pub paper: Paper,
    /// What an answer to it is bound to.
    pub ticket: Ticket,
}

impl From<Audience> for Paper {
    fn from(audience: Audience) -> Self {
        Self::View(audience)
    }
}

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// The agreement is gone.
    NoAgreement,
    /// Somebody has signed, or it is over: its draft can no longer be filled in.
    Signed,
    /// It was cancelled, so nobody should plan by it.
    Cancelled,
    /// It has no last day, for which format 1 of links has no place.
    NoEnd,
    /// Something in it cannot be read or cannot be right; nobody should plan by wrong times.
    Faults,
    /// It contains more text than a link can carry.
    TooLong,
    /// The device has no seal key yet: the app has only just been opened.
    NoSeal,
    /// The device could not make a seal key, since the browser has no randomness.
    NoRandomness,
    /// It is being made.
    Making,
    /// It is being locked.
    Locking,
    /// It was changed since it was locked.
    LockedOther,
    /// The device lacks the memory for the lock.
    NoLock,
}
