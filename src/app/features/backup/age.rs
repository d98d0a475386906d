//! How old the last backup is, and when a reminder is due (G3).

use crate::agreement::Origin;
use crate::app::session::state::Session;
use crate::base::Timestamp;

/// Days after which a backup is too old.
const OLD: u64 = 7;

const DAY_IN_MILLISECONDS: u64 = 24 * 60 * 60 * 1000;

/// How old the last backup is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupAge {
    /// There is none.
    Never,
    /// In whole days.
    Days(u64),
}

impl BackupAge {
    /// The age of this device's last backup; a clock that was set back gives 0 days.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        session.prefs.last_backup.map_or(Self::Never, |at| Self::Days(days_since(session, at)))
    }
}

/// Whether a backup is due: there is real work, and the last backup, or the first agreement, is old.
#[must_use]
pub fn is_due(session: &Session) -> bool {
    let work = session.rows.values().any(|row| row.origin == Origin::Own && !row.blank);
    let since = session.prefs.last_backup.or(session.prefs.used);
    work && since.is_some_and(|at| days_since(session, at) >= OLD)
}

fn days_since(session: &Session, at: Timestamp) -> u64 {
    session.now.0.saturating_sub(at.0) / DAY_IN_MILLISECONDS
}
