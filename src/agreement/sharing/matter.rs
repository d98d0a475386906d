//! What the company sees of an agreement, matter by matter (C2): health and social matters only after the citizen's yes.

use crate::agreement::choices::{AbsenceCall, Consent};
use crate::agreement::state::Agreement;

/// Something in an agreement that the company may see or not. What is not named here it always sees: who, where, when,
/// which hours, and the caseworker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// The tasks.
    Tasks,
    /// What the contact person is asked to do.
    Duties,
    /// The accommodations (*hensyn*).
    Accommodations,
    /// Aids (*hjælpemidler*).
    Aids,
    /// Efforts that run beside it, social and health ones, with who coordinates them.
    ParallelEfforts,
    /// The mentor among the colleagues.
    CompanyMentor,
    /// The goals.
    Goals,
    /// The next follow-up.
    FollowUp,
    /// What is agreed about absence, in words.
    Absence,
    /// The citizen's phone number.
    Phone,
}

impl Matter {
    /// In the order that the screen shows.
    pub const ALL: [Self; 10] = [
        Self::Tasks,
        Self::Duties,
        Self::Goals,
        Self::FollowUp,
        Self::Absence,
        Self::Phone,
        Self::CompanyMentor,
        Self::Accommodations,
        Self::Aids,
        Self::ParallelEfforts,
    ];

    /// Whether it tells of health or social matters, so that the citizen's yes is owed.
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        matches!(self, Self::Accommodations | Self::Aids | Self::ParallelEfforts)
    }

    /// Whether the company sees it while nobody has chosen.
    fn is_shown_at_first(self, agreement: &Agreement) -> bool {
        match self {
            Self::Tasks
            | Self::Duties
            | Self::Goals
            | Self::FollowUp
            | Self::Absence
            | Self::CompanyMentor
            | Self::Accommodations => true,
            Self::Aids | Self::ParallelEfforts => false,
            Self::Phone => agreement.absence_call == Some(AbsenceCall::CitizenFirst),
        }
    }
}

impl Agreement {
    /// Whether the company sees a matter: as chosen, else as is usual; never a sensitive one without the citizen's yes.
    #[must_use]
    pub fn shows(&self, matter: Matter) -> bool {
        if matter.is_sensitive() && self.consent != Consent::Given {
            return false;
        }
        let chosen = self.life.disclosed.iter().find(|(of, _)| *of == matter);
        chosen.map_or_else(|| matter.is_shown_at_first(self), |(_, shown)| *shown)
    }
}
