//! Listing: the summaries, loading logs when needed, and changes from other tabs.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::Summary;
use crate::app::effect::Effect;
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::opening::{Opening, SetAside};
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::log::fold;
use crate::store::StoreError;
use crate::store::{Listed, StoredLog};

impl Session {
    /// The store has listed the agreements; a missing or stale summary comes as a log, and is made and stored again.
    pub(in crate::app) fn listed(
        &mut self,
        answer: Result<Vec<Listed<Agreement>>, StoreError>,
    ) -> Vec<Effect> {
        let all = match answer {
            Ok(all) => all,
            Err(error) => {
                self.opening = Opening::Failed(error);
                return Vec::new();
            }
        };
        self.opening = Opening::Ready;
        self.set_aside.clear();
        self.lost = all.is_empty() && self.cases.is_empty() && self.prefs.used.is_some();
        self.rows.retain(|id, _| self.cases.contains_key(id));
        let (mut made, mut again) = (Vec::new(), Vec::new());
        for one in all {
            match one {
                Listed::Summary(id, _) | Listed::Log(StoredLog { document: id, .. })
                    if self.gone.contains(&id) =>
                {
                    again.push(Effect::ReadLog(id));
                }
                Listed::Summary(id, summary) => drop(self.rows.insert(id, Arc::new(summary))),
                Listed::Log(log) => made.extend(self.take_in(log)),
            }
        }
        // The cases in memory are at least as new as the list.
        let open: Vec<AgreementId> = self.cases.keys().copied().collect();
        for id in open {
            self.refresh_row(id);
        }
        let made = Some(made).filter(|made| !made.is_empty()).map(Effect::KeepSummaries);
        made.into_iter().chain(again).collect()
    }

    /// The row of a listed log; an unreadable one is set aside.
    fn take_in(&mut self, log: StoredLog<Agreement>) -> Option<(AgreementId, Summary)> {
        let id = log.document;
        match whole_case(log) {
            Ok(case) => {
                let summary = case.summary()?;
                self.rows.insert(id, Arc::new(summary.clone()));
                Some((id, summary))
            }
            Err(set_aside) => {
                self.set_aside.push(set_aside);
                None
            }
        }
    }

    /// Requests a log that is neither loaded nor requested.
    pub(in crate::app) fn read_log(&mut self, id: AgreementId) -> Vec<Effect> {
        if self.is_here(id) || self.reading.contains(&id) {
            return Vec::new();
        }
        // Later changes from another tab make it stale again.
        self.stale.remove(&id);
        self.reading.push(id);
        vec![Effect::ReadLog(id)]
    }

    /// The store returned a log: it was opened, needed for another, or changed in another tab.
    pub(in crate::app) fn log_read(
        &mut self,
        id: AgreementId,
        answer: Result<StoredLog<Agreement>, StoreError>,
    ) -> Vec<Effect> {
        if answer.as_ref().is_ok_and(|log| !log.is_none()) && self.gone.remove(&id) {
            return vec![Effect::ReadLog(id)];
        }
        let wanted = self.reading.contains(&id);
        self.reading.retain(|other| *other != id);
        let log = match answer {
            Ok(log) => log,
            Err(error) => {
                self.opening = Opening::Failed(error);
                if wanted && self.cases.contains_key(&id) {
                    self.stale.insert(id);
                }
                return Vec::new();
            }
        };
        if log.is_none() {
            let known = self.rows.contains_key(&id);
            let effects = self.gone(id);
            if known && self.rows.is_empty() {
                // The tab that removed the last agreement has recorded that there is none; an empty store is no loss.
                self.prefs.used = None;
            }
            return effects;
        }
        let mut effects = match self.cases.get_mut(&id) {
            Some(case) => {
                if case.is_writing() {
                    self.read_again.insert(id);
                }
                let Ok(followed) = case.follow(&log.entries) else { return Vec::new() };
                followed.map(|conflicts| self.told(id, conflicts)).unwrap_or_default()
            }
            None => self.arrive(log, wanted),
        };
        // Appends entries that are missing in that log; the store rejects the ones it has.
        effects.extend(self.flush(id));
        self.refresh_row(id);
        // Another tab has started over.
        self.lost &= self.rows.is_empty();
        effects.extend(self.keep_summary(id));
        effects
    }

