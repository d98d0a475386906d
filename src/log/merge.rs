//! Two copies of one log made into one: every act of both stands in it once, and nothing is lost in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{DeviceId, Timestamp};
use crate::log::document::Document;
use crate::log::entry::{Act, EntryId, EntryOf};
use crate::log::fold::{FoldError, fold};
use crate::log::replay::Replay;
use crate::log::typing::is_later_state;

/// What two copies make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged<D: Document> {
    /// The first copy, and behind it what only the other one held.
    pub log: Vec<EntryOf<D>>,
    /// What that adds up to.
    pub document: D,
    /// The acts of the other copy that met something else here.
    pub conflicts: Vec<Conflict<D>>,
}

/// An act that met something else when it was put behind others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict<D: Document> {
    /// The act.
    pub mine: EntryOf<D>,
    /// What it met.
    pub ground: Ground<D>,
}

/// What an act met that was put behind others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground<D: Document> {
    /// The other copy had decided the same place differently; both stand in the log, the act last.
    Decided(Box<EntryOf<D>>),
    /// The rules refuse it now, and it does not stand in the log.
    Gone(D::Rejection),
}

/// Puts behind a log what only another copy of it holds. Takes time linear in both, but for undoing what lies far back.
///
/// A copy that only goes on where the log ends is taken as it is; merging twice is merging once.
///
/// # Errors
/// A [`FoldError`] when one of them does not add up to a document.
pub fn merge<D: Document>(
    log: &[EntryOf<D>],
    other: &[EntryOf<D>],
) -> Result<Merged<D>, FoldError<D>> {
    let common = log.iter().zip(other).take_while(|(one, two)| one == two).count();
    let (rest, more) =
        (log.get(common..).unwrap_or_default(), other.get(common..).unwrap_or_default());
    let goes_on = match rest {
        [] => true,
        [last] => more.first().is_some_and(|first| is_later_state::<D>(last, first)),
        _ => false,
    };
    if goes_on {
        return Ok(Merged { log: other.to_vec(), document: fold(other)?, conflicts: Vec::new() });
    }
    let mut merging = Merging::new(log, common)?;
    let last_known = merging.last_known_of_each_device(more);
    for (place, entry) in more.iter().enumerate() {
        match merging.here(entry) {
            Some(here) => merging.meet(entry, &here),
            // A step back or forward that was refused when what came after it on its device was taken in.
            None if entry.command().is_none()
                && last_known.get(&entry.device).is_some_and(|last| *last > place) => {}
            None => merging.put_behind(entry),
        }
    }
    Ok(merging.done())
}

/// Who did something when: the stamp by which an entry is known under another id.
type Stamp = (Timestamp, DeviceId);

/// A merging half-way.
struct Merging<D: Document> {
    replay: Replay<D>,
    /// What stands here behind what both began with, by id and by stamp.
    by_id: BTreeMap<EntryId, EntryOf<D>>,
    by_stamp: BTreeMap<Stamp, Vec<EntryId>>,
    by_seq: BTreeMap<u32, EntryId>,
    /// The last entry here that decides a place and stands.
    decided: BTreeMap<D::Place, EntryId>,
    /// Those that the other copy holds too, and held before what is put behind now.
    met: BTreeSet<EntryId>,
    /// The ids that entries of the other copy have here, where they differ.
    renamed: BTreeMap<EntryId, EntryId>,
    conflicts: Vec<Conflict<D>>,
}

impl<D: Document> Merging<D> {
    fn new(log: &[EntryOf<D>], common: usize) -> Result<Self, FoldError<D>> {
        let replay = Replay::of(log)?;
        let rest = log.get(common..).unwrap_or_default();
        let mut by_stamp: BTreeMap<Stamp, Vec<EntryId>> = BTreeMap::new();
        let mut decided = BTreeMap::new();
        // Filled one by one: `collect` sorts first, and a sort of its own for each type is much code.
        let (mut by_id, mut by_seq) = (BTreeMap::new(), BTreeMap::new());
        for entry in rest {
            by_id.insert(entry.id, entry.clone());
            by_seq.insert(entry.seq, entry.id);
            by_stamp.entry(entry.moment()).or_default().push(entry.id);
            if let Some(place) = decides::<D>(entry)
                && !replay.undone().contains(&entry.id)
            {
                decided.insert(place, entry.id);
            }
        }
        Ok(Self {
            by_id,
            by_seq,
            by_stamp,
            decided,
            met: BTreeSet::new(),
            renamed: BTreeMap::new(),
            conflicts: Vec::new(),
            replay,
        })
    }

