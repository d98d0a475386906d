//! Comparing (B10): two versions differ on the page exactly when they differ, and points in time have names.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::points::Point;
use klar_aftale::agreement::{Audience, Origin, Work};
use klar_aftale::agreement::{Command, StepChange};
use klar_aftale::agreement::{Part, TextField};
use klar_aftale::agreement::{last_shared, points};
use klar_aftale::app::session::case::Case;
use klar_aftale::base::Typed;
use klar_aftale::base::{ClockTime, Day, Timestamp, Weekday};
use klar_aftale::base::{GoalId, TaskId};
use klar_aftale::log::{FoldError, fold, fold_to};
use klar_aftale::words::Piece;
use klar_aftale::words::{Change, How, compare};
use proptest::collection::vec;

use crate::arbitrary::{agreement, command, for_all};
use crate::builder::{Builder, DANISH, TODAY, case, day, example};
use crate::history::{after, begun_and, plain, stamp, write};
use crate::samples::every_command;

/// The fields that differ, as `label: old > new`.
fn differing(old: &Agreement, new: &Agreement) -> Vec<String> {
    let piece = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Gone(text) => format!("[-{text}-]"),
        Piece::New(text) => format!("{{+{text}+}}"),
    };
    let tell = |Change { label, how, .. }: Change| {
        let how = match how {
            How::Added(text) => format!("+ {text}"),
            How::Removed(text) => format!("- {text}"),
            How::Replaced { old, new } => format!("{old} > {new}"),
            How::Reworded(pieces) => pieces.iter().map(piece).collect(),
            How::Spaces => "spaces".to_owned(),
        };
        plain(&format!("{label}: {how}"))
    };
    compare(old, new, DANISH).into_iter().map(tell).collect()
}

/// Says what differs after some commands on the example.
#[track_caller]
fn check_change(changed: impl FnOnce(Builder) -> Builder, expected: &[&str]) {
    let (old, new) = (example(), changed(example()));
    assert_eq!(differing(&old.build(), &new.build()), expected);
}

#[test]
fn a_text_is_compared_word_by_word() {
    let text = |text| move |case: Builder| case.text(TextField::Aids, text);
    check_change(text("Høj stol"), &["Hjælpemidler: + Høj stol"]);
    let old = case().text(TextField::Aids, "En høj stol ved kassen").build();
    let new = |text| case().text(TextField::Aids, text).build();
    assert_eq!(
        differing(&old, &new("En lav stol ved kassen")),
        ["Hjælpemidler: En [-høj -]{+lav +}stol ved kassen"]
    );
    assert_eq!(
        differing(&old, &new("Skærmbriller")),
        ["Hjælpemidler: En høj stol ved kassen > Skærmbriller"]
    );
    assert_eq!(differing(&old, &new("En høj stol\nved kassen")), ["Hjælpemidler: spaces"]);
    assert_eq!(differing(&old, &new("")), ["Hjælpemidler: - En høj stol ved kassen"]);
}

#[test]
fn hours_days_and_times_are_compared_by_the_day() {
    let build = |case: Builder| case.build();
    let old = case().unpaid(Weekday::Monday, "4").meets(Weekday::Monday, "9");
    let new = old.clone().paid(Weekday::Monday, "1").meets(Weekday::Monday, "8.30");
    assert_eq!(
        differing(&build(old.clone()), &build(new)),
        ["Trin 1: mandag: praktik 4 t, møder kl. 9 > praktik 4 t, løn 1 t, møder kl. 8.30"]
    );
    let unread = StepChange::Hours(Weekday::Monday, Work::Unpaid, Typed::Unread("x".to_owned()));
    let new = old.clone().after(Command::ChangeStep(Agreement::FIRST_STEP, unread));
    assert_eq!(
        differing(&build(old.clone()), &build(new)),
        ["Trin 1: mandag: praktik 4 t, møder kl. 9 > praktik »x« (kan ikke læses), møder kl. 9"]
    );
    let new = old.clone().step_from("2026-04-06");
    assert_eq!(
        differing(&build(old), &build(new)),
        ["Trin 2: Trinnet begynder: + 6. april 2026", "Trin 2: mandag: + praktik 4 t, møder kl. 9"]
    );
}

#[test]
fn a_removed_goal_or_task_does_not_make_the_others_differ() {
    let old = case().goal(1, "Kassen").goal(2, "Lageret").sub_goal(3, 2, "Alene");
    let new = old.clone().after(Command::RemoveGoal(GoalId(1)));
    assert_eq!(differing(&old.clone().build(), &new.build()), ["Mål 1: - Kassen"]);
    let new = old.clone().after(Command::RemoveGoal(GoalId(2)));
    assert_eq!(
        differing(&old.build(), &new.build()),
        ["Mål 2: Alene[-(delmål)-]", "Mål 2: - Lageret"]
    );
    let old = case().task(1, Work::Unpaid, "Opvask").task(2, Work::Unpaid, "Kasse");
    let new = old.clone().after(Command::RemoveTask(TaskId(1)));
    assert_eq!(differing(&old.clone().build(), &new.build()), ["Opgave: - Opvask (praktik)"]);
    let new = old.clone().after(Command::SetTaskWork(TaskId(2), Work::Paid));
    assert_eq!(differing(&old.build(), &new.build()), ["Opgave: Kasse [-(praktik)-]{+(med løn)+}"]);
}

#[test]
fn changes_stand_in_the_order_of_the_editor() {
    let (empty, whole) = (case().build(), example().build());
    let parts: Vec<Part> =
        compare(&empty, &whole, DANISH).iter().map(|change| change.part).collect();
    assert!(parts.is_sorted(), "{parts:?}");
    assert!(Part::ALL.iter().all(|part| parts.contains(part)));
}

