//! The progress of opening the store, and the logs that could not be read.

use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::store::StoreError;

/// The progress of opening the store.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Opening {
    /// The store has not answered yet.
    #[default]
    Loading,
    /// The agreements are listed.
    Ready,
    /// The store cannot be read; editing continues in memory.
    Failed(StoreError),
}

/// A log that cannot be read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The agreement.
    pub agreement: AgreementId,
    /// The citizen, as far as the log can be read; may be empty.
    pub citizen: String,
    /// The company, as far as the log can be read; may be empty.
    pub company: String,
    /// What is wrong with it.
    pub damage: RecordError,
}
