//! Hints: each comes when it helps, and only then.

use klar_aftale::agreement::Choice;
use klar_aftale::agreement::{Outlook, Purpose, Work};
use klar_aftale::base::Weekday::Monday;
use klar_aftale::rules::{Hint, hints};

use crate::builder::{Builder, case};

/// Says that the agreement gets exactly these hints.
#[track_caller]
fn check(agreement: Builder, expected: &[Hint]) {
    assert_eq!(hints(&agreement.build()), expected);
}

fn training(outlook: Outlook, last: &str) -> Builder {
    case()
        .with_dates("2026-03-02", last)
        .chosen(Choice::Purpose(Some(Purpose::Training)))
        .chosen(Choice::Outlook(Some(outlook)))
}

#[test]
fn training_without_prospect_of_paid_hours_should_be_short() {
    check(training(Outlook::None, "2026-03-30"), &[Hint::ShorterPeriod { weeks: 5 }]);
    check(training(Outlook::None, "2026-05-31"), &[Hint::ShorterPeriod { weeks: 13 }]);
    check(training(Outlook::None, "2026-03-29"), &[]);
    check(training(Outlook::Open, "2026-05-31"), &[]);
    check(training(Outlook::Expected, "2026-05-31"), &[]);
}

#[test]
fn only_training_should_be_short() {
    for purpose in [Purpose::Clarification, Purpose::Retention, Purpose::Availability] {
        let chosen = training(Outlook::None, "2026-05-31").chosen(Choice::Purpose(Some(purpose)));
        check(chosen, &[]);
    }
}

#[test]
fn the_purpose_of_paid_hours_asks_for_a_paid_step() {
    for purpose in Purpose::ALL {
        let idle = case().chosen(Choice::Purpose(Some(purpose)));
        let expected: &[Hint] =
            if purpose == Purpose::PaidHours { &[Hint::NoPaidStep] } else { &[] };
        check(idle, expected);
    }
    let later = case()
        .chosen(Choice::Purpose(Some(Purpose::PaidHours)))
        .task(1, Work::Paid, "Lager")
        .with_dates("2026-03-02", "2026-05-31")
        .step_from("2026-04-06")
        .paid(Monday, "1");
    check(later, &[]);
}

#[test]
fn paid_hours_ask_for_a_paid_task() {
    let working = case().paid(Monday, "1").task(1, Work::Unpaid, "Kasse");
    check(working.clone(), &[Hint::NoPaidTask]);
    check(working.task(2, Work::Paid, "Lager"), &[]);
    check(case().unpaid(Monday, "1"), &[]);
}
