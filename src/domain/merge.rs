//! Two copies of one log made into one: every act of both stands in it once, and nothing is lost in silence.

use crate::domain::agreement::Agreement;
use crate::domain::apply::apply;
use crate::domain::command::Command;
use crate::domain::log::{Entry, FoldError, fold};
use crate::domain::rejection::Rejection;

/// What two copies make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The first copy, and behind it what only the other one held.
    pub log: Vec<Entry>,
    /// What that adds up to.
    pub agreement: Agreement,
    /// The acts of the other copy whose ground had moved.
    pub conflicts: Vec<Conflict>,
}

/// An act whose ground had moved when it was put behind others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The act.
    pub mine: Entry,
    /// What has become of its ground.
    pub ground: Ground,
}

/// What has become of the ground of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The other copy had decided the same place differently; both stand in the log, the act last.
    Decided(Box<Entry>),
    /// It is gone, and the act with it.
    Gone(Rejection),
}

/// Puts behind a log what only another copy of it holds.
///
/// A copy that only goes on where the log ends is taken as it is; merging twice is merging once.
///
/// # Errors
/// A [`FoldError`] when one of them does not add up to an agreement.
pub fn merge(log: &[Entry], other: &[Entry]) -> Result<Merged, FoldError> {
    let common = log.iter().zip(other).take_while(|(one, two)| one == two).count();
    let (rest, more) =
        (log.get(common..).unwrap_or_default(), other.get(common..).unwrap_or_default());
    let goes_on = match rest {
        [] => true,
        [last] => more.first().is_some_and(|first| grew(last, first)),
        _ => false,
    };
    if goes_on {
        return Ok(Merged { log: other.to_vec(), agreement: fold(other)?, conflicts: Vec::new() });
    }
    let mut making = Making {
        merged: Merged { log: log.to_vec(), agreement: fold(log)?, conflicts: Vec::new() },
        theirs: rest.iter().filter(|entry| !other.iter().any(|it| same_act(it, entry))).collect(),
        numbers: log.iter().take(common).map(|entry| (entry.seq, entry.seq)).collect(),
    };
    for entry in more {
        match rest.iter().find(|it| same_act(it, entry) || grew(entry, it)) {
            Some(held) => making.numbers.push((entry.seq, held.seq)),
            None => making.put_behind(entry),
        }
    }
    Ok(making.merged)
}

/// A merging half-way.
struct Making<'a> {
    merged: Merged,
    /// What the log holds and the other copy does not know.
    theirs: Vec<&'a Entry>,
    /// The numbers that the other copy's entries have in the log.
    numbers: Vec<(u32, u32)>,
}

impl Making<'_> {
    fn put_behind(&mut self, entry: &Entry) {
        match self.fitted(entry) {
            Ok((log, agreement)) => {
                let seq = log.last().map_or(0, |last| last.seq);
                self.numbers.push((entry.seq, seq));
                self.merged.log = log;
                self.merged.agreement = agreement;
                let decided = self.theirs.iter().rev().find(|theirs| differ(theirs, entry));
                if let Some(theirs) = decided {
                    let ground = Ground::Decided(Box::new((*theirs).clone()));
                    self.merged.conflicts.push(Conflict { mine: entry.clone(), ground });
                }
            }
            // Both took the same step back or forward, so it is taken.
            Err(Rejection::NothingToUndo) if entry.command.is_turn() => {}
            Err(rejection) => {
                let ground = Ground::Gone(rejection);
                self.merged.conflicts.push(Conflict { mine: entry.clone(), ground });
            }
        }
    }

    /// The log with the entry behind it, under its new number.
    fn fitted(&self, entry: &Entry) -> Result<(Vec<Entry>, Agreement), Rejection> {
        let seq = self.merged.log.last().map_or(0, |last| last.seq + 1);
        let command = match entry.command {
            Command::Undo(of) => Command::Undo(self.number(of)?),
            Command::Redo(of) => Command::Redo(self.number(of)?),
            ref other => other.clone(),
        };
        let mut agreement = self.merged.agreement.clone();
        let mut log = self.merged.log.clone();
        log.push(Entry { seq, joins: 0, command, ..entry.clone() });
        if entry.command.is_turn() {
            agreement = fold(&log).map_err(|error| error.rejection)?;
        } else {
            apply(&mut agreement, &entry.command, entry.day)?;
        }
        Ok((log, agreement))
    }

    fn number(&self, seq: u32) -> Result<u32, Rejection> {
        let known = self.numbers.iter().find(|(theirs, _)| *theirs == seq);
        known.map(|(_, here)| *here).ok_or(Rejection::NothingToUndo)
    }
}

/// True of one act in two copies, under whatever number.
fn same_act(one: &Entry, two: &Entry) -> bool {
    let stamp = |entry: &Entry| (entry.at, entry.day, entry.device);
    let same_command = match (&one.command, &two.command) {
        (Command::Undo(_), Command::Undo(_)) | (Command::Redo(_), Command::Redo(_)) => true,
        (one, two) => one == two,
    };
    stamp(one) == stamp(two) && one.who == two.who && same_command
}

/// True when the second is the first after more typing.
fn grew(first: &Entry, second: &Entry) -> bool {
    let hand = |entry: &Entry| (entry.seq, entry.device, entry.command.sets());
    first.command.sets().is_some()
        && hand(first) == hand(second)
        && first.who == second.who
        && first.joins < second.joins
}

/// True when both decide the same place, differently, and one is not an earlier state of the other.
fn differ(theirs: &Entry, mine: &Entry) -> bool {
    mine.command.decides().is_some()
        && theirs.command.decides() == mine.command.decides()
        && theirs.command != mine.command
        && !grew(theirs, mine)
}
