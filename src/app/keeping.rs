//! Keeping: what is handed to the store, what it answers, and what goes.

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::model::{Model, Notice, Opening};
use crate::app::renewal;
use crate::app::route::Route;
use crate::app::saving::Saving;
use crate::app::update::{go, tell};
use crate::domain::choices::Origin;
use crate::domain::command::Command;
use crate::domain::ids::AgreementId;
use crate::domain::log::Tail;
use crate::domain::rejection::Rejection;
use crate::store::error::StoreError;
use crate::store::record::RecordError;

/// Hands the store what it lacks of an agreement, unless an append is on its way already.
pub(in crate::app) fn flush(model: &mut Model, id: AgreementId) -> Vec<Effect> {
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
        effects.push(Effect::ReadAll);
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
    let effects = flush_dirty(model);
    if !model.is_dirty() {
        model.saving = Saving::Saved(moment.at);
    }
    effects
}

pub(in crate::app) fn append_failed(
    model: &mut Model,
    id: AgreementId,
    error: StoreError,
) -> Vec<Effect> {
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    match error {
        StoreError::Moved(theirs) => {
            let Ok(dropped) = case.rebase(&theirs) else {
                renewal::put_off(model);
                model.saving = Saving::Failed(StoreError::Damaged(RecordError::Damaged));
                return Vec::new();
            };
            model.notice = Some(told(&dropped));
            flush(model, id)
        }
        error => {
            case.append_failed();
            renewal::put_off(model);
            model.saving = Saving::Failed(error);
            Vec::new()
        }
    }
}

/// What to say of commands that lost their ground when another tab's were taken in.
fn told(dropped: &[(Command, Rejection)]) -> Notice {
    let Some((_, rejection)) = dropped.first() else {
        return Notice::Merged;
    };
    let words: Vec<&str> = dropped.iter().filter_map(|(command, _)| command.written()).collect();
    match words.join("\n") {
        none if none.trim().is_empty() => Notice::Refused(*rejection),
        words => Notice::Dropped(*rejection, words),
    }
}

/// Only the example and an agreement without a word go in one click; it stays until the store has let go of it.
pub(in crate::app) fn remove(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    let Some(case) = model.cases.get(&id) else {
        return Vec::new();
    };
    if case.agreement().origin != Origin::Example && !case.is_blank() {
        return Vec::new();
    }
    match case.known_tail() {
        Some(seen) => vec![Effect::Remove { agreement: id, seen }],
        None => removed(model, id),
    }
}

pub(in crate::app) fn removed(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    model.cases.remove(&id);
    if !model.is_dirty() && matches!(model.saving, Saving::Writing | Saving::Failed(_)) {
        // What was to be saved is gone, and nothing else waits.
        model.saving = Saving::Unchanged;
    }
    let mut effects = vec![Effect::FocusHeading];
    if model.route != Route::Overview {
        go(model, Route::Overview);
        effects.insert(0, Effect::Go(Route::Overview));
    }
    effects
}

/// An agreement that somebody has written in elsewhere is kept, with what they wrote.
pub(in crate::app) fn remove_failed(
    model: &mut Model,
    id: AgreementId,
    error: StoreError,
) -> Vec<Effect> {
    match error {
        StoreError::Moved(_) => append_failed(model, id, error),
        _ => tell(model, Notice::RemoveFailed),
    }
}
