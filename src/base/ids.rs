//! Ids of the things an agreement is made of; random numbers that the caller supplies.

macro_rules! id {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);
    };
}

id!(
    /// An agreement; 128 random bits, so that two devices never choose the same.
    AgreementId(u128)
);
id!(
    /// A device (a browser profile) that writes entries.
    DeviceId(u64)
);
id!(
    /// A step (*trin*) of the hours plan.
    StepId(u64)
);
id!(
    /// A goal or sub-goal (*mål, delmål*).
    GoalId(u64)
);
id!(
    /// A task (*opgave*) at the workplace.
    TaskId(u64)
);

id!(
    /// A follow-up (*opfølgning*).
    FollowUpId(u64)
);

id!(
    /// One handing-out of a view; known to its reader and to the log, so that an answer shows where it comes from.
    Token(u128)
);

/// The secret of this device, from which its seal and its tickets are derived. Never shown, sent or exported.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub [u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, form: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        form.write_str("Secret")
    }
}

/// 64 of 128 random bits.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "64 random bits are wanted, not the number")]
pub fn low_half(bits: u128) -> u64 {
    bits as u64
}
