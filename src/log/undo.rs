//! Turning back and forward (B11): which entries of a log stand, and what the next step either way is.

use crate::agreement::Command;
use crate::agreement::Rejection;
use crate::agreement::{Touch, touch};
use crate::log::fold::{Entry, FoldError};

/// The entries that can be taken back, and those that can be done again; the next one last.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Turns {
    back: Vec<u32>,
    forward: Vec<u32>,
    /// Taken back, and out of reach since something else was written.
    gone: Vec<u32>,
}

impl Turns {
    /// What a log holds.
    ///
    /// What was written in the moment in which the agreement began is its beginning, and stays;
    /// so does that a view was handed out.
    ///
    /// # Errors
    /// A [`FoldError`] at an entry that takes back what does not stand, or does again what does.
    pub fn of(log: &[Entry]) -> Result<Self, FoldError> {
        let mut turns = Self::default();
        let begun = log.first().map(act);
        for entry in log.iter().skip_while(|entry| Some(act(entry)) == begun) {
            turns
                .take(entry)
                .ok_or(FoldError { seq: entry.seq, rejection: Rejection::NothingToUndo })?;
        }
        Ok(turns)
    }

    fn take(&mut self, entry: &Entry) -> Option<()> {
        match entry.command {
            Command::Undo(seq) => move_between(&mut self.back, &mut self.forward, seq),
            Command::Redo(seq) => move_between(&mut self.forward, &mut self.back, seq),
            // What was handed out, and what came of a draft, stands in no way and is not taken back: it has happened.
            Command::Create(..)
            | Command::Share(..)
            | Command::AskToFill(_)
            | Command::Fill(_)
            | Command::HandOver(_) => Some(()),
            ref command if command.is_final() => {
                self.back.clear();
                self.gone.append(&mut self.forward);
                Some(())
            }
            _ => {
                self.back.push(entry.seq);
                self.gone.append(&mut self.forward);
                Some(())
            }
        }
    }

    /// The numbers of the entries that do not stand.
    #[must_use]
    pub fn undone(&self) -> Vec<u32> {
        self.forward.iter().chain(&self.gone).copied().collect()
    }

    /// The numbers of what one step back takes away, the last first: everything that was done in one act.
    #[must_use]
    pub fn step_back(&self, log: &[Entry]) -> Vec<u32> {
        last_act(&self.back, log)
    }

    /// The numbers of what one step forward does again, in order.
    #[must_use]
    pub fn step_forward(&self, log: &[Entry]) -> Vec<u32> {
        last_act(&self.forward, log)
    }
}

fn move_between(from: &mut Vec<u32>, to: &mut Vec<u32>, seq: u32) -> Option<()> {
    let place = from.iter().rposition(|number| *number == seq)?;
    to.push(from.remove(place));
    Some(())
}

/// Those at the end of a list of numbers that belong to one act.
fn last_act(numbers: &[u32], log: &[Entry]) -> Vec<u32> {
    let act_of = |seq: &u32| log.iter().find(|entry| entry.seq == *seq).map(act);
    let Some(last) = numbers.last().and_then(act_of) else {
        return Vec::new();
    };
    numbers.iter().rev().take_while(|seq| act_of(seq) == Some(last)).copied().collect()
}

/// Whether an entry turns content that was handed out as it stood before: an act of which a view was shared since.
pub(in crate::log) fn turns_shared(log: &[Entry], entry: &Entry) -> bool {
    let (Command::Undo(of) | Command::Redo(of)) = entry.command else {
        return false;
    };
    let named = log.iter().find(|other| other.seq == of);
    let is_content = named.is_some_and(|named| touch(&named.command) != Touch::Beside);
    let between = |other: &&Entry| other.seq > of && other.seq < entry.seq;
    let mut between = log.iter().filter(between);
    is_content && between.any(|other| matches!(other.command, Command::Share(..)))
}

/// One act of a person is one moment on one device, however many entries it takes.
pub fn act(entry: &Entry) -> (u64, u64) {
    (entry.at.0, entry.device.0)
}
