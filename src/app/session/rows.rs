//! The summaries of all agreements; changes are counted, so that what is derived from them can be cached.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use crate::agreement::Summary;
use crate::base::AgreementId;

/// The agreements by their ids.
type All = BTreeMap<AgreementId, Arc<Summary>>;

/// The agreements; every mutable access is counted as a change.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    all: All,
    changes: u64,
}

impl Rows {
    /// How often they may have changed since the app started.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Eq for Rows {}

impl Deref for Rows {
    type Target = All;

    fn deref(&self) -> &All {
        &self.all
    }
}

impl DerefMut for Rows {
    fn deref_mut(&mut self) -> &mut All {
        self.changes += 1;
        &mut self.all
    }
}
