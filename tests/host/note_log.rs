//! The log of the second type of document: folding, undo and merging promise the same for any type.

use klar_aftale::base::{DeviceId, Timestamp};
use klar_aftale::log::{
    Act, EntryId, EntryOf, UndoState, fold, is_later_state, is_one_stretch, join, merge,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};

use crate::arbitrary::{for_all, text};
use crate::builder::{TODAY, day};
use crate::memory_store::store_suite::note::{Note, NoteCommand};

type Log = Vec<EntryOf<Note>>;

/// What a person does.
#[derive(Clone, Debug)]
enum Deed {
    Type(String),
    Show,
    Leave,
    Undo,
    Redo,
}

/// Deeds, each with the milliseconds before it.
fn deeds() -> impl Strategy<Value = Vec<(Deed, u64)>> {
    let deed = prop_oneof![
        6 => text().prop_map(Deed::Type),
        1 => Just(Deed::Show),
        1 => Just(Deed::Leave),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ];
    let pause = prop_oneof![4 => 1..3_000_u64, 2 => 3_000..60_000_u64, 1 => 60_000..90_000_u64];
    vec((deed, pause), 0..20)
}

fn entry(log: &[EntryOf<Note>], at: u64, device: u64, act: Act<NoteCommand>) -> EntryOf<Note> {
    let seq = log.last().map_or(0, |last| last.seq + 1);
    EntryOf::<Note> {
        id: EntryId::new(u128::from(at) << 8 | u128::from(device), 1, seq),
        seq,
        joins: 0,
        at: Timestamp(at),
        day: day(TODAY),
        who: "Lene".to_owned(),
        device: DeviceId(device),
        act,
    }
}

fn begun() -> Log {
    vec![entry(&[], 0, 1, Act::Do(NoteCommand::Begin))]
}

fn undo_state(log: &[EntryOf<Note>]) -> UndoState {
    UndoState::of::<Note>(log).unwrap()
}

/// The log after some deeds on a device.
fn after(log: &[EntryOf<Note>], deeds: Vec<(Deed, u64)>, device: u64, start: u64) -> Log {
    let (mut log, mut now, mut is_open) = (log.to_vec(), start, false);
    for (deed, pause) in deeds {
        now += pause;
        let is_typing = matches!(deed, Deed::Type(_));
        let acts: Vec<Act<NoteCommand>> = match deed {
            Deed::Type(text) => vec![Act::Do(NoteCommand::Write(text))],
            Deed::Show => vec![Act::Do(NoteCommand::Show)],
            Deed::Leave => Vec::new(),
            Deed::Undo => {
                undo_state(&log).next_undo::<Note>(&log).into_iter().map(Act::Undo).collect()
            }
            Deed::Redo => {
                undo_state(&log).next_redo::<Note>(&log).into_iter().map(Act::Redo).collect()
            }
        };
        for act in acts {
            let next = entry(&log, now, device, act);
            let joined = log.last().filter(|_| is_open && is_typing);
            match joined.and_then(|open| join::<Note>(open, &next)) {
                Some(joined) => *log.last_mut().unwrap() = joined,
                None => log.push(next),
            }
        }
        is_open = is_typing;
    }
    log
}

fn texts(log: &[EntryOf<Note>]) -> String {
    fold::<Note>(log).unwrap().text
}

/// Two copies of one log, each with deeds of its own on a device of its own.
fn copies() -> impl Strategy<Value = [Log; 2]> {
    let later = 1_000_000_000;
    [deeds(), deeds(), deeds()].prop_map(move |[common, one, two]| {
        let common = after(&begun(), common, 1, 1);
        [after(&common, one, 1, later), after(&common, two, 2, 2 * later)]
    })
}

#[test]
fn any_log_is_numbered_and_its_text_is_the_last_that_stands() {
    for_all(128, &deeds(), |deeds| {
        let log = after(&begun(), deeds, 1, 1);
        assert!((0..).zip(&log).all(|(seq, entry)| entry.seq == seq));
        let undone = undo_state(&log).undone();
        let standing = log.iter().rev().filter(|entry| !undone.contains(&entry.id));
        let last = standing.filter_map(|entry| match entry.command() {
            Some(NoteCommand::Write(text)) => Some(text.clone()),
            Some(NoteCommand::Begin | NoteCommand::Show) | None => None,
        });
        assert_eq!(texts(&log), last.clone().next().unwrap_or_default());
    });
}

#[test]
fn a_step_back_and_forward_is_no_step() {
    for_all(128, &deeds(), |deeds| {
        let log = after(&begun(), deeds, 1, 1);
        let back = after(&log, vec![(Deed::Undo, 1)], 1, 1_000_000_000);
        if back.len() > log.len() {
            let forward = after(&back, vec![(Deed::Redo, 1)], 1, 2_000_000_000);
            assert_eq!(texts(&forward), texts(&log));
        }
    });
}

#[test]
fn no_entry_that_was_sealed_is_ever_rewritten() {
    for_all(96, &(deeds(), deeds()), |(before, later)| {
        let log = after(&begun(), before, 1, 1);
        let longer = after(&log, later, 1, 1_000_000_000);
        assert_eq!(&longer[..log.len()], &log[..]);
        let typed_on = |pair: &[EntryOf<Note>]| join::<Note>(&pair[0], &pair[1]).is_some();
        let stretches = |pair: &[EntryOf<Note>]| is_one_stretch::<Note>(&pair[0], &pair[1]);
        assert!(longer.windows(2).all(|pair| !typed_on(pair) || stretches(pair)));
    });
}

#[test]
fn merging_holds_every_entry_of_both_and_twice_is_once() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge::<Note>(&one, &two).unwrap();
        assert!((0..).zip(&merged.log).all(|(seq, entry)| entry.seq == seq));
        assert_eq!(fold::<Note>(&merged.log), Ok(merged.document.clone()));
        for entry in one.iter().chain(&two).filter(|entry| entry.command().is_some()) {
            let holds = |other: &EntryOf<Note>| {
                other.id == entry.id || is_later_state::<Note>(entry, other)
            };
            assert!(merged.log.iter().any(holds), "{entry:?}");
        }
        for copy in [&one, &two, &merged.log] {
            assert_eq!(merge::<Note>(&merged.log, copy).unwrap().log, merged.log);
        }
    });
}

#[test]
fn of_a_log_and_its_beginning_the_longer_is_taken() {
    for_all(64, &(copies(), any::<proptest::sample::Index>()), |([one, _], place)| {
        let beginning = &one[..=place.index(one.len())];
        assert_eq!(merge::<Note>(&one, beginning).unwrap().log, one);
        assert_eq!(merge::<Note>(beginning, &one).unwrap().log, one);
    });
}
