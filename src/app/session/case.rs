//! One agreement in the program: its log, what it adds up to, and how much of it the store has.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Party;
use crate::agreement::Rejection;
use crate::agreement::Summary;
use crate::agreement::apply;
use crate::agreement::checks::faults;
use crate::agreement::permit;
use crate::agreement::{Kind, Origin};
use crate::base::AgreementId;
use crate::base::Timestamp;
use crate::log::{Conflict, merge};
use crate::log::{Entry, FoldError, Tail, fold, join};

/// An agreement that is open on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: AgreementId,
    log: Vec<Entry>,
    agreement: Agreement,
    /// The last entry as the store has it; typing may have been joined into it since.
    stored: Option<Entry>,
    /// The last entry of the append that is on its way.
    writing: Option<Entry>,
    /// What was handed to the store since it last answered: some of it may be there.
    sent: Vec<Entry>,
}

impl Case {
    /// The case of a log that the store holds.
    ///
    /// # Errors
    /// A [`FoldError`] when the log does not add up to an agreement.
    pub fn from_store(id: AgreementId, log: Vec<Entry>) -> Result<Self, FoldError> {
        let agreement = fold(&log)?;
        let stored = log.last().cloned();
        Ok(Self { id, log, agreement, stored, writing: None, sent: Vec::new() })
    }

    /// A new case; `first` is the entry that begins it.
    #[must_use]
    pub fn begin(id: AgreementId, kind: Kind, origin: Origin, stamp: &Stamp) -> Self {
        let first = stamp.entry(0, Command::Create(kind, origin));
        let agreement = Agreement::new(kind, origin);
        Self { id, log: vec![first], agreement, stored: None, writing: None, sent: Vec::new() }
    }

    /// The agreement.
    #[must_use]
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// When a party last signed.
    #[must_use]
    pub fn signed_at(&self, party: Party) -> Option<Timestamp> {
        let of =
            |entry: &&Entry| matches!(&entry.command, Command::SignOff(by) if by.party == party);
        self.log.iter().rev().find(of).map(|entry| entry.at)
    }

    /// The number of the last entry but for those that shared: what a shared view names as its version, so that two that
    /// differ have two numbers. It counts what was written, not the versions that the parties agreed on.
    #[must_use]
    pub fn version(&self) -> u32 {
        let content = |entry: &&Entry| !entry.command.is_passing_on();
        self.log.iter().rev().find(content).map_or(0, |entry| entry.seq)
    }

    /// Carries out a command and writes it into the log, joined with the typing before it where that is one stretch.
    ///
    /// A command that changes nothing leaves no trace, nor does handing out the same view once more;
    /// a step back or forward always does, else it would be taken for ever.
    ///
    /// # Errors
    /// A [`Rejection`] when the rules forbid it; nothing is changed then.
    pub fn act(&mut self, command: Command, stamp: &Stamp) -> Result<(), Rejection> {
        if self.carry_out(&command, stamp)? {
            self.write(command, stamp);
        }
        Ok(())
    }

    /// As [`Self::act`], but joined with nothing, so that what stood there before stays in the log.
    ///
    /// # Errors
    /// A [`Rejection`] when the rules forbid it; nothing is changed then.
    pub fn act_apart(&mut self, command: Command, stamp: &Stamp) -> Result<(), Rejection> {
        if self.carry_out(&command, stamp)? {
            self.log.push(stamp.entry(self.next_seq(), command));
        }
        Ok(())
    }

    /// Changes the agreement; whether that is to be written into the log.
    fn carry_out(&mut self, command: &Command, stamp: &Stamp) -> Result<bool, Rejection> {
        let after = self.after(&stamp.entry(self.next_seq(), command.clone()))?;
        let leaves_trace = match command {
            Command::Share(..) | Command::AskToFill(_) => {
                self.log.last().is_none_or(|last| last.command != *command)
            }
            // Typing that was joined may have come to nothing, and is taken back all the same.
            Command::Undo(_) | Command::Redo(_) => true,
            _ => false,
        };
        if after == self.agreement && !leaves_trace {
            return Ok(false);
        }
        self.agreement = after;
        Ok(true)
    }

    /// What the agreement would be after another entry.
    fn after(&self, next: &Entry) -> Result<Agreement, Rejection> {
        if next.command.is_turn() {
            let next = std::iter::once(next);
            let log: Vec<Entry> = self.log.iter().chain(next).cloned().collect();
            return fold(&log).map_err(|error| match error.rejection {
                Rejection::NothingToUndo => Rejection::NothingToUndo,
                _ => Rejection::BuiltUpon,
            });
        }
        permit(&self.agreement, &next.command, next.day)?;
        let mut after = self.agreement.clone();
        apply(&mut after, &next.command, next.day)?;
        Ok(after)
    }

    fn next_seq(&self) -> u32 {
        self.log.last().map_or(0, |last| last.seq + 1)
    }

    fn write(&mut self, command: Command, stamp: &Stamp) {
        let next = stamp.entry(self.next_seq(), command);
        match self.log.last_mut() {
            Some(last) => match join(last, &next) {
                Some(joined) => *last = joined,
                None => self.log.push(next),
            },
            None => self.log.push(next),
        }
    }

