//! What the log knows of an agreement beside its rules: its id and its entries.

use crate::agreement::command::Command;
use crate::agreement::rejection::Rejection;
use crate::base::AgreementId;
use crate::log::{DocumentId, Entry, LogRejection};

/// An entry of the log of an agreement.
pub type AgreementEntry = Entry<Command>;

impl DocumentId for AgreementId {
    fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    fn bits(self) -> u128 {
        self.0
    }
}

impl From<LogRejection> for Rejection {
    fn from(rejection: LogRejection) -> Self {
        match rejection {
            LogRejection::NotBegun => Self::NotBegun,
            LogRejection::NothingToUndo => Self::NothingToUndo,
        }
    }
}
