//! The log of an agreement: entries, how typing joins into one, and the fold that gives the agreement.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Rejection;
use crate::agreement::apply;
use crate::base::DeviceId;
use crate::base::{Day, Timestamp};
use crate::kinds::new_agreement;
use crate::log::undo::{Turns, turns_shared};

/// One line of the log: who did what, when, on which device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 0, without holes.
    pub seq: u32,
    /// How often typing was joined into it.
    pub joins: u32,
    /// When it was written, or last joined.
    pub at: Timestamp,
    /// The local day of `at`, since the rules count in days.
    pub day: Day,
    /// The name of the person who did it; empty while the device does not know who uses it.
    pub who: String,
    /// The device it was written on.
    pub device: DeviceId,
    /// What was done.
    pub command: Command,
}

/// The end of a log: what an append says it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// Number of the last entry.
    pub seq: u32,
    /// How often that entry was joined.
    pub joins: u32,
    /// The device that wrote it.
    pub device: DeviceId,
    /// When it was written: two devices that were copied with one id are still told apart.
    pub at: Timestamp,
}

impl Entry {
    /// The tail of a log that ends with this entry.
    #[must_use]
    pub fn tail(&self) -> Tail {
        Tail { seq: self.seq, joins: self.joins, device: self.device, at: self.at }
    }
}

/// Longest pause within one stretch of typing, in milliseconds.
const JOIN_WITHIN: u64 = 60_000;

/// The entry that `next` and the last one make together, when both are one stretch of typing:
/// the same field, person and device within a minute.
///
/// An entry that others have seen is followed by a [`Command::Share`], which no typing joins.
#[must_use]
pub fn join(last: &Entry, next: &Entry) -> Option<Entry> {
    let same_field = last.command.sets().is_some() && last.command.sets() == next.command.sets();
    let same_hand = last.who == next.who && last.device == next.device && last.day == next.day;
    let soon = next.at.0.checked_sub(last.at.0).is_some_and(|pause| pause < JOIN_WITHIN);
    let joins = last.joins.checked_add(1)?;
    (same_field && same_hand && soon).then(|| Entry { seq: last.seq, joins, ..next.clone() })
}

/// True when the second may be the first after more typing: as [`join`] makes it, in as many steps, each as soon.
#[must_use]
pub fn grew(first: &Entry, second: &Entry) -> bool {
    let hand = |entry: &Entry| (entry.seq, entry.device, entry.day, entry.command.sets());
    let within = |joins: u32| u64::from(joins) * JOIN_WITHIN;
    let pause = second.at.0.checked_sub(first.at.0);
    let joins = second.joins.checked_sub(first.joins).filter(|joins| *joins > 0);
    let soon = pause.zip(joins).is_some_and(|(pause, joins)| pause < within(joins));
    first.command.sets().is_some() && hand(first) == hand(second) && first.who == second.who && soon
}

/// Why a log does not add up to an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoldError {
    /// The entry that does not fit.
    pub seq: u32,
    /// What is wrong with it.
    pub rejection: Rejection,
}

/// The agreement that a log adds up to.
///
/// # Errors
/// A [`FoldError`] when the log does not begin an agreement, or an entry does not fit those before it.
pub fn fold(log: &[Entry]) -> Result<Agreement, FoldError> {
    let (first, rest) = log.split_first().ok_or(NOT_BEGUN)?;
    let Command::Create(kind, origin) = first.command else {
        return Err(NOT_BEGUN);
    };
    let mut agreement = new_agreement(kind, origin);
    let undone = Turns::of(log)?.undone();
    for entry in rest {
        if turns_shared(log, entry) {
            agreement.life.shared.clear();
        }
        if undone.contains(&entry.seq) || entry.command.is_turn() {
            continue;
        }
        apply(&mut agreement, &entry.command, entry.day)
            .map_err(|rejection| FoldError { seq: entry.seq, rejection })?;
    }
    Ok(agreement)
}

/// The agreement as it was right after the entry of a number, before anything later was written.
///
/// # Errors
/// A [`FoldError`] as of [`fold`].
pub fn fold_to(log: &[Entry], seq: u32) -> Result<Agreement, FoldError> {
    let count = log.iter().take_while(|entry| entry.seq <= seq).count();
    fold(log.get(..count).unwrap_or(log))
}

const NOT_BEGUN: FoldError = FoldError { seq: 0, rejection: Rejection::NotBegun };
