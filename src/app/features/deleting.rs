//! Deleting a citizen (G5): everything of theirs goes, with a receipt of what went and of where the name still stands.

use std::sync::Arc;

use crate::agreement::Summary;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::base::AgreementId;
use crate::base::{Period, Timestamp};
use crate::store::Removed;
use crate::store::StoreError;

/// How far deleting has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleting {
    /// The citizen; may be empty.
    pub citizen: String,
    /// When it began.
    pub at: Timestamp,
    /// What is still to go.
    pub left: Vec<AgreementId>,
    /// What has gone.
    pub gone: Vec<Gone>,
    /// Why the rest has not.
    pub failed: Option<StoreError>,
    /// The agreements that still hold the citizen's name; `None` until the store was searched.
    pub mentioned: Option<Vec<AgreementId>>,
}

/// An agreement that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The company; may be empty.
    pub company: String,
    /// When it ran, as far as that was known.
    pub period: Option<Period>,
    /// How many acts its log held.
    pub acts: u32,
    /// The rows that were removed.
    pub rows: Removed,
}

/// The agreements of the citizen of an agreement: those in which the same name stands, that one first.
#[must_use]
pub fn of_citizen(model: &Model, id: AgreementId) -> Vec<(AgreementId, Arc<Summary>)> {
    let Some(own) = model.rows.get(&id) else {
        return Vec::new();
    };
    let name = own.citizen.to_lowercase();
    let others = model.rows.iter().filter(|(other, row)| {
        **other != id && !name.is_empty() && row.citizen.to_lowercase() == name
    });
    std::iter::once((&id, own)).chain(others).map(|(id, row)| (*id, Arc::clone(row))).collect()
}

pub(in crate::app) fn delete(
    model: &mut Model,
    ids: Vec<AgreementId>,
    at: Timestamp,
) -> Vec<Effect> {
    let citizen = ids.first().and_then(|id| model.rows.get(id));
    let citizen = citizen.map(|row| row.citizen.clone()).unwrap_or_default();
    model.deleting = Some(Deleting {
        citizen,
        at,
        left: ids.clone(),
        gone: Vec::new(),
        failed: None,
        mentioned: None,
    });
    ids.into_iter().map(|agreement| Effect::Remove { agreement, seen: None }).collect()
}

pub(in crate::app) fn removed(
    model: &mut Model,
    id: AgreementId,
    row: Option<Arc<Summary>>,
    rows: Removed,
) -> Vec<Effect> {
    let Some(deleting) = &mut model.deleting else {
        return Vec::new();
    };
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
    // The name may have been typed as the caseworker's by mistake, and the device have remembered it.
    let forgotten = model.prefs.forget(&deleting.citizen);
    let kept = forgotten.then(|| Effect::SavePrefs(model.prefs.clone()));
    std::iter::once(Effect::Mentions(deleting.citizen.clone())).chain(kept).collect()
}

pub(in crate::app) fn failed(model: &mut Model, error: StoreError) -> Vec<Effect> {
    if let Some(deleting) = &mut model.deleting {
        deleting.failed = Some(error);
    }
    vec![Effect::FocusHeading]
}

pub(in crate::app) fn mentioned(
    model: &mut Model,
    answer: Result<Vec<AgreementId>, StoreError>,
) -> Vec<Effect> {
    if let Some(deleting) = &mut model.deleting {
        match answer {
            Ok(ids) => deleting.mentioned = Some(ids),
            Err(error) => deleting.failed = Some(error),
        }
    }
    vec![Effect::FocusHeading]
}
