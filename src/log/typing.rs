//! Typing: which entries are one stretch of it, and when two copies of an entry are earlier and later states of it.

use crate::log::document::Document;
use crate::log::entry::{Act, EntryOf};

/// A pause in typing that seals the entry that was typed into, in milliseconds.
const SEALED_AFTER: u64 = 3_000;

/// Longest pause within one stretch of typing, in milliseconds: what the history shows, and undo takes back, as one.
const STRETCH_WITHIN: u64 = 60_000;

/// The entry that `next` and the open last one make together, when both are one stretch of typing: the same place,
/// person, device and day, without a pause that seals the last one.
#[must_use]
pub fn join<D: Document>(open: &EntryOf<D>, next: &EntryOf<D>) -> Option<EntryOf<D>> {
    let soon = within::<D>(open, next, SEALED_AFTER);
    let joins = open.joins.checked_add(1)?;
    (same_hand::<D>(open, next) && soon).then(|| EntryOf::<D> {
        id: open.id,
        seq: open.seq,
        joins,
        ..next.clone()
    })
}

/// Whether the second entry goes on with the typing of the first, which stands right before it.
#[must_use]
pub fn is_one_stretch<D: Document>(first: &EntryOf<D>, second: &EntryOf<D>) -> bool {
    let types_on =
        first.command().zip(second.command()).is_some_and(|(one, two)| D::types_on(one, two));
    same_hand::<D>(first, second) && types_on && within::<D>(first, second, STRETCH_WITHIN)
}

/// Whether the second is the first after more typing.
///
/// Entries of rows before version 6 have an id of their content, so that two states of one have two ids; they are known
/// by their place, and by joins that came one by one within a minute each.
#[must_use]
pub fn is_later_state<D: Document>(first: &EntryOf<D>, second: &EntryOf<D>) -> bool {
    if first.id == second.id {
        return second.joins > first.joins;
    }
    if !first.id.is_of_content() || !second.id.is_of_content() {
        return false;
    }
    let pause = second.at.0.checked_sub(first.at.0);
    let joins = second.joins.checked_sub(first.joins).filter(|joins| *joins > 0);
    let soon =
        pause.zip(joins).is_some_and(|(pause, joins)| pause < u64::from(joins) * STRETCH_WITHIN);
    first.seq == second.seq && same_hand::<D>(first, second) && soon
}

/// The place that an entry types into.
pub(in crate::log) fn typed_into<D: Document>(entry: &EntryOf<D>) -> Option<D::Place> {
    match &entry.act {
        Act::Do(command) => D::typed_into(command),
        Act::Undo(_) | Act::Redo(_) => None,
    }
}

fn same_hand<D: Document>(one: &EntryOf<D>, two: &EntryOf<D>) -> bool {
    let place = typed_into::<D>(one);
    let hand = |entry: &EntryOf<D>| (entry.device, entry.day);
    place.is_some() && place == typed_into::<D>(two) && hand(one) == hand(two) && one.who == two.who
}

fn within<D: Document>(first: &EntryOf<D>, second: &EntryOf<D>, pause: u64) -> bool {
    second.at.0.checked_sub(first.at.0).is_some_and(|between| between < pause)
}
