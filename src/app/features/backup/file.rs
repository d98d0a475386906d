//! The backup file of every agreement; available at any time, above all when the store fails.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::app::effect::Effect;
use crate::app::session::case::Case;
use crate::app::session::opening::Opening;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::base::{Day, Timestamp};
use crate::codec::write_file;
use crate::store::{StoreError, StoredLog};

/// A download of every agreement on this device.
fn download(session: &Session, stored: &[StoredLog<Agreement>], today: Day) -> Effect {
    Effect::SaveFile {
        name: format!("klar-aftale-{}.json", today.iso()),
        content: content(session, stored),
    }
}

/// The file of every agreement: the stored logs, or the ones in memory where those are newer.
///
/// When the store cannot be read, `stored` is empty and the logs in memory are all there is.
#[must_use]
pub fn content(session: &Session, stored: &[StoredLog<Agreement>]) -> String {
    let whole = stored.iter().filter(|log| log.damage.is_none());
    let mut logs: Vec<(AgreementId, &[AgreementEntry])> =
        whole.map(|log| (log.document, log.entries.as_slice())).collect();
    for case in session.cases.values() {
        match logs.iter_mut().find(|(id, _)| *id == case.id) {
            Some((_, log)) if case.is_dirty() || is_newer(session, case, log) => *log = case.log(),
            Some(_) => {}
            None => logs.push((case.id, case.log())),
        }
    }
    write_file::<Agreement>(logs.into_iter())
}

/// Whether the log in memory is newer than the one that was read.
fn is_newer(session: &Session, case: &Case, log: &[AgreementEntry]) -> bool {
    !session.stale.contains(&case.id) && case.log().len() >= log.len()
}

/// The file of every agreement; if the store cannot be read, what is in memory.
pub(in crate::app) fn of_all(
    session: &mut Session,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    today: Day,
) -> Effect {
    let stored = answer.unwrap_or_else(|error| {
        session.opening = Opening::Failed(error);
        Vec::new()
    });
    download(session, &stored, today)
}

/// Records a backup; a file taken while the store could not be read does not count.
pub(in crate::app) fn saved(session: &mut Session, at: Timestamp) -> Vec<Effect> {
    if session.opening != Opening::Ready {
        return Vec::new();
    }
    session.prefs.last_backup = Some(at);
    vec![Effect::SavePrefs(session.prefs.clone())]
}
