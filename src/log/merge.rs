//! Two copies of one log made into one: every act of both stands in it once, and nothing is lost in silence.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Rejection;
use crate::agreement::apply;
use crate::agreement::permit;
use crate::log::fold::{Entry, FoldError, fold, grew};
use crate::log::undo::Turns;

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
    let undone = Turns::of(log)?.undone();
    let stands = |entry: &&Entry| !undone.contains(&entry.seq);
    let mut making = Making {
        merged: Merged { log: log.to_vec(), agreement: fold(log)?, conflicts: Vec::new() },
        theirs: rest.iter().filter(stands).collect(),
        met: Vec::new(),
        numbers: log.iter().take(common).map(|entry| (entry.seq, entry.seq)).collect(),
    };
    for (place, entry) in more.iter().enumerate() {
        let held = |act: &Entry| rest.iter().any(|it| same_act(it, act));
        let mut later = more.iter().skip(place + 1).filter(|act| act.device == entry.device);
        match rest.iter().find(|it| same_act(it, entry) || grew(entry, it)) {
            Some(held) => {
                making.numbers.push((entry.seq, held.seq));
                if same_act(held, entry) {
                    making.met.push(held.seq);
                }
            }
            // A step back or forward that was passed over when what came after it on its device was taken in.
            None if entry.command.is_turn() && later.any(held) => {}
            None => making.put_behind(entry),
        }
    }
    Ok(making.merged)
}

/// A merging half-way.
struct Making<'a> {
    merged: Merged,
    /// What stands in the log behind what both began with.
    theirs: Vec<&'a Entry>,
    /// The numbers of those that the other copy holds too, and held before what is put behind now.
    met: Vec<u32>,
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
                let decided = self.theirs.iter().rev().find(|theirs| same_place(theirs, entry));
                if let Some(theirs) = decided
                    && !self.met.contains(&theirs.seq)
                    && theirs.command != entry.command
                    && !grew(theirs, entry)
                {
                    let ground = Ground::Decided(Box::new((*theirs).clone()));
                    self.merged.conflicts.push(Conflict { mine: entry.clone(), ground });
                }
            }
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
            // What was handed out, and what came back, has happened in the other copy, whatever is permitted here by now.
            if !entry.command.is_passing_on() {
                permit(&agreement, &entry.command, entry.day)?;
            }
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

/// True when both decide the same place.
fn same_place(theirs: &Entry, mine: &Entry) -> bool {
    mine.command.decides().is_some() && theirs.command.decides() == mine.command.decides()
}
