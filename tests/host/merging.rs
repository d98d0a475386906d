//! Merging for any two copies of a log: every act of both stands once or is named, and twice is once.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, StepId, TaskId};
use klar_aftale::log::{self, EntryId, fold, is_later_state};
use klar_aftale::log::{Ground, Merged, merge};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};

use crate::arbitrary::{command, for_all, text};
use crate::builder::{TODAY, day};
use crate::deed::{self, Deed, next_steps};

/// One act: a command, or a step back or forward, and the seconds before it.
#[derive(Clone, Debug)]
enum Act {
    Do(Command),
    Back,
    Forward,
}

fn acts(most: usize) -> impl Strategy<Value = Vec<(Act, u64)>> {
    let typing = (0..3_usize, text())
        .prop_map(|(field, text)| Act::Do(Command::Write(TextField::ALL[field], text)));
    let act = prop_oneof![
        6 => command().prop_map(Act::Do),
        4 => typing,
        2 => any::<bool>().prop_map(|back| if back { Act::Back } else { Act::Forward }),
    ];
    vec((act, 0..90_u64), 0..most)
}

/// The command with ids that fit: what is added is new, what is changed is there.
fn aimed(command: Command, agreement: &Agreement, fresh: u64) -> Command {
    let place = |id: u64, length: usize| usize::try_from(id).unwrap() % length.max(1);
    let goal = |id: GoalId| {
        agreement.goals.get(place(id.0, agreement.goals.len())).map_or(id, |goal| goal.id)
    };
    let task = |id: TaskId| {
        agreement.tasks.get(place(id.0, agreement.tasks.len())).map_or(id, |task| task.id)
    };
    let step = |id: StepId| {
        agreement.steps.get(place(id.0, agreement.steps.len())).map_or(id, |step| step.id)
    };
    match command {
        Command::AddGoal(_, parent) => Command::AddGoal(GoalId(fresh), parent.map(goal)),
        Command::ChangeGoal(id, change) => Command::ChangeGoal(goal(id), change),
        Command::RemoveGoal(id) => Command::RemoveGoal(goal(id)),
        Command::AddTask(_, work) => Command::AddTask(TaskId(fresh), work),
        Command::WriteTask(id, text) => Command::WriteTask(task(id), text),
        Command::SetTaskWork(id, work) => Command::SetTaskWork(task(id), work),
        Command::RemoveTask(id) => Command::RemoveTask(task(id)),
        Command::AddStep { copy_of, from, .. } => {
            Command::AddStep { id: StepId(fresh), copy_of: step(copy_of), from }
        }
        Command::ChangeStep(id, change) => Command::ChangeStep(step(id), change),
        Command::RemoveStep(id) => Command::RemoveStep(step(id)),
        other => other,
    }
}

/// The log after some acts on a device, the first of them at a time.
fn after(
    log: &[AgreementEntry],
    acts: Vec<(Act, u64)>,
    device: u64,
    start: u64,
) -> Vec<AgreementEntry> {
    let mut case = Case::from_store(AgreementId(1), log.to_vec()).unwrap();
    let mut now = start;
    for (act, seconds) in acts {
        now += 1 + seconds * 1000;
        let (at, device) = (Timestamp(now), DeviceId(device));
        let stamp =
            Stamp { at, day: day(TODAY), who: "Lene".to_owned(), device, seed: u128::from(now) };
        let (back, forward) = next_steps(&case);
        let deeds: Vec<Deed> = match act {
            Act::Do(command) => vec![aimed(command, case.agreement(), now).into()],
            Act::Back => back.into_iter().map(Deed::Undo).collect(),
            Act::Forward => forward.into_iter().map(Deed::Redo).collect(),
        };
        for deed in deeds {
            // What is refused is no act.
            deed::act(&mut case, deed, &stamp).ok();
        }
    }
    case.log().to_vec()
}

/// An hour in which no typing goes on from what stood before, in milliseconds.
const LATER: u64 = 100 * 60 * 60 * 1000;

/// Two copies of one log, each with acts of its own: on two devices, or on two that have one id.
fn copies() -> impl Strategy<Value = [Vec<AgreementEntry>; 2]> {
    (acts(12), acts(12), acts(12), any::<bool>()).prop_map(|(common, one, two, one_id)| {
        let stamp = Stamp {
            at: Timestamp(0),
            day: day(TODAY),
            who: "Lene".to_owned(),
            device: DeviceId(1),
            seed: 0,
        };
        let begun = Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &stamp);
        let common = after(begun.log(), common, 1, 1);
        let other = if one_id { 1 } else { 2 };
        [after(&common, one, 1, LATER), after(&common, two, other, 2 * LATER)]
    })
}

/// True of the same act, under whatever number and in whatever order of typing.
fn same(one: &AgreementEntry, two: &AgreementEntry) -> bool {
    let turns = |entry: &AgreementEntry| match entry.act {
        log::Act::Undo(_) => 1,
        log::Act::Redo(_) => 2,
        log::Act::Do(_) => 0,
    };
    let same_command = one.act == two.act || (turns(one) > 0 && turns(one) == turns(two));
    (one.at, one.device) == (two.at, two.device) && same_command
}

