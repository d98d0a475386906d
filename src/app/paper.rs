//! What can be handed out of an agreement, and why there may be no link to it.

use crate::agreement::Audience;
use crate::agreement::Command;
use crate::agreement::sharing::Ticket;
use crate::base::Coded as _;

/// Something that is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The view of one audience.
    View(Audience),
    /// A draft for the company to fill its part in.
    Draft,
}

impl Paper {
    /// Every one.
    pub const ALL: [Self; 4] = [
        Self::View(Audience::Company),
        Self::View(Audience::Representative),
        Self::View(Audience::Citizen),
        Self::Draft,
    ];

    /// Whose page it is.
    #[must_use]
    pub fn reader(self) -> Audience {
        match self {
            Self::View(audience) => audience,
            Self::Draft => Audience::Company,
        }
    }

    /// The name under which its tokens are made.
    pub(in crate::app) fn code(self) -> &'static str {
        match self {
            Self::View(audience) => audience.code(),
            Self::Draft => "draft",
        }
    }

    /// What is written into the log when it is handed out.
    pub(in crate::app) fn handed_out(self, ticket: Ticket) -> Command {
        match self {
            Self::View(audience) => Command::Share(audience, Some(ticket)),
            Self::Draft => Command::AskToFill(ticket),
        }
    }
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
    /// Somebody has signed, or it is over: its draft is filled in no more.
    Signed,
    /// It was cancelled: nobody should plan by it.
    Cancelled,
    /// It has no last day, for which format 1 of links has no place.
    NoEnd,
    /// Something in it cannot be read or cannot be right; nobody should plan by wrong times.
    Faults,
    /// It holds more text than a link carries.
    TooLong,
    /// The device has made no seal yet: the program has only just been opened.
    NoSeal,
    /// The device could make no seal, since the browser has no randomness to give.
    NoRandomness,
    /// It is being made.
    Making,
    /// It is being locked.
    Locking,
    /// It was changed since it was locked.
    LockedOther,
    /// The device has no memory for a lock.
    NoLock,
}
