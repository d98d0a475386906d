//! One agreement in memory: its log, the folded state, and how much of it is stored.

use crate::agreement::checks::impossible;
use crate::agreement::{
    Agreement, AgreementEntry, Command, Kind, Origin, Party, Rejection, Summary,
};
use crate::base::{AgreementId, Day, DeviceId, Timestamp};
use crate::kinds::new_agreement;
use crate::log::{
    Act, Conflict, Document, EntryId, FoldError, LogRejection, Tail, fold, join, merge,
};

/// An agreement that is open on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: AgreementId,
    log: Vec<AgreementEntry>,
    agreement: Agreement,
    /// Whether the last entry is typing that may still be joined.
    is_open: bool,
    /// The last entry as it is stored; typing may have been joined into it since.
    stored: Option<AgreementEntry>,
    /// The last entry of the pending append.
    writing: Option<AgreementEntry>,
}

impl Case {
    /// The case of a stored log.
    ///
    /// # Errors
    /// A [`FoldError`] when the log is invalid.
    pub fn from_store(
        id: AgreementId,
        log: Vec<AgreementEntry>,
    ) -> Result<Self, FoldError<Agreement>> {
        let agreement = fold(&log)?;
        let stored = log.last().cloned();
        Ok(Self { id, log, agreement, is_open: false, stored, writing: None })
    }

    /// A new case; its first entry begins the agreement.
    #[must_use]
    pub fn begin(id: AgreementId, kind: Kind, origin: Origin, stamp: &Stamp) -> Self {
        let first = stamp.entry(id, 0, Act::Do(Command::Create(kind, origin)));
        let agreement = new_agreement(kind, origin);
        Self { id, log: vec![first], agreement, is_open: false, stored: None, writing: None }
    }

    /// The agreement.
    #[must_use]
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &[AgreementEntry] {
        &self.log
    }

    /// When a party last signed.
    #[must_use]
    pub fn signed_at(&self, party: Party) -> Option<Timestamp> {
        let of = |entry: &&AgreementEntry| matches!(entry.command(), Some(Command::SignOff(by)) if by.party == party);
        self.log.iter().rev().find(of).map(|entry| entry.at)
    }

    /// The number of the last entry that is not a record of sharing: a shared view gives it as its version, so that
    /// different views have different numbers. It counts entries, not the versions that the parties agreed on.
    #[must_use]
    pub fn version(&self) -> u32 {
        let content = |entry: &&AgreementEntry| !entry.command().is_some_and(Agreement::is_record);
        self.log.iter().rev().find(content).map_or(0, |entry| entry.seq)
    }

    /// Carries out a command and writes it into the log, joined with the typing before it where that is one stretch.
    ///
    /// A command that changes nothing is not written, nor is sharing the same view once more.
    ///
    /// # Errors
    /// A [`Rejection`] when the rules forbid it; nothing is changed then.
    pub fn act(&mut self, command: Command, stamp: &Stamp) -> Result<(), Rejection> {
        if self.carry_out(&command, stamp)? {
            self.write(command, stamp);
        }
        Ok(())
    }

    /// As [`Self::act`], but never joined, so that the previous text stays in the log.
    ///
    /// # Errors
    /// A [`Rejection`] when the rules forbid it; nothing is changed then.
    pub fn act_apart(&mut self, command: Command, stamp: &Stamp) -> Result<(), Rejection> {
        self.seal();
        self.act(command, stamp)
    }

    /// Undoes an entry.
    ///
    /// # Errors
    /// [`Rejection::NothingToUndo`] when it is not in force, [`Rejection::BuiltUpon`] when a later entry depends on it.
    pub fn undo(&mut self, id: EntryId, stamp: &Stamp) -> Result<(), Rejection> {
        self.undo_or_redo(Act::Undo(id), stamp)
    }

    /// Redoes an entry that was undone.
    ///
    /// # Errors
    /// As [`Self::undo`].
    pub fn redo(&mut self, id: EntryId, stamp: &Stamp) -> Result<(), Rejection> {
        self.undo_or_redo(Act::Redo(id), stamp)
    }

    /// Closes the last entry to joining: its field was left, or others can see it.
    pub fn seal(&mut self) {
        self.is_open = false;
    }

    /// Changes the agreement; returns whether to write it into the log.
    fn carry_out(&mut self, command: &Command, stamp: &Stamp) -> Result<bool, Rejection> {
        self.agreement.permit(command, stamp.day)?;
        let mut after = self.agreement.clone();
        after.apply(command, stamp.day)?;
        let is_news = match command {
            Command::Share(..) | Command::AskToFill(_) => {
                self.log.last().is_none_or(|last| last.command() != Some(command))
            }
            _ => after != self.agreement,
        };
        if is_news {
            self.agreement = after;
        }
        Ok(is_news)
    }

    fn undo_or_redo(&mut self, act: Act<Command>, stamp: &Stamp) -> Result<(), Rejection> {
        let next = stamp.entry(self.id, self.next_seq(), act);
        let mut log = self.log.clone();
        log.push(next);
        self.agreement = fold(&log).map_err(|error: FoldError<Agreement>| {
            let nothing = Rejection::from(LogRejection::NothingToUndo);
            if error.rejection == nothing { nothing } else { Rejection::BuiltUpon }
        })?;
        (self.log, self.is_open) = (log, false);
        Ok(())
    }

    fn next_seq(&self) -> u32 {
        self.log.last().map_or(0, |last| last.seq + 1)
    }

