//! Merging for any two copies of a log: every act of both stands once or is named, and twice is once.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, StepId, TaskId};
use klar_aftale::log::Turns;
use klar_aftale::log::{Entry, fold, grew};
use klar_aftale::log::{Ground, Merged, merge};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};

use crate::arbitrary::{command, for_all, text};
use crate::builder::{TODAY, day};

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
fn after(log: &[Entry], acts: Vec<(Act, u64)>, device: u64, start: u64) -> Vec<Entry> {
    let mut case = Case::from_store(AgreementId(1), log.to_vec()).unwrap();
    let mut now = start;
    for (act, seconds) in acts {
        now += 1 + seconds * 1000;
        let (at, device) = (Timestamp(now), DeviceId(device));
        let stamp = Stamp { at, day: day(TODAY), who: "Lene".to_owned(), device };
        let turns = Turns::of(case.log()).unwrap();
        let commands = match act {
            Act::Do(command) => vec![aimed(command, case.agreement(), now)],
            Act::Back => turns.step_back(case.log()).into_iter().map(Command::Undo).collect(),
            Act::Forward => turns.step_forward(case.log()).into_iter().map(Command::Redo).collect(),
        };
        for command in commands {
            // What is refused is no act.
            case.act(command, &stamp).ok();
        }
    }
    case.log().to_vec()
}

/// An hour in which no typing goes on from what stood before, in milliseconds.
const LATER: u64 = 100 * 60 * 60 * 1000;

/// Two copies of one log, each with acts of its own: on two devices, or on two that have one id.
fn copies() -> impl Strategy<Value = [Vec<Entry>; 2]> {
    (acts(12), acts(12), acts(12), any::<bool>()).prop_map(|(common, one, two, one_id)| {
        let stamp = Stamp {
            at: Timestamp(0),
            day: day(TODAY),
            who: "Lene".to_owned(),
            device: DeviceId(1),
        };
        let begun = Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &stamp);
        let common = after(begun.log(), common, 1, 1);
        let other = if one_id { 1 } else { 2 };
        [after(&common, one, 1, LATER), after(&common, two, other, 2 * LATER)]
    })
}

/// True of the same act, under whatever number and in whatever order of typing.
fn same(one: &Entry, two: &Entry) -> bool {
    let turns = |entry: &Entry| match entry.command {
        Command::Undo(_) => 1,
        Command::Redo(_) => 2,
        _ => 0,
    };
    let same_command = one.command == two.command || (turns(one) > 0 && turns(one) == turns(two));
    (one.at, one.device) == (two.at, two.device) && same_command
}

fn gone(merged: &Merged, entry: &Entry) -> bool {
    let is = |ground: &Ground| matches!(ground, Ground::Gone(_));
    merged.conflicts.iter().any(|conflict| is(&conflict.ground) && same(&conflict.mine, entry))
}

#[test]
fn what_is_merged_is_numbered_and_adds_up() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge(&one, &two).unwrap();
        assert!((0..).zip(&merged.log).all(|(seq, entry)| entry.seq == seq));
        assert_eq!(fold(&merged.log), Ok(merged.agreement));
    });
}

