//! Which parts of an agreement the company may see, as a list of choices (C2).

use crate::base::coded;

coded! {
    /// Something in an agreement that the company may see or not. What is not named here it always sees: who, where, when,
    /// which hours, and the caseworker.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Disclosable {
        /// The tasks.
        Tasks = "tasks",
        /// What the contact person is asked to do.
        Duties = "duties",
        /// The goals.
        Goals = "goals",
        /// The next follow-up.
        FollowUp = "follow_up",
        /// What is agreed about absence, in words.
        Absence = "absence",
        /// The citizen's phone number.
        Phone = "phone",
        /// The mentor among the colleagues.
        CompanyMentor = "company_mentor",
        /// The accommodations (*hensyn*).
        Accommodations = "accommodations",
        /// Aids (*hjælpemidler*).
        Aids = "aids",
        /// Efforts that run beside it, social and health ones, with who coordinates them.
        ParallelEfforts = "parallel_efforts",
    }
}

impl Disclosable {
    /// Whether it is about health or social matters, so that the citizen's consent is required.
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        match self {
            Self::Accommodations | Self::Aids | Self::ParallelEfforts => true,
            Self::Tasks
            | Self::Duties
            | Self::Goals
            | Self::FollowUp
            | Self::Absence
            | Self::Phone
            | Self::CompanyMentor => false,
        }
    }
}
