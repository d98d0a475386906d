//! A store that does not answer: after ten seconds that is told, like any other failure. An answer that comes later is
//! taken all the same.

use crate::app::effect::Effect;
use crate::app::session::opening::Opening;
use crate::app::session::saving::Saving;
use crate::app::session::state::Session;
use crate::base::{AgreementId, Timestamp};
use crate::store::StoreError;

/// Milliseconds that an answer of the store is waited for.
pub const PATIENCE: u64 = 10_000;

/// Since when the store owes an answer; `None` when it owes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Owed {
    /// The list of agreements.
    list: Option<Timestamp>,
    /// The logs that are read.
    logs: Option<Timestamp>,
    /// The appends.
    appends: Option<Timestamp>,
}

impl Session {
    /// Notes what the store has been asked for and what it has answered; asks to be woken when it owes something new.
    pub(in crate::app) fn watch(&mut self) -> Option<Effect> {
        let now = self.now;
        let since = |is_owed: bool, before: Option<Timestamp>| match before {
            _ if !is_owed => None,
            Some(since) => Some(since),
            None => Some(now),
        };
        let owed = Owed {
            list: since(self.opening == Opening::Loading, self.owed.list),
            logs: since(!self.reading.is_empty(), self.owed.logs),
            appends: since(self.saving == Saving::Writing, self.owed.appends),
        };
        let begun =
            |owed: Option<Timestamp>, before: Option<Timestamp>| owed.is_some() && before.is_none();
        let wake = begun(owed.list, self.owed.list)
            || begun(owed.logs, self.owed.logs)
            || begun(owed.appends, self.owed.appends);
        self.owed = owed;
        wake.then_some(Effect::Wake { after: PATIENCE })
    }

    /// The store has answered an append: waiting for the next one begins anew.
    pub(in crate::app) fn heard(&mut self) {
        self.owed.appends = None;
    }

    /// Tells what was waited for too long; returns the logs whose reading counts as failed. True when the list does.
    pub(in crate::app) fn give_up(&mut self) -> (bool, Vec<AgreementId>) {
        let now = self.now;
        let too_long = |since: Option<Timestamp>| {
            // A clock that was set back has measured nothing.
            since.is_some_and(|since| now.0.saturating_sub(since.0) >= PATIENCE)
        };
        if too_long(self.owed.appends) && self.saving == Saving::Writing {
            self.saving = Saving::Failed(StoreError::Silent);
        }
        let logs = if too_long(self.owed.logs) { self.reading.clone() } else { Vec::new() };
        (too_long(self.owed.list) && self.opening == Opening::Loading, logs)
    }

    /// Whether the store was waited for in vain.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        let silent = StoreError::Silent;
        self.saving == Saving::Failed(silent.clone()) || self.opening == Opening::Failed(silent)
    }
}
