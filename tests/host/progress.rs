//! How far it has come: what each follow-up saw beside the plan, and what was learnt.

use klar_aftale::agreement::Totals;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::follow_up::{FollowUpChange, Tenths};
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::agreement::{Learnt, Shown, progress};
use klar_aftale::base::Typed;
use klar_aftale::base::{Day, Minutes, Period};
use klar_aftale::base::{FollowUpId, GoalId, TaskId};

use crate::arbitrary::{agreement, for_all};
use crate::builder::{case, hours};
use crate::course::Course;

fn seen(work: Work, typed: &str) -> FollowUpChange {
    FollowUpChange::Held(work, Typed::Read(hours(typed)))
}

fn alone(task: u64) -> FollowUpChange {
    FollowUpChange::Mastered(TaskId(task), true)
}

fn begin(course: &mut Course, id: u64, on: Day, changes: Vec<FollowUpChange>) {
    let id = FollowUpId(id);
    course.today = on;
    course.must(Command::AddFollowUp(id, on));
    for change in changes {
        course.must(Command::ChangeFollowUp(id, change));
    }
}

fn hold(course: &mut Course, id: u64, on: Day, mut changes: Vec<FollowUpChange>) {
    changes.push(FollowUpChange::Done);
    begin(course, id, on, changes);
}

#[test]
fn an_agreement_without_follow_ups_shows_its_plan_alone() {
    let course = Course::running();
    let made = course.case.agreement();
    let shown = progress(made);
    assert_eq!(shown.period, made.period());
    assert_eq!(shown.planned, made.stages());
    assert_eq!((shown.points.len(), shown.tasks, shown.learnt.len()), (0, 5, 0));
    assert_eq!(progress(&case().build()).period, None);
}

#[test]
fn each_follow_up_is_a_point_with_what_it_saw_and_what_was_agreed_then() {
    let mut course = Course::running();
    let start = course.start();
    hold(&mut course, 1, start.plus(7), vec![seen(Work::Unpaid, "8"), seen(Work::Paid, "4")]);
    let effect = FollowUpChange::Effect(Tenths::new(6));
    hold(&mut course, 2, start.plus(40), vec![effect, seen(Work::Paid, "5")]);
    begin(&mut course, 3, start.plus(50), vec![seen(Work::Paid, "9")]);
    let shown = progress(course.case.agreement());
    let [first, second] = &shown.points[..] else { panic!("{:?}", shown.points) };
    assert_eq!((first.on, first.effect), (start.plus(7), None));
    assert_eq!(first.hours().map(|it| (it.unpaid, it.paid)), Some((hours("8"), hours("4"))));
    assert_eq!((first.planned.unpaid, first.planned.paid), (hours("8"), hours("4")));
    assert_eq!((second.on, second.unpaid), (start.plus(40), None));
    assert_eq!(second.hours().map(Totals::all), Some(hours("5")));
    assert_eq!(second.planned.paid, hours("7"));
    assert_eq!(second.effect.map(Tenths::get), Some(6));
}

#[test]
fn a_point_where_no_hours_were_written_has_none() {
    let mut course = Course::running();
    let start = course.start();
    hold(&mut course, 1, start, vec![alone(1)]);
    let shown = progress(course.case.agreement());
    assert_eq!(shown.points[0].hours(), None);
    course.must(Command::ChangeFollowUp(FollowUpId(1), seen(Work::Paid, "0")));
    let shown = progress(course.case.agreement());
    assert_eq!(shown.points[0].hours().map(Totals::all), Some(Minutes(0)));
}

#[test]
fn of_two_follow_ups_on_one_day_the_later_one_counts() {
    let mut course = Course::running();
    let start = course.start();
    hold(&mut course, 1, start, vec![seen(Work::Paid, "3")]);
    let effect = FollowUpChange::Effect(Tenths::new(6));
    hold(&mut course, 2, start, vec![seen(Work::Unpaid, "8"), effect]);
    hold(&mut course, 3, start, vec![seen(Work::Paid, "4")]);
    let shown = progress(course.case.agreement());
    let [point] = &shown.points[..] else { panic!("{:?}", shown.points) };
    assert_eq!((point.paid, point.unpaid), (Some(hours("4")), Some(hours("8"))));
    assert_eq!(point.effect, Tenths::new(6));
}

#[test]
fn beside_a_question_stands_what_was_answered_before_it_and_never_after() {
    let mut course = Course::running();
    let start = course.start();
    for (id, days) in [(1, 0), (2, 14), (3, 7), (4, 14)] {
        hold(&mut course, id, start.plus(days), Vec::new());
    }
    begin(&mut course, 5, start.plus(20), Vec::new());
    let before = |course: &Course, id| {
        course.case.agreement().held_before(FollowUpId(id)).map(|one| one.id.0)
    };
    for (id, last) in [(1, None), (3, Some(1)), (2, Some(3)), (4, Some(2)), (5, Some(4))] {
        assert_eq!(before(&course, id), last, "{id}");
    }
    let on = FollowUpChange::On(Typed::Unread("i går".to_owned()));
    course.must(Command::ChangeFollowUp(FollowUpId(5), on));
    assert_eq!(before(&course, 5), Some(4));
}

#[test]
fn a_follow_up_after_the_last_day_is_still_shown() {
    let mut course = Course::running();
    let after = course.end().plus(5);
    hold(&mut course, 1, after, Vec::new());
    let shown = progress(course.case.agreement());
    assert_eq!(shown.period.and_then(Period::last), Some(after));
}

#[test]
fn what_was_learnt_once_stays_learnt_and_keeps_its_first_day() {
    let mut course = Course::running();
    let start = course.start();
    hold(&mut course, 1, start.plus(7), vec![alone(2)]);
    hold(&mut course, 2, start.plus(14), vec![alone(2), alone(4)]);
    hold(&mut course, 3, start.plus(21), Vec::new());
    course.today = start.plus(10);
    let reached = GoalChange::Reached(" Klarer en hel formiddag ".to_owned());
    course.must(Command::ChangeGoal(GoalId(3), reached));
    let shown = progress(course.case.agreement());
    let mastered: Vec<usize> = shown.points.iter().map(|point| point.mastered).collect();
    assert_eq!(mastered, [1, 2, 2]);
    let learnt =
        |text: &str, days, shown| Learnt { text: text.to_owned(), on: start.plus(days), shown };
    let how = Shown::Goal("Klarer en hel formiddag".to_owned());
    assert_eq!(
        shown.learnt,
        [
            learnt("Betjene kassen", 7, Shown::Task),
            learnt("Kan passe kassen om formiddagen", 10, how),
            learnt("Gøre rent", 14, Shown::Task),
        ]
    );
}

#[test]
fn points_lie_within_the_days_that_are_shown_and_tasks_only_grow() {
    for_all(256, &agreement(), |made| {
        let shown = progress(&made);
        assert!(shown.points.windows(2).all(|two| two[0].on < two[1].on));
        assert!(shown.points.windows(2).all(|two| two[0].mastered <= two[1].mastered));
        assert!(shown.points.iter().all(|point| point.mastered <= shown.tasks));
        if let Some(period) = shown.period {
            assert!(shown.points.iter().all(|point| period.contains(point.on)));
        }
        assert!(shown.learnt.windows(2).all(|two| two[0].on <= two[1].on));
    });
}
