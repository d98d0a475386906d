//! Points in the lifecycle of an agreement, between which it can be compared (B10).

use crate::agreement::act_kind::ActKind;
use crate::agreement::choices::Audience;
use crate::agreement::command::Command;
use crate::agreement::document::AgreementEntry;
use crate::agreement::state::Agreement;
use crate::base::Day;
use crate::log::fold_to;

/// A point in the life of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// When it had just begun.
    Beginning,
    /// When a view was handed out, by the entry of this number.
    Shared(u32, Audience),
    /// When a version was agreed, by the entry of this number.
    Version(u32, u32),
    /// At the end of a day on which something was written.
    EndOf(Day),
    /// Right before the entry of this number.
    Before(u32),
    /// Now, however much is still written.
    Now,
}

impl Point {
    /// The number of the last entry that was there at the point; `None` when the log has no such point.
    #[must_use]
    pub fn seq(self, log: &[AgreementEntry]) -> Option<u32> {
        let last = |found: Option<&AgreementEntry>| found.map(|entry| entry.seq);
        match self {
            Self::Beginning => {
                let first = log.first()?;
                last(log.iter().take_while(|entry| entry.moment() == first.moment()).last())
            }
            Self::Shared(seq, _) | Self::Version(seq, _) => {
                last(log.iter().find(|entry| entry.seq == seq))
            }
            Self::EndOf(day) => last(log.iter().rev().find(|entry| entry.day == day)),
            Self::Before(seq) => last(log.iter().take_while(|entry| entry.seq < seq).last()),
            Self::Now => last(log.last()),
        }
    }
}

/// The points of a log that have names of their own, the latest first.
#[must_use]
pub fn points(log: &[AgreementEntry]) -> Vec<Point> {
    let mut found = vec![Point::Now];
    let mut days: Vec<Day> = log.last().map(|last| last.day).into_iter().collect();
    for entry in log.iter().rev() {
        if !days.contains(&entry.day) {
            days.push(entry.day);
            found.push(Point::EndOf(entry.day));
        }
        if let Some(Command::Share(audience, _)) = entry.command() {
            found.push(Point::Shared(entry.seq, *audience));
        }
        found.extend(version_of(log, entry));
    }
    found.push(Point::Beginning);
    found
}

/// The version that an entry made, with its number.
fn version_of(log: &[AgreementEntry], entry: &AgreementEntry) -> Option<Point> {
    if entry.command().map(Command::act_kind) != Some(ActKind::Decision) {
        return None;
    }
    let versions =
        |seq: u32| fold_to::<Agreement>(log, seq).map_or(0, |made| made.lifecycle.versions.len());
    let (before, after) = (versions(entry.seq.checked_sub(1)?), versions(entry.seq));
    let number = u32::try_from(after).unwrap_or(u32::MAX);
    (after > before).then_some(Point::Version(entry.seq, number))
}

/// From where a person most likely wants to see what is new: since it was last handed out, else from the beginning.
#[must_use]
pub fn last_shared(log: &[AgreementEntry]) -> Point {
    let shared = points(log).into_iter().find(|point| matches!(point, Point::Shared(..)));
    shared.unwrap_or(Point::Beginning)
}
