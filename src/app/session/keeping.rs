//! Keeping: what is handed to the store, what it answers, and what goes.

use crate::agreement::Agreement;
use crate::agreement::Origin;
use crate::agreement::Rejection;
use crate::app::effect::Effect;
use crate::app::event::{Moment, Side};
use crate::app::features::deleting;
use crate::app::features::renewal;
use crate::app::model::{Model, Notice, Opening};
use crate::app::route::Route;
use crate::app::session::case::Stamp;
use crate::app::session::listing::{gone, keep_summary, read_log, refresh_row};
use crate::app::session::saving::Saving;
use crate::app::update::{go, tell};
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::log::Tail;
use crate::log::{Conflict, Ground};
use crate::store::Removed;
use crate::store::{StoreError, WriteError, WriteErrorOf};

/// Hands the store what it lacks of an agreement, unless an append is on its way already.
pub(in crate::app) fn flush(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    // What is being deleted is not begun again behind its own removal.
    if model.deleting.as_ref().is_some_and(|deleting| deleting.left.contains(&id)) {
        return Vec::new();
    }
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    let Some((after, entries)) = case.flush() else {
        return Vec::new();
    };
    model.saving = Saving::Writing;
    vec![Effect::Append { agreement: id, after, entries }]
}

/// Everything that the store does not have and that is not on its way.
pub(in crate::app) fn flush_dirty(model: &mut Model) -> Vec<Effect> {
    let dirty: Vec<AgreementId> =
        model.cases.values().filter(|case| case.is_dirty()).map(|case| case.id).collect();
    dirty.into_iter().flat_map(|id| flush(model, id)).collect()
}

pub(in crate::app) fn try_again(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush_dirty(model);
    if matches!(model.opening, Opening::Failed(_)) {
        model.opening = Opening::Loading;
        effects.push(Effect::List);
        effects.extend(model.route.agreement().into_iter().flat_map(|id| read_log(model, id)));
    }
    effects
}

pub(in crate::app) fn appended(
    model: &mut Model,
    id: AgreementId,
    tail: Tail,
    moment: Moment,
) -> Vec<Effect> {
    if let Some(case) = model.cases.get_mut(&id) {
        case.appended(tail);
    }
    // The store works: what it refused before, of this agreement or another, is tried again.
    let mut effects = flush_dirty(model);
    if !model.is_dirty() {
        model.saving = Saving::Saved(moment.at);
    }
    effects.push(Effect::Announce(vec![id]));
    effects.extend(keep_summary(model, id));
    effects.extend(first_kept(model, moment));
    effects
}

/// With the first agreement that is kept, the device knows that it has some, and the browser is asked to keep them.
pub(in crate::app) fn first_kept(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if model.prefs.used.is_some() {
        return Vec::new();
    }
    model.prefs.used = Some(moment.at);
    vec![Effect::SavePrefs(model.prefs.clone()), Effect::AskToKeep]
}

pub(in crate::app) fn append_failed(
    model: &mut Model,
    id: AgreementId,
    error: WriteErrorOf<Agreement>,
) -> Vec<Effect> {
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    match error {
        // Removed in another tab: it does not come back because somebody was typing.
        WriteError::Moved(theirs) if theirs.is_empty() && case.known_tail().is_some() => {
            case.append_failed();
            model.saving = Saving::Unchanged;
            gone(model, id)
        }
        WriteError::Moved(theirs) => {
            let Ok(conflicts) = case.rebase(&theirs) else {
                renewal::put_off(model);
                model.saving = Saving::Failed(StoreError::Damaged(RecordError::Damaged));
                return Vec::new();
            };
            let mut effects = told(model, id, conflicts);
            effects.extend(flush(model, id));
            if !model.is_dirty() {
                // Every own act had lost its ground, so nothing of this tab is still on its way.
                model.saving = Saving::Saved(model.now);
            }
            effects
        }
        WriteError::Store(error) => {
            case.append_failed();
            renewal::put_off(model);
            model.saving = Saving::Failed(error);
            Vec::new()
        }
    }
}

