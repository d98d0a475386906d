//! What a view tells of the agreement as such: whether it is concluded, its purpose, and its paid hours.

use crate::agreement::{Agreement, Outlook, Purpose};
use crate::views::company::trimmed;

/// Whether the content of a view is concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concluded {
    /// Not yet, or a change of it is being written.
    Draft,
    /// As the version of this number, counted from 1.
    Version(u32),
}

impl Concluded {
    /// Of an agreement as it is now.
    #[must_use]
    pub fn of(agreement: &Agreement) -> Self {
        let lifecycle = &agreement.lifecycle;
        match u32::try_from(lifecycle.versions.len()) {
            Ok(count) if count > 0 && lifecycle.is_concluded() && lifecycle.change.is_none() => {
                Self::Version(count)
            }
            _ => Self::Draft,
        }
    }
}

/// Why the agreement is made, and what is agreed on paid hours beside the plan; empty in a view from a link of format 1.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AimView {
    /// The purpose.
    pub purpose: Option<Purpose>,
    /// Whether paid hours are expected.
    pub outlook: Option<Outlook>,
    /// What else is agreed on them, in words.
    pub paid_note: String,
}

/// The aim of an agreement as both views show it.
pub(in crate::views) fn aim(agreement: &Agreement) -> AimView {
    AimView {
        purpose: agreement.purpose,
        outlook: agreement.paid.outlook,
        paid_note: trimmed(&agreement.paid.note),
    }
}