    fn write(&mut self, command: Command, stamp: &Stamp) {
        let is_typing = Agreement::typed_into(&command).is_some();
        let next = stamp.entry(self.id, self.next_seq(), Act::Do(command));
        let joined = self.log.last().filter(|_| self.is_open);
        match (joined.and_then(|last| join::<Agreement>(last, &next)), self.log.last_mut()) {
            (Some(joined), Some(last)) => *last = joined,
            _ => self.log.push(next),
        }
        self.is_open = is_typing;
    }

    /// What is not stored yet: the expected tail of the store, and the new entries.
    ///
    /// `None` when nothing is new, or while an append is pending: one at a time keeps the order.
    pub fn flush(&mut self) -> Option<(Option<Tail>, Vec<AgreementEntry>)> {
        if self.writing.is_some() {
            return None;
        }
        let fresh = self.fresh();
        self.writing = Some(fresh.last()?.clone());
        Some((self.stored_tail(), fresh))
    }

    fn stored_tail(&self) -> Option<Tail> {
        self.stored.as_ref().map(AgreementEntry::tail)
    }

    /// The entries that are not stored.
    fn fresh(&self) -> Vec<AgreementEntry> {
        let stored = self.stored_tail();
        let known = |entry: &&AgreementEntry| {
            stored.is_some_and(|stored| (entry.seq, entry.joins) <= (stored.seq, stored.joins))
        };
        self.log.iter().skip_while(known).cloned().collect()
    }

    /// True while something is not stored.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.log.last().map(AgreementEntry::tail) != self.stored_tail()
    }

    /// True while an append is pending.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The tail of the stored log once the pending append is done; `None` while nothing is stored.
    #[must_use]
    pub fn known_tail(&self) -> Option<Tail> {
        self.writing.as_ref().or(self.stored.as_ref()).map(AgreementEntry::tail)
    }

    /// The store has committed the pending append, up to `tail`.
    pub fn appended(&mut self, tail: Tail) {
        if let Some(written) = self.writing.take_if(|writing| writing.tail() == tail) {
            self.stored = Some(written);
        }
    }

    /// The append failed; its entries are still to be stored.
    pub fn append_failed(&mut self) {
        self.writing = None;
    }

    /// Another tab has written: rebases the local entries onto its entries.
    ///
    /// Returns the conflicting local acts; they are shown, not dropped silently.
    ///
    /// # Errors
    /// A [`FoldError`] when the other log is invalid; the case then stays as it is.
    pub fn rebase(
        &mut self,
        theirs: &[AgreementEntry],
    ) -> Result<Vec<Conflict<Agreement>>, FoldError<Agreement>> {
        self.writing = None;
        let Some(first) = theirs.first() else {
            return Ok(Vec::new());
        };
        // The store holds the joined entry as it was before.
        let stored = self.stored.iter().filter(|stored| stored.seq < first.seq).cloned();
        let before = stored.clone().map(|stored| stored.seq).next().unwrap_or(first.seq);
        let unchanged = self.log.iter().take_while(|entry| entry.seq < before).cloned();
        let log: Vec<AgreementEntry> =
            unchanged.chain(stored).chain(theirs.iter().cloned()).collect();
        self.take_over(&log)
    }

    /// Merges the stored log, when it holds entries that are not known here.
    ///
    /// `None` when it holds nothing new. Nothing is merged while an append is pending: its answer tells what came in
    /// between.
    ///
    /// # Errors
    /// A [`FoldError`] when that log is invalid; the case then stays as it is.
    pub fn follow(
        &mut self,
        log: &[AgreementEntry],
    ) -> Result<Option<Vec<Conflict<Agreement>>>, FoldError<Agreement>> {
        let known = self.log.len() >= log.len()
            && self.stored_tail() == log.last().map(AgreementEntry::tail);
        if known || self.writing.is_some() || self.log.starts_with(log) {
            return Ok(None);
        }
        self.take_over(log).map(Some)
    }

    fn take_over(
        &mut self,
        log: &[AgreementEntry],
    ) -> Result<Vec<Conflict<Agreement>>, FoldError<Agreement>> {
        let merged = merge(log, &self.log)?;
        self.stored = log.last().cloned();
        self.log = merged.log;
        self.agreement = merged.document;
        self.is_open = false;
        Ok(merged.conflicts)
    }

    /// The written texts that are not stored.
    #[must_use]
    pub fn unsaved_words(&self) -> String {
        let fresh = self.fresh();
        let commands = fresh.iter().filter_map(AgreementEntry::command);
        commands.filter_map(Command::written).collect::<Vec<&str>>().join("\n")
    }

    /// The summary for the front page.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        Summary::new(&self.agreement, &self.log, impossible(&self.agreement).len())
    }
}

/// Who acts, when, on which device: the metadata of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The time.
    pub at: Timestamp,
    /// The local day.
    pub day: Day,
    /// The person.
    pub who: String,
    /// The device.
    pub device: DeviceId,
    /// Random bits, new with every event, from which entry ids are made.
    pub seed: u128,
}

impl Stamp {
    /// The entry with this number in the log of an agreement.
    #[must_use]
    pub fn entry(&self, of: AgreementId, seq: u32, act: Act<Command>) -> AgreementEntry {
        AgreementEntry {
            id: EntryId::new(self.seed, of.0, seq),
            seq,
            joins: 0,
            at: self.at,
            day: self.day,
            who: self.who.clone(),
            device: self.device,
            act,
        }
    }
}
