//! The parties who sign, and their sign-offs (B2).

use crate::agreement::choices::Audience;
use crate::agreement::signing::hash::ContentHash;
use crate::base::{Day, coded};

coded! {
    /// A party that signs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Party {
        /// The company.
        Company = "company",
        /// The employee representative, where there is more than one employee.
        Representative = "representative",
        /// The citizen.
        Citizen = "citizen",
        /// The municipality, last.
        Municipality = "municipality",
    }
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

coded! {
    /// How somebody signed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SignOffMethod {
        /// On this screen.
        Screen = "screen",
        /// By phone; somebody else recorded it.
        Phone = "phone",
        /// On paper.
        Paper = "paper",
        /// Through a link.
        Link = "link",
    }
}

impl SignOffMethod {
    /// Whether somebody else records the sign-off, so that a reason is required.
    #[must_use]
    pub fn is_on_behalf(self) -> bool {
        match self {
            Self::Phone | Self::Paper => true,
            Self::Screen | Self::Link => false,
        }
    }
}

/// One party's signature under the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Who is bound by it.
    pub party: Party,
    /// How it was given.
    pub way: SignOffMethod,
    /// The name of the person who gave it.
    pub name: String,
    /// Why somebody else recorded it; empty when the person signed.
    pub reason: String,
    /// The hash of the content that was shown to the signer.
    pub seen: ContentHash,
}

/// A sign-off that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Whose, how, and of what.
    pub by: SignOff,
    /// The day on which it was given.
    pub on: Day,
}
