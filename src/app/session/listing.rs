//! Listing: every agreement in short, logs when they are needed, and what other tabs change.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::Summary;
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment};
use crate::app::features::answers::Step;
use crate::app::model::{Model, Notice, Opening, SetAside};
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::keeping::told;
use crate::app::update::{go, update};
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::log::fold;
use crate::store::StoreError;
use crate::store::{Listed, StoredLog};

/// The store has listed the agreements; where a summary was missing or stale, it gave the log, and gets one back.
pub(in crate::app) fn listed(
    model: &mut Model,
    answer: Result<Vec<Listed<Agreement>>, StoreError>,
) -> Vec<Effect> {
    let all = match answer {
        Ok(all) => all,
        Err(error) => {
            model.opening = Opening::Failed(error);
            return Vec::new();
        }
    };
    model.opening = Opening::Ready;
    model.set_aside.clear();
    model.lost = all.is_empty() && model.cases.is_empty() && model.prefs.used.is_some();
    model.rows.retain(|id, _| model.cases.contains_key(id));
    let mut made = Vec::new();
    for one in all {
        match one {
            Listed::Summary(id, summary) => drop(model.rows.insert(id, Arc::new(summary))),
            Listed::Log(log) => made.extend(take_in(model, log)),
        }
    }
    // What is open here is at least as new as what was listed.
    let open: Vec<AgreementId> = model.cases.keys().copied().collect();
    for id in open {
        refresh_row(model, id);
    }
    if made.is_empty() { Vec::new() } else { vec![Effect::KeepSummaries(made)] }
}

/// The row of a log that was listed as a whole; one that cannot be read is set aside.
fn take_in(model: &mut Model, log: StoredLog<Agreement>) -> Option<(AgreementId, Summary)> {
    let id = log.document;
    match whole_case(log) {
        Ok(case) => {
            let summary = case.summary()?;
            model.rows.insert(id, Arc::new(summary.clone()));
            Some((id, summary))
        }
        Err(set_aside) => {
            model.set_aside.push(set_aside);
            None
        }
    }
}

/// The case of a log that can be read whole; nothing may be written behind damage.
fn whole_case(log: StoredLog<Agreement>) -> Result<Case, SetAside> {
    let StoredLog { document: id, entries, damage } = log;
    let readable = fold::<Agreement>(&entries);
    let damage = match (damage, &readable) {
        (None, Ok(_)) => None,
        (None, Err(_)) => Some(RecordError::Damaged),
        (damage, _) => damage,
    };
    let Some(damage) = damage else {
        return Case::from_store(id, entries).map_err(|_| unknown(id));
    };
    let mut set_aside = SetAside { damage, ..unknown(id) };
    if let Ok(agreement) = readable {
        agreement.citizen.name.trim().clone_into(&mut set_aside.citizen);
        agreement.company.name.trim().clone_into(&mut set_aside.company);
    }
    Err(set_aside)
}

fn unknown(agreement: AgreementId) -> SetAside {
    let damage = RecordError::Damaged;
    SetAside { agreement, citizen: String::new(), company: String::new(), damage }
}

/// Asks for a log that is not here and not on its way.
pub(in crate::app) fn read_log(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    if model.cases.contains_key(&id) || model.reading.contains(&id) {
        return Vec::new();
    }
    model.reading.push(id);
    vec![Effect::ReadLog(id)]
}

/// Has an event wait for a log.
pub(in crate::app) fn once_read(model: &mut Model, id: AgreementId, event: Event) -> Vec<Effect> {
    model.waiting.push(event);
    read_log(model, id)
}