fn gone(merged: &Merged<Agreement>, entry: &AgreementEntry) -> bool {
    let is = |ground: &Ground<Agreement>| matches!(ground, Ground::Gone(_));
    merged.conflicts.iter().any(|conflict| is(&conflict.ground) && same(&conflict.mine, entry))
}

#[test]
fn what_is_merged_is_numbered_and_adds_up() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge::<Agreement>(&one, &two).unwrap();
        assert!((0..).zip(&merged.log).all(|(seq, entry)| entry.seq == seq));
        assert_eq!(fold(&merged.log), Ok(merged.document));
    });
}

#[test]
fn every_act_of_both_stands_once_or_is_named() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge::<Agreement>(&one, &two).unwrap();
        for (held, known) in one.iter().zip(&merged.log) {
            assert!(
                held == known || is_later_state::<Agreement>(held, known),
                "{held:?}\n{known:?}"
            );
        }
        let mut named = 0;
        let mut places = Vec::new();
        for act in &two {
            let standing = |entry: &&AgreementEntry| same(entry, act);
            let count = merged.log.iter().filter(standing).count();
            let in_one_moment = two.iter().filter(standing).count();
            let typed_on = one.iter().any(|entry| is_later_state::<Agreement>(act, entry));
            if gone(&merged, act) {
                named += 1;
                assert!(count < in_one_moment, "{act:?} is gone and stands");
            } else if !typed_on {
                assert_eq!(count, in_one_moment, "{act:?}");
            }
            places.extend(merged.log.iter().position(|entry| same(entry, act)));
        }
        assert!(places.is_sorted(), "the acts of one copy stay in their order");
        let fresh = two.iter().filter(|act| !one.iter().any(|entry| same(entry, act)));
        assert!(merged.log.len() + named >= one.len().max(fresh.count()));
    });
}

#[test]
fn merging_twice_is_merging_once() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge::<Agreement>(&one, &two).unwrap();
        for copy in [&one, &two, &merged.log] {
            assert_eq!(merge::<Agreement>(&merged.log, copy).unwrap().log, merged.log);
        }
        // And the copy takes in what it lacks, so that both hold every act from then on.
        let back = merge::<Agreement>(&two, &merged.log).unwrap();
        assert_eq!(merge::<Agreement>(&back.log, &merged.log).unwrap().log, back.log);
    });
}

#[test]
fn of_a_log_and_its_beginning_the_longer_is_taken() {
    for_all(64, &(copies(), any::<proptest::sample::Index>()), |([one, _], place)| {
        let beginning = &one[..=place.index(one.len())];
        for (log, other) in [(&one[..], beginning), (beginning, &one[..])] {
            let merged = merge::<Agreement>(log, other).unwrap();
            assert_eq!(merged.log, one);
            assert_eq!(merged.conflicts, []);
        }
    });
}

/// The log of these commands, the first of them after `start`, a minute apart.
fn done(
    log: &[AgreementEntry],
    device: u64,
    start: u64,
    commands: &[Command],
) -> Vec<AgreementEntry> {
    let acts = commands.iter().map(|command| (Act::Do(command.clone()), 60)).collect();
    after(log, acts, device, start)
}

/// The beginning of every log below: a goal, and a name.
fn common() -> Vec<AgreementEntry> {
    let created = AgreementEntry {
        id: EntryId(0),
        seq: 0,
        joins: 0,
        at: Timestamp(0),
        day: day(TODAY),
        who: "Lene".to_owned(),
        device: DeviceId(1),
        act: log::Act::Do(Command::Create(Kind::Praktik, Origin::Own)),
    };
    done(&[created], 1, 1, &[named("A"), Command::AddGoal(GoalId(1), None)])
}

fn named(text: &str) -> Command {
    Command::Write(TextField::CitizenName, text.to_owned())
}

#[test]
fn a_step_back_that_both_took_is_taken_once_and_not_again_later() {
    let common = common();
    let log = after(&common, vec![(Act::Back, 60); 2], 1, LATER);
    let other =
        after(&common, vec![(Act::Back, 60), (Act::Back, 60), (Act::Forward, 60)], 2, LATER);
    let merged = merge::<Agreement>(&log, &other).unwrap();
    assert_eq!(merged.document.citizen.name, "A");
    assert_eq!(merge::<Agreement>(&merged.log, &other).unwrap().log, merged.log);
}

#[test]
fn the_same_place_is_a_conflict_only_where_neither_knew_of_the_other() {
    let common = common();
    let names = |merged: &Merged<Agreement>| merged.conflicts.len();
    let log = done(&common, 1, LATER, &[named("B")]);
    // The other copy had the name, and then decided otherwise.
    let knew = done(&log, 2, 2 * LATER, &[named("C")]);
    assert_eq!(names(&merge::<Agreement>(&log, &knew).unwrap()), 0);
    let apart = done(&common, 2, 2 * LATER, &[named("C")]);
    let merged = merge::<Agreement>(&log, &apart).unwrap();
    assert_eq!((names(&merged), merged.document.citizen.name.as_str()), (1, "C"));
    // Both say the same in the end.
    let agreed = done(&log, 1, 2 * LATER, &[named("C")]);
    assert_eq!(names(&merge::<Agreement>(&agreed, &apart).unwrap()), 0);
    // What was taken back is no decision.
    let back = after(&log, vec![(Act::Back, 60)], 1, 2 * LATER);
    assert_eq!(names(&merge::<Agreement>(&back, &apart).unwrap()), 0);
}