    /// The entry here that an entry of the other copy is, in the same or a later state.
    fn here(&self, entry: &EntryOf<D>) -> Option<EntryOf<D>> {
        if let Some(here) = self.by_id.get(&entry.id) {
            return (here.joins >= entry.joins).then(|| here.clone());
        }
        let of = |id: &EntryId| self.by_id.get(id);
        let mut stamped = self.by_stamp.get(&entry.moment()).into_iter().flatten().filter_map(of);
        let same = stamped.find(|here| is_same_act::<D>(here, entry));
        let later = || {
            let here = self.by_seq.get(&entry.seq).and_then(of);
            here.filter(|here| is_later_state::<D>(entry, here))
        };
        same.or_else(later).cloned()
    }

    fn meet(&mut self, entry: &EntryOf<D>, here: &EntryOf<D>) {
        if entry.id != here.id {
            self.renamed.insert(entry.id, here.id);
        }
        if is_same_act::<D>(here, entry) {
            self.met.insert(here.id);
        }
    }

    /// For each device the place of its last entry that is here too.
    fn last_known_of_each_device(&self, more: &[EntryOf<D>]) -> BTreeMap<DeviceId, usize> {
        let mut last = BTreeMap::new();
        for (place, entry) in more.iter().enumerate() {
            if self.here(entry).is_some_and(|here| is_same_act::<D>(&here, entry)) {
                last.insert(entry.device, place);
            }
        }
        last
    }

    fn put_behind(&mut self, entry: &EntryOf<D>) {
        match self.fitted(entry) {
            Ok(()) => {
                let theirs = decides::<D>(entry).and_then(|place| self.decided.get(&place));
                let theirs = theirs.and_then(|id| self.by_id.get(id));
                if let Some(theirs) = theirs
                    && !self.met.contains(&theirs.id)
                    && theirs.act != entry.act
                    && !is_later_state::<D>(theirs, entry)
                {
                    let ground = Ground::Decided(Box::new(theirs.clone()));
                    self.conflicts.push(Conflict { mine: entry.clone(), ground });
                }
            }
            Err(rejection) => {
                let ground = Ground::Gone(rejection);
                self.conflicts.push(Conflict { mine: entry.clone(), ground });
            }
        }
    }

    /// Puts an entry behind the log under its new place.
    fn fitted(&mut self, entry: &EntryOf<D>) -> Result<(), D::Rejection> {
        let seq = self.replay.log.last().map_or(0, |last| last.seq + 1);
        let act = match &entry.act {
            Act::Undo(id) => Act::Undo(self.named(*id)),
            Act::Redo(id) => Act::Redo(self.named(*id)),
            Act::Do(command) => {
                if !D::is_record(command) {
                    self.replay.document.permit(command, entry.day)?;
                }
                Act::Do(command.clone())
            }
        };
        let mut placed = EntryOf::<D> { seq, act, ..entry.clone() };
        if self.by_id.contains_key(&entry.id) {
            // An earlier state of it is sealed here: what was typed since is an entry of its own.
            (placed.id, placed.joins) = (entry.id.continued(entry.joins), 0);
            self.renamed.insert(entry.id, placed.id);
            if self.by_id.contains_key(&placed.id) {
                return Ok(());
            }
        }
        self.replay.push(placed)
    }

    fn named(&self, id: EntryId) -> EntryId {
        self.renamed.get(&id).copied().unwrap_or(id)
    }

    fn done(self) -> Merged<D> {
        let Replay { log, document, .. } = self.replay;
        Merged { log, document, conflicts: self.conflicts }
    }
}

/// True of one act in two copies, under whatever id.
fn is_same_act<D: Document>(one: &EntryOf<D>, two: &EntryOf<D>) -> bool {
    let stamp = |entry: &EntryOf<D>| (entry.at, entry.day, entry.device);
    let same_act = match (&one.act, &two.act) {
        (Act::Undo(_), Act::Undo(_)) | (Act::Redo(_), Act::Redo(_)) => true,
        (one, two) => one == two,
    };
    stamp(one) == stamp(two) && one.who == two.who && same_act
}

fn decides<D: Document>(entry: &EntryOf<D>) -> Option<D::Place> {
    entry.command().and_then(D::decides)
}