/// Two tabs have written in one agreement: what stands against each other is shown, the rest is only told.
pub(in crate::app) fn told(
    model: &mut Model,
    id: AgreementId,
    conflicts: Vec<Conflict<Agreement>>,
) -> Vec<Effect> {
    let mut shown = conflicts.into_iter().filter(|conflict| !is_taken(conflict)).peekable();
    if shown.peek().is_none() {
        if model.route.agreement() == Some(id) {
            model.notice = Some(Notice::Merged);
        }
        return Vec::new();
    }
    model.conflicts.extend(shown.map(|conflict| (id, conflict)));
    Vec::new()
}

/// Both took the same step back or forward, so it is taken, and nobody has lost anything.
fn is_taken(conflict: &Conflict<Agreement>) -> bool {
    conflict.mine.command().is_none() && conflict.ground == Ground::Gone(Rejection::NothingToUndo)
}

/// One of two versions is chosen. Both stand in the log; the one that is not chosen stays there.
pub(in crate::app) fn settle(
    model: &mut Model,
    id: AgreementId,
    side: Side,
    moment: Moment,
) -> Vec<Effect> {
    let Some(place) = model.conflicts.iter().position(|(agreement, _)| *agreement == id) else {
        return Vec::new();
    };
    let (_, conflict) = model.conflicts.remove(place);
    match (side, conflict.ground) {
        (Side::Mine, _) | (Side::Theirs, Ground::Gone(_)) => Vec::new(),
        (Side::Theirs, Ground::Decided(theirs)) => {
            let stamp = Stamp { day: theirs.day, ..model.stamp(moment) };
            let case = model.cases.get_mut(&id);
            let done = case
                .zip(theirs.command())
                .map(|(case, theirs)| case.act_apart(theirs.clone(), &stamp));
            model.notice = done.and_then(Result::err).map(Notice::Refused);
            flush(model, id)
        }
    }
}

/// Only the example and an agreement without a word go in one click; it stays until the store has let go of it.
pub(in crate::app) fn remove(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    refresh_row(model, id);
    let Some(row) = model.rows.get(&id) else {
        return Vec::new();
    };
    if row.origin != Origin::Example && !row.blank {
        return Vec::new();
    }
    let stored = row.tail;
    let seen = match model.cases.get(&id) {
        Some(case) => case.known_tail(),
        None => Some(stored),
    };
    match seen {
        Some(_) => vec![Effect::Remove { agreement: id, seen }],
        None => removed(model, id, Removed::default()),
    }
}

pub(in crate::app) fn removed(model: &mut Model, id: AgreementId, rows: Removed) -> Vec<Effect> {
    model.cases.remove(&id);
    let row = model.rows.remove(&id);
    model.conflicts.retain(|(agreement, _)| *agreement != id);
    if !model.is_dirty() && matches!(model.saving, Saving::Writing | Saving::Failed(_)) {
        // What was to be saved is gone, and nothing else waits.
        model.saving = Saving::Unchanged;
    }
    let mut effects = vec![Effect::Announce(vec![id])];
    if model.rows.is_empty() && model.prefs.used.take().is_some() {
        effects.push(Effect::SavePrefs(model.prefs.clone()));
    }
    if model.deleting.is_some() {
        effects.extend(deleting::removed(model, id, row, rows));
        return effects;
    }
    if model.route.agreement() == Some(id) {
        go(model, Route::Overview);
        effects.push(Effect::Go(Route::Overview));
    }
    effects.push(Effect::FocusHeading);
    effects
}

/// An agreement that somebody has written in elsewhere is kept, with what they wrote.
pub(in crate::app) fn remove_failed(
    model: &mut Model,
    id: AgreementId,
    error: WriteErrorOf<Agreement>,
) -> Vec<Effect> {
    match error {
        WriteError::Store(error) if model.deleting.is_some() => deleting::failed(model, error),
        WriteError::Store(_) => tell(model, Notice::RemoveFailed),
        WriteError::Moved(_) if !model.cases.contains_key(&id) => vec![Effect::ReadLog(id)],
        WriteError::Moved(_) => append_failed(model, id, error),
    }
}
