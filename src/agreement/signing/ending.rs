//! How an agreement ends: stopped before its end, or closed with an outcome (B6, F3).

use crate::base::{Day, coded};

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

coded! {
    /// The two ways of stopping.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Stop {
        /// *Afbrudt*: it had begun; the citizen goes back to finding a match (F3).
        Interrupted = "interrupted",
        /// *Annulleret*: it never began.
        Cancelled = "cancelled",
    }
}

/// The closing status; its words are text fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Closed {
    /// What came of it.
    pub outcome: Outcome,
    /// The day it was written.
    pub on: Day,
}

coded! {
    /// What came of an agreement (B6).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Outcome {
        /// *Ordinært job, fuld tid*
        FullTimeJob = "full_time_job",
        /// *Ordinært job, deltid*
        PartTimeJob = "part_time_job",
        /// *Løntimer*
        PaidHours = "paid_hours",
        /// *Fleksjob*
        Fleksjob = "fleksjob",
        /// *Uddannelse*
        Education = "education",
        /// *Løntilskud*
        WageSubsidy = "wage_subsidy",
        /// *Ny praktik*
        NewPraktik = "new_praktik",
        /// Something else.
        Other = "other",
    }
}

impl Outcome {
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
