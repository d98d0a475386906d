//! Two copies of one log made into one: every act of both stands in it once, and nothing is lost in silence.

use std::collections::BTreeMap;

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

/// Puts behind a log what only another copy of it holds. Takes time linear in both, as long as what one copy undoes in
/// turn with writing does not lie further and further back.
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
            Some(here) => merging.meet(entry, here),
            // An undo or redo that was refused when later entries of its device were merged.
            None if entry.command().is_none()
                && last_known
                    .get(&u128::from(entry.device.0))
                    .is_some_and(|last| *last > place) => {}
            None => merging.put_behind(entry),
        }
    }
    Ok(merging.done())
}

/// Places of entries by keys of 128 bits; one type for every kind of key, since each type of map is code of its own.
type Places = BTreeMap<u128, usize>;

/// A merging half-way.
struct Merging<'a, D: Document> {
    replay: Replay<D>,
    /// What stands here behind what both began with, without holes.
    rest: &'a [EntryOf<D>],
    /// Places in `rest` by id.
    by_id: Places,
    /// The last place in `rest` of each stamp.
    by_stamp: Places,
    /// For each of `rest` the one before it with the same stamp.
    same_stamp: Vec<Option<usize>>,
    /// The last entry of `rest` that decides a place of the document, and stands.
    decided: BTreeMap<D::Place, usize>,
    /// Which of `rest` the other copy holds too, and held before what is put behind now.
    met: Vec<bool>,
    /// The ids that entries of the other copy have here, where they differ.
    renamed: BTreeMap<EntryId, EntryId>,
    /// Entries of the other copy that undo or redo others, and wait until something else comes behind them.
    undos: Vec<&'a EntryOf<D>>,
    conflicts: Vec<Conflict<D>>,
}

impl<'a, D: Document> Merging<'a, D> {
    fn new(log: &'a [EntryOf<D>], common: usize) -> Result<Self, FoldError<D>> {
        let replay = Replay::of(log)?;
        let rest = log.get(common..).unwrap_or_default();
        let (mut by_id, mut by_stamp) = (Places::new(), Places::new());
        let mut same_stamp = Vec::new();
        let mut decided = BTreeMap::new();
        for (place, entry) in rest.iter().enumerate() {
            by_id.insert(entry.id.0, place);
            same_stamp.push(by_stamp.insert(stamp_of::<D>(entry), place));
            if let Some(field) = decides::<D>(entry)
                && !replay.undone().contains(&entry.id)
            {
                decided.insert(field, place);
            }
        }
        Ok(Self {
            met: vec![false; rest.len()],
            rest,
            by_id,
            by_stamp,
            same_stamp,
            decided,
            renamed: BTreeMap::new(),
            undos: Vec::new(),
            conflicts: Vec::new(),
            replay,
        })
    }

    /// The place in `rest` of what an entry of the other copy is there, in the same or a later state.
    fn here(&self, entry: &EntryOf<D>) -> Option<usize> {
        let is = |place: usize, holds: &dyn Fn(&EntryOf<D>) -> bool| {
            self.rest.get(place).is_some_and(holds)
        };
        if let Some(place) = self.by_id.get(&entry.id.0) {
            return Some(*place).filter(|place| is(*place, &|here| here.joins >= entry.joins));
        }
        let last = self.by_stamp.get(&stamp_of::<D>(entry)).copied();
        let before = |place: &usize| self.same_stamp.get(*place).copied().flatten();
        let same = |here: &EntryOf<D>| is_same_act::<D>(here, entry);
        // The first of those with the same stamp.
        let same = std::iter::successors(last, before).filter(|place| is(*place, &same)).last();
        let first = self.rest.first().map_or(0, |first| first.seq);
        let at_its_place = || {
            let place = usize::try_from(entry.seq.checked_sub(first)?).ok()?;
            Some(place).filter(|place| is(*place, &|here| is_later_state::<D>(entry, here)))
        };
        same.or_else(at_its_place)
    }

    fn meet(&mut self, entry: &EntryOf<D>, place: usize) {
        let Some(here) = self.rest.get(place) else { return };
        if entry.id != here.id {
            self.renamed.insert(entry.id, here.id);
        }
        if is_same_act::<D>(here, entry)
            && let Some(met) = self.met.get_mut(place)
        {
            *met = true;
        }
    }