#[test]
fn entries_of_old_rows_are_states_of_one_only_as_fast_as_they_join() {
    let common = common();
    let mut first = done(&common, 1, LATER, &[named("B")]);
    // An id that was made of the content.
    first.last_mut().unwrap().id = EntryId(8);
    let typed = |joins, pause| {
        let last = first.last().unwrap();
        let at = Timestamp(last.at.0 + pause);
        let act = log::Act::Do(named("Anna"));
        let grown = AgreementEntry { id: EntryId(9), joins, at, act, ..last.clone() };
        [&common[..], &[grown]].concat()
    };
    for (joins, pause, kept) in
        [(1, 0, 1), (1, 59_999, 1), (1, 60_000, 2), (3, 179_999, 1), (3, 180_000, 2), (0, 1, 2)]
    {
        let other = typed(joins, pause);
        for merged in [
            merge::<Agreement>(&first, &other).unwrap(),
            merge::<Agreement>(&other, &first).unwrap(),
        ] {
            assert_eq!(merged.log.len(), common.len() + kept, "{joins} {pause}");
        }
    }
}

/// The last entries of a log undone by a device, the last one first.
fn undone(log: &[AgreementEntry], ids: &[EntryId], device: u64, start: u64) -> Vec<AgreementEntry> {
    let mut case = Case::from_store(AgreementId(1), log.to_vec()).unwrap();
    for (now, id) in (start..).step_by(60_000).zip(ids) {
        let (at, device) = (Timestamp(now), DeviceId(device));
        let who = "Lene".to_owned();
        let stamp = Stamp { at, day: day(TODAY), who, device, seed: u128::from(now) };
        case.undo(*id, &stamp).unwrap();
    }
    case.log().to_vec()
}

#[test]
fn of_undos_that_follow_each_other_only_those_are_refused_that_do_not_fit() {
    let (goal, sub) = (GoalId(1), GoalId(2));
    let add = |id, parent| Command::AddGoal(id, parent);
    let common = done(&common(), 1, LATER, &[add(goal, None), named("B"), named("C")]);
    let ids: Vec<EntryId> = common.iter().rev().take(3).map(|entry| entry.id).collect();
    // The other copy takes all three back; meanwhile a goal was put below the first one here.
    let other = undone(&common, &ids, 2, 2 * LATER);
    let here = done(&common, 1, 2 * LATER, &[add(sub, Some(goal))]);
    let merged = merge::<Agreement>(&here, &other).unwrap();
    let refused: Vec<&log::Act<Command>> =
        merged.conflicts.iter().map(|conflict| &conflict.mine.act).collect();
    assert_eq!(refused, [&log::Act::Undo(ids[2])], "the goal is built upon");
    assert_eq!(merged.document.citizen.name, "A");
    assert_eq!(merged.document.goals.len(), 3);
    assert_eq!(fold(&merged.log), Ok(merged.document));
    assert!((0..).zip(&merged.log).all(|(seq, entry)| entry.seq == seq));
}

#[test]
fn many_undos_in_a_row_are_merged_as_they_were() {
    let names: Vec<Command> = (0..200).map(|number| named(&format!("Navn {number}"))).collect();
    let common = common();
    let other = done(&common, 2, 2 * LATER, &names);
    let ids: Vec<EntryId> = other.iter().rev().take(200).map(|entry| entry.id).collect();
    let other = undone(&other, &ids, 2, 4 * LATER);
    let here = done(&common, 1, LATER, &[named("B")]);
    let merged = merge::<Agreement>(&here, &other).unwrap();
    assert_eq!(merged.document.citizen.name, "B");
    assert_eq!(merged.log.len(), here.len() + 400);
    assert_eq!(fold(&merged.log), Ok(merged.document));
}

#[test]
fn what_was_undone_in_the_very_moment_of_the_beginning_stands_as_the_fold_says() {
    let first = common().remove(0);
    let entry = |seq: u32, act| AgreementEntry {
        id: EntryId(100 + u128::from(seq)),
        seq,
        act,
        ..first.clone()
    };
    let write = |text: &str| log::Act::Do(named(text));
    let begun = [first.clone(), entry(1, write("A"))];
    let here = [&begun[..], &[entry(2, write("B"))]].concat();
    let undo = AgreementEntry { id: EntryId(9), ..entry(2, log::Act::Undo(begun[1].id)) };
    let other = [&begun[..], &[undo]].concat();
    let merged = merge::<Agreement>(&here, &other).unwrap();
    assert_eq!(fold(&merged.log), Ok(merged.document));
}
