//! Undo and redo (B11): what a step back takes away, what a step forward brings, and what neither can reach.

use klar_aftale::agreement::TextField;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::{Agreement, AgreementEntry, Rejection};
use klar_aftale::agreement::{Audience, Kind, Origin, Work};
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, TaskId};
use klar_aftale::log::{Document as _, UndoRole, fold, fold_to};
use proptest::collection::vec;
use proptest::prelude::Strategy as _;

use crate::arbitrary::{command, for_all};
use crate::builder::{TODAY, day};
use crate::deed::{Deed, act, next_steps};

fn stamp(minute: u64) -> Stamp {
    let at = Timestamp(1_772_441_000_000 + minute * 60_000);
    Stamp {
        at,
        day: day(TODAY),
        who: "Lene".to_owned(),
        device: DeviceId(1),
        seed: u128::from(minute),
    }
}

fn begun() -> Case {
    Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &stamp(0))
}

/// A case in which these commands were given, a minute apart.
fn after(commands: &[Command]) -> Case {
    let mut case = begun();
    for (minute, command) in (1..).zip(commands) {
        case.act(command.clone(), &stamp(minute)).unwrap();
    }
    case
}

fn write(text: &str) -> Command {
    Command::Write(TextField::JobTitle, text.to_owned())
}

fn back(case: &Case) -> Vec<u32> {
    next_steps(case).0
}

fn forward(case: &Case) -> Vec<u32> {
    next_steps(case).1
}

#[test]
fn a_step_back_takes_the_last_act_away_and_a_step_forward_brings_it_again() {
    let mut case = after(&[write("Kok"), write("Tjener")]);
    assert_eq!((back(&case), forward(&case)), (vec![2], vec![]));
    act(&mut case, Deed::Undo(2), &stamp(9)).unwrap();
    assert_eq!(case.agreement().job_title, "Kok");
    assert_eq!((back(&case), forward(&case)), (vec![1], vec![2]));
    act(&mut case, Deed::Undo(1), &stamp(10)).unwrap();
    assert_eq!(case.agreement().job_title, "");
    act(&mut case, Deed::Redo(1), &stamp(11)).unwrap();
    act(&mut case, Deed::Redo(2), &stamp(12)).unwrap();
    assert_eq!(case.agreement().job_title, "Tjener");
    assert_eq!((back(&case), forward(&case)), (vec![2], vec![]));
}

#[test]
fn after_something_new_there_is_nothing_to_do_again() {
    let mut case = after(&[write("Kok")]);
    act(&mut case, Deed::Undo(1), &stamp(2)).unwrap();
    case.act(write("Tjener"), &stamp(3)).unwrap();
    assert!(forward(&case).is_empty());
    assert_eq!(act(&mut case, Deed::Redo(1), &stamp(4)), Err(Rejection::NothingToUndo));
    act(&mut case, Deed::Undo(3), &stamp(5)).unwrap();
    assert_eq!(case.agreement().job_title, "");
}

#[test]
fn what_was_done_in_one_act_goes_in_one_step() {
    let mut case = after(&[write("Kok")]);
    let moment = stamp(5);
    case.act(Command::Write(TextField::CompanyName, "Nordkøb".to_owned()), &moment).unwrap();
    case.act(Command::Write(TextField::CompanyAddress, "Torvegade 3".to_owned()), &moment).unwrap();
    assert_eq!(back(&case), [3, 2]);
    for seq in back(&case) {
        act(&mut case, Deed::Undo(seq), &stamp(6)).unwrap();
    }
    assert_eq!(back(&case), [1]);
    assert_eq!(forward(&case), [2, 3]);
}

#[test]
fn the_beginning_and_what_was_handed_out_stay() {
    let mut case = begun();
    case.act(Command::Write(TextField::CaseworkerName, "Lene".to_owned()), &stamp(0)).unwrap();
    case.act(Command::Share(Audience::Company, None), &stamp(1)).unwrap();
    assert!(back(&case).is_empty());
    for seq in [0, 1, 2, 3] {
        let refused = act(&mut case, Deed::Undo(seq), &stamp(2));
        assert_eq!(refused, Err(Rejection::NothingToUndo), "{seq}");
    }
}

