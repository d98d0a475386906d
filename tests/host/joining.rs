//! The log: when typing joins into one entry, and which logs add up to an agreement.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Audience, Kind, Origin};
use klar_aftale::agreement::{Choice, Command, GoalChange};
use klar_aftale::base::Timestamp;
use klar_aftale::base::{DeviceId, GoalId, TaskId};
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::{Act, EntryId, FoldError, fold, is_one_stretch, join};

use crate::builder::{TODAY, day};

fn name(text: &str) -> Command {
    Command::Write(TextField::CitizenName, text.to_owned())
}

fn entry(seq: u32, at: u64, command: Command) -> AgreementEntry {
    let (who, device) = ("Lene".to_owned(), DeviceId(1));
    AgreementEntry {
        id: EntryId(u128::from(seq)),
        seq,
        joins: 0,
        at: Timestamp(at),
        day: day(TODAY),
        who,
        device,
        act: Act::Do(command),
    }
}

/// The entries `A` and, a second later, `Am` by the same hand.
fn typing() -> (AgreementEntry, AgreementEntry) {
    (entry(5, 100_000, name("A")), entry(6, 101_000, name("Am")))
}

#[track_caller]
fn check_apart(change: impl FnOnce(&mut AgreementEntry)) {
    let (last, mut next) = typing();
    change(&mut next);
    assert_eq!(join::<Agreement>(&last, &next), None);
}

#[test]
fn one_stretch_of_typing_is_one_entry() {
    let (last, next) = typing();
    let joined = AgreementEntry { id: last.id, seq: 5, joins: 1, ..next.clone() };
    assert_eq!(join::<Agreement>(&last, &next), Some(joined.clone()));
    let more = AgreementEntry { id: last.id, seq: 5, joins: 2, ..next.clone() };
    assert_eq!(join::<Agreement>(&joined, &next), Some(more));
}

#[test]
fn another_hand_field_day_or_a_pause_begins_a_new_entry() {
    check_apart(|next| next.who = "Bo".to_owned());
    check_apart(|next| next.device = DeviceId(2));
    check_apart(|next| next.day = day("2026-03-03"));
    check_apart(|next| next.at = Timestamp(103_000));
    check_apart(|next| next.at = Timestamp(99_999));
    check_apart(|next| next.act = Act::Do(Command::Write(TextField::CitizenMail, "A".to_owned())));
}

#[test]
fn a_pause_of_just_under_three_seconds_still_joins() {
    let (last, mut next) = typing();
    next.at = Timestamp(102_999);
    assert!(join::<Agreement>(&last, &next).is_some());
}

#[test]
fn typing_with_pauses_of_less_than_a_minute_is_one_stretch() {
    let (last, mut next) = typing();
    for (at, is_one) in [(159_999, true), (160_000, false), (99_999, false)] {
        next.at = Timestamp(at);
        assert_eq!(is_one_stretch::<Agreement>(&last, &next), is_one, "{at}");
    }
}

#[test]
fn a_text_that_takes_the_place_of_another_is_no_stretch_with_it() {
    let is_one = |one: &str, other: &str| {
        is_one_stretch::<Agreement>(&entry(5, 0, name(one)), &entry(6, 9_000, name(other)))
    };
    for (one, other) in [("", "Kok"), ("Kok", ""), ("Kok", "Kokke"), ("Kok i øst", "Kok")] {
        assert!(is_one(one, other), "{one} {other}");
    }
    assert!(is_one("Kok i øst", "Kok i Aa øst") && is_one("aaa", "aa"));
    for (one, other) in [("Kok", "Tjener"), ("Kok i øst", "Smed i øst"), ("øst", "æst")] {
        assert!(!is_one(one, other), "{one} {other}");
    }
}

#[test]
fn two_tasks_or_goals_are_two_fields() {
    let joined = |one, other| join::<Agreement>(&entry(5, 0, one), &entry(6, 1, other)).is_some();
    let task = |id| Command::WriteTask(TaskId(id), "Kasse".to_owned());
    let goal = |id| Command::ChangeGoal(GoalId(id), GoalChange::Text("Alene".to_owned()));
    assert!(joined(task(1), task(1)) && joined(goal(1), goal(1)));
    assert!(!joined(task(1), task(2)) && !joined(goal(1), goal(2)));
}

#[test]
fn acts_that_are_no_typing_never_join() {
    for act in [
        Command::Choose(Choice::Purpose(None)),
        Command::Share(Audience::Company, None),
        Command::AddGoal(GoalId(1), None),
        Command::ChangeGoal(GoalId(1), GoalChange::NotReached),
        Command::Create(Kind::Praktik, Origin::Own),
    ] {
        assert_eq!(join::<Agreement>(&entry(5, 0, act.clone()), &entry(6, 1, act)), None);
    }
}

#[test]
fn an_entry_that_cannot_count_more_joins_is_left_alone() {
    let (last, next) = typing();
    assert_eq!(join::<Agreement>(&AgreementEntry { joins: u32::MAX, ..last }, &next), None);
}

#[test]
fn a_log_begins_with_the_beginning_and_only_there() {
    let create = || Command::Create(Kind::Praktik, Origin::Own);
    let not_begun: Result<Agreement, _> = Err(FoldError { seq: 0, rejection: Rejection::NotBegun });
    assert_eq!(fold(&[]), not_begun);
    assert_eq!(fold(&[entry(0, 0, name("Amal"))]), not_begun);
    assert_eq!(fold(&[entry(0, 0, create())]), Ok(new_agreement(Kind::Praktik, Origin::Own)));
    let twice = [entry(0, 0, create()), entry(1, 0, create())];
    assert_eq!(
        fold::<Agreement>(&twice),
        Err(FoldError { seq: 1, rejection: Rejection::AlreadyBegun })
    );
}

#[test]
fn a_log_names_the_entry_that_does_not_fit() {
    let removal = Command::RemoveTask(TaskId(1));
    let log = [
        entry(0, 0, Command::Create(Kind::Praktik, Origin::Own)),
        entry(1, 0, name("Amal")),
        entry(2, 0, removal),
    ];
    let expected = FoldError { seq: 2, rejection: Rejection::UnknownTask(TaskId(1)) };
    assert_eq!(fold::<Agreement>(&log), Err(expected));
}