/// The agreement with its lists in the order of their ids: their order on the page is no content.
fn content(mut made: Agreement) -> Agreement {
    made.origin = Origin::Own;
    made.goals.sort_by_key(|goal| goal.id);
    for goal in &mut made.goals {
        goal.parent = goal.parent.map(|_| GoalId(0));
    }
    made.tasks.sort_by_key(|task| task.id);
    made.steps.sort_by_key(|step| step.id);
    // With whom it lies is no content either.
    made.lifecycle.shared.clear();
    made.lifecycle.tickets.clear();
    made.lifecycle.asked.clear();
    made.lifecycle.out_there.clear();
    made.lifecycle.disclosed.sort_unstable();
    made
}

#[test]
fn two_versions_differ_on_the_page_exactly_when_they_differ() {
    for_all(192, &(agreement(), vec(command(), 0..3)), |(old, commands)| {
        assert_eq!(compare(&old, &old, DANISH), []);
        let mut new = old.clone();
        for command in &commands {
            apply(&mut new, command, day(TODAY)).ok();
        }
        let same = content(old.clone()) == content(new.clone());
        assert_eq!(compare(&old, &new, DANISH).is_empty(), same, "{commands:?}");
    });
}

#[test]
fn each_single_command_that_changes_something_shows() {
    for old in
        [example().build(), case().goal(u64::MAX, "x").task(u64::MAX, Work::Paid, "y").build()]
    {
        for command in every_command() {
            let mut new = old.clone();
            let done = apply(&mut new, &command, day(TODAY)).is_ok();
            if done && content(old.clone()) != content(new.clone()) {
                assert_ne!(compare(&old, &new, DANISH), [], "{command:?}");
                assert_ne!(compare(&new, &old, DANISH), [], "{command:?}");
            }
        }
    }
}

/// A log over three days: handed out on the second, written in on all.
fn three_days() -> Case {
    let mut case = after([write(TextField::JobTitle, "Kok")]);
    let mut act = |command, on, minute| case.act(command, &stamp("Bo", on, minute)).unwrap();
    act(write(TextField::Aids, "Stol"), "2026-03-03", 1500);
    act(Command::Share(Audience::Company, None), "2026-03-03", 1510);
    act(write(TextField::Aids, "Høj stol"), "2026-03-03", 1520);
    act(write(TextField::JobTitle, "Tjener"), "2026-03-04", 3000);
    case
}

#[test]
fn the_points_of_a_log_are_its_days_and_what_was_handed_out() {
    let case = three_days();
    let log = case.log();
    let expected = [
        (Point::Now, 5),
        (Point::EndOf(day("2026-03-03")), 4),
        (Point::Shared(3, Audience::Company), 3),
        (Point::EndOf(day("2026-03-02")), 1),
        (Point::Beginning, 0),
    ];
    let found: Vec<_> = points(log).into_iter().map(|p| (p, p.seq(log).unwrap())).collect();
    assert_eq!(found, expected);
    assert_eq!(last_shared(log), Point::Shared(3, Audience::Company));
    assert_eq!(Point::Before(5).seq(log), Some(4));
    assert_eq!(last_shared(after::<Command>([]).log()), Point::Beginning);
    assert_eq!(Point::Shared(99, Audience::Company).seq(log), None);
    assert_eq!(Point::Now.seq(&[]), None);
}

#[test]
fn a_point_is_named_by_what_happened_and_when() {
    let case = three_days();
    let clock: fn(Timestamp) -> Option<ClockTime> = |_| ClockTime::new(10, 42);
    let name = |point, today: &str| plain(&DANISH.point(point, case.log(), day(today), clock));
    assert_eq!(name(Point::Now, TODAY), "Nu");
    assert_eq!(name(Point::Beginning, TODAY), "Begyndelsen");
    let shared = Point::Shared(3, Audience::Company);
    assert_eq!(name(shared, TODAY), "Delt 3. marts kl. 10.42 med virksomheden");
    assert_eq!(name(shared, "2027-01-01"), "Delt 3. marts 2026 kl. 10.42 med virksomheden");
    assert_eq!(name(Point::EndOf(day(TODAY)), TODAY), "Slutningen af 2. marts");
    assert_eq!(name(Point::Before(5), TODAY), "Lige før ændringen 4. marts kl. 10.42");
    let heading = |on: &str| plain(&DANISH.day_heading(Day::from_iso(on).unwrap(), day(TODAY)));
    assert_eq!(
        (heading(TODAY).as_str(), heading("2026-02-28").as_str()),
        ("I dag", "Lørdag 28. februar 2026")
    );
}

#[test]
fn an_agreement_is_seen_as_it_was_at_a_point() {
    let case = three_days();
    let title = |seq| fold_to::<Agreement>(case.log(), seq).unwrap().job_title;
    assert_eq!([title(0), title(1), title(4), title(5)], ["", "Kok", "Kok", "Tjener"]);
    assert_eq!(fold_to::<Agreement>(case.log(), u32::MAX), fold(case.log()));
    let none = FoldError { seq: 0, rejection: Rejection::NotBegun };
    assert_eq!(fold_to::<Agreement>(&[], 3), Err(none));
}

#[test]
fn every_beginning_of_a_log_adds_up() {
    for_all(48, &vec(command(), 0..30), |commands| {
        let case = begun_and(commands);
        for entry in case.log() {
            assert!(fold_to::<Agreement>(case.log(), entry.seq).is_ok());
        }
    });
}
