//! Arithmetic errors (D1): each is found where it is, and nothing else is called one.

use klar_aftale::agreement::Work::{Paid, Unpaid};
use klar_aftale::agreement::checks::{Impossible, impossible};
use klar_aftale::agreement::{Command, StepChange};
use klar_aftale::agreement::{DayField, Field};
use klar_aftale::base::Typed;
use klar_aftale::base::Weekday::{self, Friday, Monday, Saturday, Sunday, Wednesday};
use klar_aftale::base::{StepId, TaskId};

use crate::builder::{Builder, case, day, hours};

/// Says that the agreement has exactly these faults.
#[track_caller]
fn check(agreement: Builder, expected: &[Impossible]) {
    assert_eq!(impossible(&agreement.build()), expected);
}

/// Says that the agreement has this one fault, to be put right in this field.
#[track_caller]
fn check_at(agreement: Builder, expected: Impossible, field: Field) {
    check(agreement, &[expected]);
    assert_eq!(expected.field(), field);
}

fn spring() -> Builder {
    case().with_dates("2026-03-02", "2026-05-31")
}

const FIRST: StepId = StepId(0);
const SECOND: StepId = StepId(1);

#[test]
fn an_end_before_the_start_is_a_fault() {
    check_at(
        case().with_dates("2026-03-02", "2026-03-01"),
        Impossible::EndBeforeStart { start: day("2026-03-02"), end: day("2026-03-01") },
        Field::Day(DayField::End),
    );
    check(case().with_dates("2026-03-02", "2026-03-02"), &[]);
}

#[test]
fn a_step_outside_the_period_is_a_fault() {
    for outside in ["2026-03-01", "2026-06-01", "2030-01-01"] {
        let fault = Impossible::StepOutside { step: SECOND, from: day(outside) };
        check_at(spring().step_from(outside), fault, Field::StepFrom(SECOND));
    }
    for inside in ["2026-03-03", "2026-05-31"] {
        check(spring().step_from(inside), &[]);
    }
}

#[test]
fn two_steps_on_one_day_are_a_fault_of_the_later_written() {
    let overlap = |step, iso| Impossible::StepsOverlap { step, from: day(iso) };
    check_at(
        spring().step_from("2026-04-06").step_from("2026-04-06"),
        overlap(StepId(2), "2026-04-06"),
        Field::StepFrom(StepId(2)),
    );
    check(spring().step_from("2026-03-02"), &[overlap(SECOND, "2026-03-02")]);
}

#[test]
fn a_week_over_37_hours_is_a_fault_of_its_step() {
    let week = |last: &str| {
        let days = [Monday, Weekday::Tuesday, Wednesday, Weekday::Thursday];
        days.into_iter().fold(case(), |made, day| made.unpaid(day, "7:24")).paid(Friday, last)
    };
    check(week("7:24"), &[]);
    let fault = Impossible::OverFullTime { step: FIRST, weekly: hours("37:01") };
    check_at(week("7:25"), fault, Field::Plan);
    check(
        week("7").step_from("2026-04-06").paid(Saturday, "1"),
        &[Impossible::OverFullTime { step: SECOND, weekly: hours("37:36") }],
    );
}

#[test]
fn a_day_of_more_than_24_hours_is_a_fault() {
    let fault = Impossible::DayTooLong { step: FIRST, weekday: Sunday };
    check_at(
        case().unpaid(Sunday, "24").paid(Sunday, "0:01"),
        fault,
        Field::Hours(FIRST, Unpaid, Sunday),
    );
    check(case().unpaid(Sunday, "12").paid(Sunday, "12"), &[]);
}

#[test]
fn a_day_that_ends_after_midnight_is_a_fault() {
    let fault = Impossible::DayTooLong { step: FIRST, weekday: Monday };
    let late = |from, time| case().meets(Monday, from).unpaid(Monday, time);
    check(late("20.00", "4"), &[]);
    check(late("20.00", "4:01"), &[fault]);
    check(late("20.01", "3").paid(Monday, "1"), &[fault]);
    check(case().meets(Monday, "23.59"), &[]);
}

#[test]
fn the_same_task_paid_and_unpaid_is_a_fault_of_the_paid_one() {
    let both = |text| case().task(1, Unpaid, "Kasse").task(2, Paid, text).task(3, Paid, "Lager");
    for same in ["Kasse", "kasse", " KASSE\n"] {
        let fault = Impossible::TaskBothWays { task: TaskId(2) };
        check_at(both(same), fault, Field::Task(TaskId(2)));
    }
    check(both("Kassen"), &[]);
    check(case().task(1, Unpaid, "Kasse").task(2, Unpaid, "Kasse"), &[]);
    check(case().task(1, Unpaid, " ").task(2, Paid, ""), &[]);
}

#[test]
fn what_cannot_be_read_is_a_gap_and_no_fault() {
    let unread = Command::SetDay(DayField::End, Typed::Unread("i maj".to_owned()));
    check(spring().step_from("2030-01-01").after(unread), &[]);
    let from = StepChange::From(Typed::Unread("efter påske".to_owned()));
    check(spring().step_from("2026-04-06").after(Command::ChangeStep(SECOND, from)), &[]);
}

#[test]
fn every_fault_is_named_at_once() {
    let all = case()
        .with_dates("2026-03-02", "2026-03-01")
        .unpaid(Monday, "24")
        .paid(Monday, "24")
        .task(1, Unpaid, "Kasse")
        .task(2, Paid, "Kasse");
    assert_eq!(impossible(&all.build()).len(), 4);
}