    /// For each device the place of its last entry in the other copy that is here too.
    fn last_known_of_each_device(&self, more: &[EntryOf<D>]) -> Places {
        let mut last = Places::new();
        for (place, entry) in more.iter().enumerate() {
            let here = self.here(entry).and_then(|here| self.rest.get(here));
            if here.is_some_and(|here| is_same_act::<D>(here, entry)) {
                last.insert(entry.device.0.into(), place);
            }
        }
        last
    }

    fn put_behind(&mut self, entry: &'a EntryOf<D>) {
        let Some(command) = entry.command() else { return self.undos.push(entry) };
        self.take_undos();
        match self.do_behind(command, entry) {
            Ok(()) => self.compare_with_decided(entry),
            Err(rejection) => self.refuse(entry, rejection),
        }
    }

    /// Puts an entry with a command behind the log.
    fn do_behind(&mut self, command: &D::Command, entry: &EntryOf<D>) -> Result<(), D::Rejection> {
        if !D::is_record(command) {
            self.replay.document.permit(command, entry.day)?;
        }
        let placed = self.placed(entry, self.replay.next_seq());
        placed.map_or(Ok(()), |placed| self.replay.push(placed))
    }

    /// Puts what waits behind the log: all at once, or, when that does not fit, one by one.
    fn take_undos(&mut self) {
        let undos = std::mem::take(&mut self.undos);
        if self.undo_behind(&undos).is_ok() {
            return;
        }
        for entry in undos {
            if let Err(rejection) = self.undo_behind(&[entry]) {
                self.refuse(entry, rejection);
            }
        }
    }

    fn undo_behind(&mut self, undos: &[&EntryOf<D>]) -> Result<(), D::Rejection> {
        let mut placed = Vec::new();
        let mut seq = self.replay.next_seq();
        for entry in undos {
            if let Some(entry) = self.placed(entry, seq) {
                placed.push(entry);
                seq += 1;
            }
        }
        if placed.is_empty() { Ok(()) } else { self.replay.push_undos(placed) }
    }

    /// The entry under its new place and the names that hold here; `None` when it stands here already.
    fn placed(&mut self, entry: &EntryOf<D>, seq: u32) -> Option<EntryOf<D>> {
        let named = |id: &EntryId| self.renamed.get(id).copied().unwrap_or(*id);
        let act = match &entry.act {
            Act::Undo(id) => Act::Undo(named(id)),
            Act::Redo(id) => Act::Redo(named(id)),
            Act::Do(command) => Act::Do(command.clone()),
        };
        let mut placed = EntryOf::<D> { seq, act, ..entry.clone() };
        if self.by_id.contains_key(&entry.id.0) {
            // An earlier state of it is sealed here: what was typed since is an entry of its own.
            (placed.id, placed.joins) = (entry.id.continued(entry.joins), 0);
            self.renamed.insert(entry.id, placed.id);
        }
        (!self.by_id.contains_key(&placed.id.0)).then_some(placed)
    }

    fn compare_with_decided(&mut self, entry: &EntryOf<D>) {
        let place = decides::<D>(entry).and_then(|field| self.decided.get(&field)).copied();
        let theirs = place.and_then(|place| self.rest.get(place).zip(self.met.get(place)));
        if let Some((theirs, false)) = theirs
            && theirs.act != entry.act
            && !is_later_state::<D>(theirs, entry)
        {
            let ground = Ground::Decided(Box::new(theirs.clone()));
            self.conflicts.push(Conflict { mine: entry.clone(), ground });
        }
    }

    fn refuse(&mut self, entry: &EntryOf<D>, rejection: D::Rejection) {
        let ground = Ground::Gone(rejection);
        self.conflicts.push(Conflict { mine: entry.clone(), ground });
    }

    fn done(mut self) -> Merged<D> {
        self.take_undos();
        let Replay { log, document, .. } = self.replay;
        Merged { log, document, conflicts: self.conflicts }
    }
}

/// Who did something when, by which an entry is known under another id: the time and the device.
fn stamp_of<D: Document>(entry: &EntryOf<D>) -> u128 {
    (u128::from(entry.at.0) << 64) | u128::from(entry.device.0)
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
