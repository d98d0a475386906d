//! Deleting a citizen (G5): all their agreements, with a receipt of what was deleted and where the name still occurs.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::{Origin, Summary};
use crate::app::effect::Effect;
use crate::app::route::Route;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::base::{Period, Timestamp};
use crate::input::key;
use crate::store::Removed;
use crate::store::{StoreError, WriteError, WriteErrorOf};

/// The progress of deleting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleting {
    /// The citizen; may be empty.
    pub citizen: String,
    /// When it began.
    pub at: Timestamp,
    /// What is still to be deleted.
    pub left: Vec<AgreementId>,
    /// What was deleted.
    pub gone: Vec<Gone>,
    /// Why the rest was not.
    pub failed: Option<StoreError>,
    /// The agreements that still hold the citizen's name; `None` until the store was searched.
    pub mentioned: Option<Vec<AgreementId>>,
}

/// An agreement that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The company; may be empty.
    pub company: String,
    /// Its period, as far as it was known.
    pub period: Option<Period>,
    /// How many acts its log held.
    pub acts: u32,
    /// The rows that were removed.
    pub rows: Removed,
}

/// The agreements of the citizen of an agreement: those with the same name, the given one first.
#[must_use]
pub fn of_citizen(session: &Session, id: AgreementId) -> Vec<(AgreementId, Arc<Summary>)> {
    let Some(own) = session.rows.get(&id) else {
        return Vec::new();
    };
    let name = key(&own.citizen);
    let others = session
        .rows
        .iter()
        .filter(|(other, row)| **other != id && !name.is_empty() && key(&row.citizen) == name);
    std::iter::once((&id, own)).chain(others).map(|(id, row)| (*id, Arc::clone(row))).collect()
}

/// Deletes a citizen's agreements, whatever they contain.
pub(in crate::app) fn delete(
    session: &mut Session,
    deleting: &mut Option<Deleting>,
    ids: Vec<AgreementId>,
    at: Timestamp,
) -> Vec<Effect> {
    let citizen = ids.first().and_then(|id| session.rows.get(id));
    let citizen = citizen.map(|row| row.citizen.clone()).unwrap_or_default();
    *deleting = Some(Deleting {
        citizen,
        at,
        left: ids.clone(),
        gone: Vec::new(),
        failed: None,
        mentioned: None,
    });
    session.leaving.extend(&ids);
    ids.into_iter().map(|agreement| Effect::Remove { agreement, seen: None }).collect()
}

/// Removes an agreement in one click: only the example or a blank one. It stays listed until the store has removed it.
pub(in crate::app) fn remove(
    session: &mut Session,
    deleting: &mut Option<Deleting>,
    id: AgreementId,
) -> Vec<Effect> {
    session.refresh_row(id);
    let Some(row) = session.rows.get(&id) else {
        return Vec::new();
    };
    if row.origin != Origin::Example && !row.blank {
        return Vec::new();
    }
    let stored = row.tail;
    let seen = match session.cases.get(&id) {
        Some(case) => case.known_tail(),
        None => Some(stored),
    };
    match seen {
        Some(_) => vec![Effect::Remove { agreement: id, seen }],
        None => removed(session, deleting, id, Removed::default()),
    }
}

/// The store has removed an agreement.
pub(in crate::app) fn removed(
    session: &mut Session,
    deleting: &mut Option<Deleting>,
    id: AgreementId,
    rows: Removed,
) -> Vec<Effect> {
    let row = session.rows.get(&id).cloned();
    let mut effects = session.removed(id);
    if let Some(deleting) = deleting {
        effects.extend(one_gone(session, deleting, id, row, rows));
        return effects;
    }
    if session.route.agreement() == Some(id) {
        session.go(Route::Overview);
        effects.push(Effect::Go(Route::Overview));
    }
    effects.push(Effect::FocusHeading);
    effects
}

/// One of the citizen's agreements is deleted; after the last one the store is searched for the name.
fn one_gone(
    session: &mut Session,
    deleting: &mut Deleting,
    id: AgreementId,
    row: Option<Arc<Summary>>,
    rows: Removed,
) -> Vec<Effect> {
    let expected = deleting.left.contains(&id);
    deleting.left.retain(|other| *other != id);
    if let (true, Some(row)) = (expected, row) {
        let (company, period, acts) = (row.company.clone(), row.period(), row.entries);
        deleting.gone.push(Gone { company, period, acts, rows });
    }
    if !deleting.left.is_empty() {
        return Vec::new();
    }
    if deleting.citizen.is_empty() {
        deleting.mentioned = Some(Vec::new());
        return vec![Effect::FocusHeading];
    }
    // The name may have been typed as the caseworker's by mistake, and be in the preferences.
    let forgotten = session.prefs.forget(&deleting.citizen);
    let kept = forgotten.then(|| Effect::SavePrefs(session.prefs.clone()));
    std::iter::once(Effect::Mentions(deleting.citizen.clone())).chain(kept).collect()
}

/// The store could not remove. An agreement that was changed elsewhere is kept, with the changes.
pub(in crate::app) fn remove_failed(
    session: &mut Session,
    deleting: &mut Option<Deleting>,
    id: AgreementId,
    error: WriteErrorOf<Agreement>,
) -> Vec<Effect> {
    session.leaving.retain(|other| *other != id);
    match (error, deleting) {
        (WriteError::Store(error), Some(deleting)) => {
            deleting.failed = Some(error);
            vec![Effect::FocusHeading]
        }
        (WriteError::Store(_), None) => session.tell(Notice::RemoveFailed),
        (WriteError::Moved(_), _) if !session.cases.contains_key(&id) => vec![Effect::ReadLog(id)],
        (error @ WriteError::Moved(_), _) => session.append_failed(id, error),
    }
}

/// The store was searched for the citizen's name.
pub(in crate::app) fn mentioned(
    deleting: &mut Option<Deleting>,
    answer: Result<Vec<AgreementId>, StoreError>,
) -> Vec<Effect> {
    if let Some(deleting) = deleting {
        match answer {
            Ok(ids) => deleting.mentioned = Some(ids),
            Err(error) => deleting.failed = Some(error),
        }
    }
    vec![Effect::FocusHeading]
}