    /// What the store has not yet: the end it is thought to have, and the entries for it.
    ///
    /// `None` while there is nothing new, or while an append is on its way: one at a time keeps the order.
    pub fn flush(&mut self) -> Option<(Option<Tail>, Vec<Entry>)> {
        if self.writing.is_some() {
            return None;
        }
        let fresh = self.fresh();
        self.writing = Some(fresh.last()?.clone());
        self.sent.extend(fresh.iter().cloned());
        Some((self.stored_tail(), fresh))
    }

    fn stored_tail(&self) -> Option<Tail> {
        self.stored.as_ref().map(Entry::tail)
    }

    /// The entries that the store does not have.
    fn fresh(&self) -> Vec<Entry> {
        let stored = self.stored_tail();
        let known = |entry: &&Entry| {
            stored.is_some_and(|stored| (entry.seq, entry.joins) <= (stored.seq, stored.joins))
        };
        self.log.iter().skip_while(known).cloned().collect()
    }

    /// True while something is not in the store.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.log.last().map(Entry::tail) != self.stored_tail()
    }

    /// True while an append is on its way.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The end that the store has, or will have once the append on its way is done; none while it has nothing.
    #[must_use]
    pub fn known_tail(&self) -> Option<Tail> {
        self.writing.as_ref().or(self.stored.as_ref()).map(Entry::tail)
    }

    /// The store has committed the append that was on its way, up to `tail`.
    pub fn appended(&mut self, tail: Tail) {
        if let Some(written) = self.writing.take_if(|writing| writing.tail() == tail) {
            self.stored = Some(written);
            self.sent.clear();
        }
    }

    /// The store has refused; what it refused is still to be stored.
    pub fn append_failed(&mut self) {
        self.writing = None;
    }

    /// Somebody else has written: takes their entries and puts the own ones behind them.
    ///
    /// Gives the own acts whose ground has moved; they are to be shown, not lost in silence.
    ///
    /// # Errors
    /// A [`FoldError`] when their log does not add up to an agreement; the case stays as it is then.
    pub fn rebase(&mut self, theirs: &[Entry]) -> Result<Vec<Conflict>, FoldError> {
        self.writing = None;
        let Some(first) = theirs.first() else {
            return Ok(Vec::new());
        };
        // The entry that typing was joined into stands in the store as it was before.
        let stored = self.stored.iter().filter(|stored| stored.seq < first.seq).cloned();
        let before = stored.clone().map(|stored| stored.seq).next().unwrap_or(first.seq);
        let unchanged = self.log.iter().take_while(|entry| entry.seq < before).cloned();
        let log: Vec<Entry> = unchanged.chain(stored).chain(theirs.iter().cloned()).collect();
        self.take_over(&log)
    }

    /// Takes in the log as the store has it now, when it holds what is not known here.
    ///
    /// `None` when it holds nothing new. While an append is on its way nothing is taken: its answer tells what came
    /// in between.
    ///
    /// # Errors
    /// A [`FoldError`] when that log does not add up to an agreement; the case stays as it is then.
    pub fn follow(&mut self, log: &[Entry]) -> Result<Option<Vec<Conflict>>, FoldError> {
        let known =
            self.log.len() >= log.len() && self.stored_tail() == log.last().map(Entry::tail);
        if known || self.writing.is_some() || self.log.starts_with(log) {
            return Ok(None);
        }
        self.take_over(log).map(Some)
    }

    fn take_over(&mut self, log: &[Entry]) -> Result<Vec<Conflict>, FoldError> {
        let merged = merge(log, &self.beside(log))?;
        self.stored = log.last().cloned();
        self.sent.clear();
        self.log = merged.log;
        self.agreement = merged.agreement;
        Ok(merged.conflicts)
    }

    /// The own log as a copy beside the stored one: what was typed here and never handed to the store is neither a
    /// later nor an earlier state of what another tab has typed under the same number.
    fn beside(&self, log: &[Entry]) -> Vec<Entry> {
        let known = self.log.len() - self.fresh().len();
        let mut own = self.log.clone();
        for mine in own.iter_mut().skip(known) {
            let theirs = log.iter().find(|theirs| theirs.seq == mine.seq);
            let others = |theirs: &&Entry| {
                Some(*theirs) != self.stored.as_ref() && !self.sent.contains(theirs)
            };
            if let Some(theirs) = theirs.filter(others) {
                mine.joins = theirs.joins;
            }
        }
        own
    }

    /// The words that the store does not have.
    #[must_use]
    pub fn unsaved_words(&self) -> String {
        let fresh = self.fresh();
        let words: Vec<&str> = fresh.iter().filter_map(|entry| entry.command.written()).collect();
        words.join("\n")
    }

    /// The summary for the front page.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        Summary::new(&self.agreement, &self.log, faults(&self.agreement).len())
    }
}

/// Who acts, when, on which device: what an entry holds beside its command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The time.
    pub at: Timestamp,
    /// The local day.
    pub day: crate::base::Day,
    /// The person.
    pub who: String,
    /// The device.
    pub device: crate::base::DeviceId,
}

impl Stamp {
    /// The entry of a command under a number.
    #[must_use]
    pub fn entry(&self, seq: u32, command: Command) -> Entry {
        Entry {
            seq,
            joins: 0,
            at: self.at,
            day: self.day,
            who: self.who.clone(),
            device: self.device,
            command,
        }
    }
}