/// The store gave a log: because it was opened, is needed for another, or was changed in another tab.
pub(in crate::app) fn log_read(
    model: &mut Model,
    id: AgreementId,
    answer: Result<StoredLog<Agreement>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let wanted = model.reading.contains(&id);
    model.reading.retain(|other| *other != id);
    let log = match answer {
        Ok(log) => log,
        Err(error) => {
            model.opening = Opening::Failed(error);
            model.waiting.clear();
            return Vec::new();
        }
    };
    if log.is_none() {
        let known = model.rows.contains_key(&id);
        let effects = gone(model, id);
        if known && model.rows.is_empty() {
            // The tab that removed the last agreement has kept that none is here; an empty store is no loss.
            model.prefs.used = None;
        }
        return effects;
    }
    let mut effects = match model.cases.get_mut(&id) {
        Some(case) => {
            let Ok(followed) = case.follow(&log.entries) else { return Vec::new() };
            followed.map(|conflicts| told(model, id, conflicts)).unwrap_or_default()
        }
        None => arrive(model, log, wanted),
    };
    refresh_row(model, id);
    // Another tab has begun anew.
    model.lost &= model.rows.is_empty();
    effects.extend(keep_summary(model, id));
    for event in std::mem::take(&mut model.waiting) {
        effects.extend(update(model, event, moment));
    }
    effects
}

fn arrive(model: &mut Model, log: StoredLog<Agreement>, wanted: bool) -> Vec<Effect> {
    let id = log.document;
    model.set_aside.retain(|known| known.agreement != id);
    match whole_case(log) {
        Ok(case) if wanted => drop(model.cases.insert(id, case)),
        Ok(case) => {
            let row = case.summary().map(|summary| (id, Arc::new(summary)));
            model.rows.extend(row);
        }
        Err(set_aside) => {
            model.rows.remove(&id);
            model.set_aside.push(set_aside);
        }
    }
    Vec::new()
}

/// The log is not in the store: it never was, or another tab has removed it.
pub(in crate::app) fn gone(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    // Only what waited for this one waits in vain.
    model.waiting.retain(|event| waits_for(event) != Some(id));
    let never_stored = model.cases.get(&id).is_some_and(|case| case.known_tail().is_none());
    if never_stored {
        return Vec::new();
    }
    model.rows.remove(&id);
    let Some(case) = model.cases.remove(&id) else {
        return Vec::new();
    };
    model.conflicts.retain(|(agreement, _)| *agreement != id);
    let mut effects = Vec::new();
    if model.route.agreement() == Some(id) {
        go(model, Route::Overview);
        effects.extend([Effect::Go(Route::Overview), Effect::FocusHeading]);
        model.notice = Some(Notice::RemovedElsewhere(case.unsaved_words()));
    }
    effects
}

/// The log that an event waits for; a handing over asks for each of its logs anew.
fn waits_for(event: &Event) -> Option<AgreementId> {
    match event {
        Event::BeginFollowUp(id) | Event::GoOn(id, _) | Event::Answering(Step::Found(id, _)) => {
            Some(*id)
        }
        Event::UseCompany { from, .. } => Some(*from),
        _ => None,
    }
}

/// Another tab has written.
pub(in crate::app) fn elsewhere(model: &mut Model, changed: Vec<AgreementId>) -> Vec<Effect> {
    if changed.is_empty() {
        let open = model.cases.keys().copied().map(Effect::ReadLog);
        return std::iter::once(Effect::List).chain(open).collect();
    }
    changed.into_iter().map(Effect::ReadLog).collect()
}

/// Brings the row of an agreement that is here up to date.
pub(in crate::app) fn refresh_row(model: &mut Model, id: AgreementId) {
    if let Some(summary) = model.cases.get(&id).and_then(Case::summary) {
        model.rows.insert(id, Arc::new(summary));
    }
}

/// Keeps the summary of an agreement, once all of it is in the store and nobody is writing in it.
pub(in crate::app) fn keep_summary(model: &Model, id: AgreementId) -> Option<Effect> {
    let case = model.cases.get(&id).filter(|case| !case.is_dirty())?;
    let shown = matches!(model.route, Route::Editor(shown, _) if shown == id);
    let summary = model.rows.get(&id).filter(|row| Some(row.tail) == case.known_tail())?;
    (!shown).then(|| Effect::KeepSummaries(vec![(id, summary.as_ref().clone())]))
}
