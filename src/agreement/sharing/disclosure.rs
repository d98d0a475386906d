//! What the company sees of an agreement, part by part (C2): health and social parts only with the citizen's consent.

use crate::agreement::choices::{AbsenceCall, Consent};
use crate::agreement::sharing::disclosable::Disclosable;
use crate::agreement::state::Agreement;

impl Disclosable {
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
    /// Whether the company sees a matter: as chosen, else as is usual; never a sensitive one without the citizen's consent.
    #[must_use]
    pub fn shows(&self, matter: Disclosable) -> bool {
        if matter.is_sensitive() && self.consent != Consent::Given {
            return false;
        }
        let chosen = self.lifecycle.disclosed.iter().find(|(of, _)| *of == matter);
        chosen.map_or_else(|| matter.is_shown_at_first(self), |(_, shown)| *shown)
    }
}