#[test]
fn every_act_of_both_stands_once_or_is_named() {
    for_all(96, &copies(), |[one, two]| {
        let merged = merge(&one, &two).unwrap();
        for (held, known) in one.iter().zip(&merged.log) {
            assert!(held == known || grew(held, known), "{held:?}\n{known:?}");
        }
        let mut named = 0;
        let mut places = Vec::new();
        for act in &two {
            let standing = |entry: &&Entry| same(entry, act);
            let count = merged.log.iter().filter(standing).count();
            let in_one_moment = two.iter().filter(standing).count();
            let typed_on = one.iter().any(|entry| grew(act, entry));
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
        let merged = merge(&one, &two).unwrap();
        for copy in [&one, &two, &merged.log] {
            assert_eq!(merge(&merged.log, copy).unwrap().log, merged.log);
        }
        // And the copy takes in what it lacks, so that both hold every act from then on.
        let back = merge(&two, &merged.log).unwrap();
        assert_eq!(merge(&back.log, &merged.log).unwrap().log, back.log);
    });
}

#[test]
fn of_a_log_and_its_beginning_the_longer_is_taken() {
    for_all(64, &(copies(), any::<proptest::sample::Index>()), |([one, _], place)| {
        let beginning = &one[..=place.index(one.len())];
        for (log, other) in [(&one[..], beginning), (beginning, &one[..])] {
            let merged = merge(log, other).unwrap();
            assert_eq!(merged.log, one);
            assert_eq!(merged.conflicts, []);
        }
    });
}

/// The log of these commands, the first of them after `start`, a minute apart.
fn done(log: &[Entry], device: u64, start: u64, commands: &[Command]) -> Vec<Entry> {
    let acts = commands.iter().map(|command| (Act::Do(command.clone()), 60)).collect();
    after(log, acts, device, start)
}

/// The beginning of every log below: a goal, and a name.
fn common() -> Vec<Entry> {
    let created = Entry {
        seq: 0,
        joins: 0,
        at: Timestamp(0),
        day: day(TODAY),
        who: "Lene".to_owned(),
        device: DeviceId(1),
        command: Command::Create(Kind::Praktik, Origin::Own),
    };
    done(&[created], 1, 1, &[named("A"), Command::AddGoal(GoalId(1), None)])
}

fn named(text: &str) -> Command {
    Command::Write(TextField::CitizenName, text.to_owned())
}

#[test]
fn a_step_back_that_both_took_is_taken_once_and_not_again_later() {
    let common = common();
    let log = done(&common, 1, LATER, &[Command::Undo(1)]);
    let other = done(&common, 2, LATER, &[Command::Undo(1), Command::Redo(1)]);
    let merged = merge(&log, &other).unwrap();
    assert_eq!(merged.agreement.citizen.name, "A");
    assert_eq!(merge(&merged.log, &other).unwrap().log, merged.log);
}

#[test]
fn the_same_place_is_a_conflict_only_where_neither_knew_of_the_other() {
    let common = common();
    let names = |merged: &Merged| merged.conflicts.len();
    let log = done(&common, 1, LATER, &[named("B")]);
    // The other copy had the name, and then decided otherwise.
    let knew = done(&log, 2, 2 * LATER, &[named("C")]);
    assert_eq!(names(&merge(&log, &knew).unwrap()), 0);
    let apart = done(&common, 2, 2 * LATER, &[named("C")]);
    let merged = merge(&log, &apart).unwrap();
    assert_eq!((names(&merged), merged.agreement.citizen.name.as_str()), (1, "C"));
    // Both say the same in the end.
    let agreed = done(&log, 1, 2 * LATER, &[named("C")]);
    assert_eq!(names(&merge(&agreed, &apart).unwrap()), 0);
    // What was taken back is no decision.
    let back = done(&log, 1, 2 * LATER, &[Command::Undo(3)]);
    assert_eq!(names(&merge(&back, &apart).unwrap()), 0);
}

#[test]
fn typing_grows_only_as_fast_as_it_joins() {
    let common = common();
    let first = done(&common, 1, LATER, &[named("B")]);
    let typed = |joins, pause| {
        let last = first.last().unwrap();
        let at = Timestamp(last.at.0 + pause);
        let grown = Entry { joins, at, command: named("Anna"), ..last.clone() };
        [&common[..], &[grown]].concat()
    };
    for (joins, pause, kept) in
        [(1, 0, 1), (1, 59_999, 1), (1, 60_000, 2), (3, 179_999, 1), (3, 180_000, 2), (0, 1, 2)]
    {
        let other = typed(joins, pause);
        for merged in [merge(&first, &other).unwrap(), merge(&other, &first).unwrap()] {
            assert_eq!(merged.log.len(), common.len() + kept, "{joins} {pause}");
        }
    }
}