    fn arrive(&mut self, log: StoredLog<Agreement>, wanted: bool) -> Vec<Effect> {
        let id = log.document;
        self.set_aside.retain(|known| known.agreement != id);
        match whole_case(log) {
            Ok(case) if wanted => drop(self.cases.insert(id, case)),
            Ok(case) => {
                let row = case.summary().map(|summary| (id, Arc::new(summary)));
                self.rows.extend(row);
            }
            Err(set_aside) => {
                self.rows.remove(&id);
                self.set_aside.push(set_aside);
            }
        }
        Vec::new()
    }

    /// The log is not stored: it never was, or another tab has removed it.
    pub(in crate::app) fn gone(&mut self, id: AgreementId) -> Vec<Effect> {
        let never_stored = self.cases.get(&id).is_some_and(|case| case.known_tail().is_none());
        if never_stored {
            return Vec::new();
        }
        self.rows.remove(&id);
        self.stale.remove(&id);
        self.gone.insert(id);
        let Some(case) = self.cases.remove(&id) else {
            return Vec::new();
        };
        self.conflicts.retain(|(agreement, _)| *agreement != id);
        let mut effects = Vec::new();
        if self.route.agreement() == Some(id) {
            effects.extend(self.lead(Route::Overview));
            self.notice = Some(Notice::RemovedElsewhere(case.unsaved_words()));
        }
        effects
    }

    /// Another tab has written. What is shown is read at once, the rest when it is shown or needed, since the other tab
    /// announces every keystroke.
    pub(in crate::app) fn elsewhere(&mut self, changed: Vec<AgreementId>) -> Vec<Effect> {
        let many = changed.is_empty();
        let changed = if many { self.cases.keys().copied().collect() } else { changed };
        let (shown, others): (Vec<_>, Vec<_>) = changed.into_iter().partition(|id| self.shows(*id));
        self.stale.extend(others);
        let listed = many.then_some(Effect::List);
        listed.into_iter().chain(shown.into_iter().map(Effect::ReadLog)).collect()
    }

    /// Whether the page shows an agreement, alone or in a list.
    fn shows(&self, id: AgreementId) -> bool {
        match self.route {
            Route::Overview
            | Route::Backup
            | Route::Delete(_)
            | Route::HandOver
            | Route::Answer => true,
            Route::Editor(shown, _)
            | Route::History(shown)
            | Route::Course(shown)
            | Route::Sign(shown, _)
            | Route::FollowUp(shown, _)
            | Route::Guide(shown)
            | Route::Share(shown, _)
            | Route::Filled(shown) => shown == id,
        }
    }

    /// Reads the stale agreements that the page shows.
    pub(in crate::app) fn catch_up(&mut self) -> Vec<Effect> {
        let shown: Vec<AgreementId> =
            self.stale.iter().copied().filter(|id| self.shows(*id)).collect();
        let mut effects = Vec::new();
        for id in shown {
            if self.cases.contains_key(&id) {
                effects.extend(self.read_log(id));
            } else {
                // Only its row is needed, not its log.
                self.stale.remove(&id);
                effects.push(Effect::ReadLog(id));
            }
        }
        effects
    }

    /// Updates the row of a loaded agreement.
    pub(in crate::app) fn refresh_row(&mut self, id: AgreementId) {
        // For a stale one the stored summary is newer.
        let case = self.cases.get(&id).filter(|_| !self.stale.contains(&id));
        if let Some(summary) = case.and_then(Case::summary) {
            self.rows.insert(id, Arc::new(summary));
        }
    }

    /// Keeps the summary of an agreement, once all of it is in the store and its editor is not open.
    pub(in crate::app) fn keep_summary(&self, id: AgreementId) -> Option<Effect> {
        let case =
            self.cases.get(&id).filter(|case| !case.is_dirty() && !self.stale.contains(&id))?;
        let shown = matches!(self.route, Route::Editor(shown, _) if shown == id);
        let summary = self.rows.get(&id).filter(|row| Some(row.tail) == case.known_tail())?;
        (!shown).then(|| Effect::KeepSummaries(vec![(id, summary.as_ref().clone())]))
    }
}

/// The case of a log that can be read to its end; nothing may be appended after damage.
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
