//! Persistence: appending to the store, its answers, and removal.

use crate::agreement::Agreement;
use crate::agreement::Rejection;
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::opening::Opening;
use crate::app::session::saving::Saving;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::log::Tail;
use crate::log::{Conflict, Ground};
use crate::store::{StoreError, WriteError, WriteErrorOf};

impl Session {
    /// Appends what is not stored of an agreement, unless an append is pending.
    pub(in crate::app) fn flush(&mut self, id: AgreementId) -> Vec<Effect> {
        // An append would recreate what is being deleted.
        if self.leaving.contains(&id) {
            return Vec::new();
        }
        let Some(case) = self.cases.get_mut(&id) else {
            return Vec::new();
        };
        let Some((after, entries)) = case.flush() else {
            return Vec::new();
        };
        self.saving = Saving::Writing;
        vec![Effect::Append { agreement: id, after, entries }]
    }

    /// Appends everything that is neither stored nor pending.
    pub(in crate::app) fn flush_dirty(&mut self) -> Vec<Effect> {
        let dirty: Vec<AgreementId> =
            self.cases.values().filter(|case| case.is_dirty()).map(|case| case.id).collect();
        dirty.into_iter().flat_map(|id| self.flush(id)).collect()
    }

    pub(in crate::app) fn try_again(&mut self) -> Vec<Effect> {
        if self.saving == Saving::Failed(StoreError::Silent) {
            // What was asked for may never be answered. Should it be written all the same, the ids are known.
            self.cases.values_mut().for_each(Case::append_failed);
        }
        let mut effects = self.flush_dirty();
        if matches!(self.opening, Opening::Failed(_)) {
            self.opening = Opening::Loading;
            effects.push(Effect::List);
            effects.extend(self.route.agreement().into_iter().flat_map(|id| self.read_log(id)));
        }
        effects
    }

    pub(in crate::app) fn appended(
        &mut self,
        id: AgreementId,
        tail: Tail,
        moment: Moment,
    ) -> Vec<Effect> {
        if let Some(case) = self.cases.get_mut(&id) {
            case.appended(tail);
        }
        self.heard();
        let again = self.again(id);
        // The store works again: retry earlier failures, of this agreement or another.
        let mut effects = self.flush_dirty();
        if !self.is_dirty() {
            self.saving = Saving::Saved(moment.at);
        }
        effects.push(Effect::Announce(vec![id]));
        effects.extend(self.keep_summary(id));
        effects.extend(self.first_kept(moment));
        effects.extend(again);
        effects
    }

    /// An append was answered: requests a log that was ignored meanwhile once more.
    fn again(&mut self, id: AgreementId) -> Option<Effect> {
        self.read_again.remove(&id).then_some(Effect::ReadLog(id))
    }

    /// With the first stored agreement, remembers that there are some, and requests persistent storage.
    pub(in crate::app) fn first_kept(&mut self, moment: Moment) -> Vec<Effect> {
        if self.prefs.used.is_some() {
            return Vec::new();
        }
        self.prefs.used = Some(moment.at);
        vec![Effect::SavePrefs(self.prefs.clone()), Effect::AskToKeep]
    }

    pub(in crate::app) fn append_failed(
        &mut self,
        id: AgreementId,
        error: WriteErrorOf<Agreement>,
    ) -> Vec<Effect> {
        let again = self.again(id);
        let mut effects = self.refused(id, error);
        effects.extend(again);
        effects
    }

    fn refused(&mut self, id: AgreementId, error: WriteErrorOf<Agreement>) -> Vec<Effect> {
        let Some(case) = self.cases.get_mut(&id) else {
            return Vec::new();
        };
        match error {
            // Removed in another tab: typing here must not recreate it.
            WriteError::Moved(theirs) if theirs.is_empty() && case.known_tail().is_some() => {
                case.append_failed();
                self.saving = Saving::Unchanged;
                self.gone(id)
            }
            WriteError::Moved(theirs) => {
                let Ok(conflicts) = case.rebase(&theirs) else {
                    self.saving = Saving::Failed(StoreError::Damaged(RecordError::Damaged));
                    return Vec::new();
                };
                let mut effects = self.told(id, conflicts);
                // The page may have been left for one that shows it as a row.
                self.refresh_row(id);
                effects.extend(self.flush(id));
                if !self.is_dirty() {
                    // All local acts were dropped as conflicts, so nothing of this tab is pending.
                    self.saving = Saving::Saved(self.now);
                }
                effects
            }
            WriteError::Store(error) => {
                case.append_failed();
                self.saving = Saving::Failed(error);
                Vec::new()
            }
        }
    }

    /// An agreement is removed from the store: clears it here, and tells the other tabs.
    pub(in crate::app) fn removed(&mut self, id: AgreementId) -> Vec<Effect> {
        self.leaving.retain(|other| *other != id);
        self.stale.remove(&id);
        self.read_again.remove(&id);
        self.gone.insert(id);
        self.cases.remove(&id);
        self.rows.remove(&id);
        self.conflicts.retain(|(agreement, _)| *agreement != id);
        if !self.is_dirty() && matches!(self.saving, Saving::Writing | Saving::Failed(_)) {
            // What was to be saved is gone, and nothing else is pending.
            self.saving = Saving::Unchanged;
        }
        let mut effects = vec![Effect::Announce(vec![id])];
        if self.rows.is_empty() && self.prefs.used.take().is_some() {
            effects.push(Effect::SavePrefs(self.prefs.clone()));
        }
        effects
    }

    /// Two tabs have written in one agreement: conflicts are shown, a clean merge is only reported.
    pub(in crate::app) fn told(
        &mut self,
        id: AgreementId,
        conflicts: Vec<Conflict<Agreement>>,
    ) -> Vec<Effect> {
        let mut shown = conflicts.into_iter().filter(|conflict| !is_taken(conflict)).peekable();
        if shown.peek().is_none() {
            if self.route.agreement() == Some(id) {
                self.notice = Some(Notice::Merged);
            }
            return Vec::new();
        }
        self.conflicts.extend(shown.map(|conflict| (id, conflict)));
        Vec::new()
    }
}

/// Whether both copies undid or redid the same; then there is no conflict.
fn is_taken(conflict: &Conflict<Agreement>) -> bool {
    conflict.mine.command().is_none() && conflict.ground == Ground::Gone(Rejection::NothingToUndo)
}