#[test]
fn what_something_was_built_upon_is_not_taken_from_under_it() {
    let goal = GoalId(1);
    let words = Command::ChangeGoal(goal, GoalChange::Text("Åbne butikken".to_owned()));
    let mut case = after(&[Command::AddGoal(goal, None), words]);
    let before = case.clone();
    assert_eq!(act(&mut case, Deed::Undo(1), &stamp(9)), Err(Rejection::BuiltUpon));
    assert_eq!(case, before);
}

#[test]
fn a_removed_task_comes_back_in_its_place_with_its_words() {
    let (first, second) = (TaskId(1), TaskId(2));
    let mut case = after(&[
        Command::AddTask(first, Work::Unpaid),
        Command::AddTask(second, Work::Paid),
        Command::WriteTask(first, "Opvask".to_owned()),
    ]);
    let before = case.agreement().clone();
    case.act(Command::RemoveTask(first), &stamp(8)).unwrap();
    act(&mut case, Deed::Undo(4), &stamp(9)).unwrap();
    assert_eq!(case.agreement(), &before);
}

/// With whoever the content is said to lie was handed the content as it is now.
#[track_caller]
fn lies_where_it_is_said(case: &Case) {
    for (audience, _) in &case.agreement().lifecycle.shared {
        let to = |entry: &&AgreementEntry| matches!(entry.command(), Some(Command::Share(to, ..)) if to == audience);
        let seq = case.log().iter().rev().find(to).unwrap().seq;
        let then: Agreement = fold_to(case.log(), seq).unwrap();
        assert_eq!(content_hash(&then), content_hash(case.agreement()), "{audience:?}");
    }
}

#[test]
fn what_was_handed_out_before_a_step_back_or_forward_is_not_what_it_is_now() {
    let handed_out = |case: &Case| case.agreement().lifecycle.shared.len();
    let mut case = after(&[write("Medhjælper"), Command::Share(Audience::Company, None)]);
    assert_eq!(handed_out(&case), 1);
    act(&mut case, Deed::Undo(1), &stamp(5)).unwrap();
    assert_eq!(handed_out(&case), 0, "the reader has the title, and the agreement has not");
    case.act(Command::Share(Audience::Citizen, None), &stamp(6)).unwrap();
    assert_eq!(handed_out(&case), 1);
    act(&mut case, Deed::Redo(1), &stamp(7)).unwrap();
    assert_eq!(handed_out(&case), 0);
    // What was written since and taken back leaves what the reader has.
    case.act(Command::Share(Audience::Company, None), &stamp(8)).unwrap();
    case.act(write("Butiksmedhjælper"), &stamp(9)).unwrap();
    let last = case.log().last().unwrap().seq;
    act(&mut case, Deed::Undo(last), &stamp(10)).unwrap();
    assert_eq!(handed_out(&case), 1);
    lies_where_it_is_said(&case);
}

#[test]
fn all_the_way_back_is_the_beginning_and_all_the_way_forward_is_the_end() {
    let turnable = command()
        .prop_filter("it is final", |command| Agreement::undo_role(command) != UndoRole::Barrier);
    for_all(96, &vec(turnable, 0..30), |commands| {
        let mut case = begun();
        let mut minute = 0;
        let mut next = || {
            minute += 1;
            stamp(minute)
        };
        for command in commands {
            case.act(command, &next()).ok();
        }
        // Handing out stays; with whom it lies is told by what was written and turned since.
        let plain = |case: &Case| {
            let mut agreement = case.agreement().clone();
            agreement.lifecycle.shared.clear();
            agreement.lifecycle.tickets.clear();
            agreement.lifecycle.asked.clear();
            agreement.lifecycle.out_there.clear();
            agreement.lifecycle.filled.clear();
            agreement.lifecycle.handed_over.clear();
            agreement.lifecycle.disclosed.sort_unstable();
            agreement
        };
        let (beginning, end) = (plain(&begun()), plain(&case));
        while let [seq, ..] = back(&case)[..] {
            act(&mut case, Deed::Undo(seq), &next()).unwrap();
            lies_where_it_is_said(&case);
        }
        assert_eq!(plain(&case), beginning);
        while let [seq, ..] = forward(&case)[..] {
            act(&mut case, Deed::Redo(seq), &next()).unwrap();
            lies_where_it_is_said(&case);
        }
        assert_eq!(plain(&case), end);
        assert_eq!(fold(case.log()).as_ref(), Ok(case.agreement()));
    });
}
