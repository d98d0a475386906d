//! Values that are possible and hardly meant are asked about, each at its field.

use klar_aftale::agreement::{Agreement, Choice, DayField, Field, TargetGroup, TextField};
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::base::{GoalId, Typed};
use klar_aftale::rules::{Doubt, doubts};

use crate::builder::{Builder, case, day};

/// Says that on 1 March 2026 exactly these things are asked.
#[track_caller]
fn check(agreement: Builder, expected: &[(Field, Doubt)]) {
    let agreement: Agreement = agreement.build();
    assert_eq!(doubts(&agreement, day("2026-03-01")), expected);
}

#[test]
fn a_day_that_lies_years_away_is_asked_about() {
    let far = |field, iso| (Field::Day(field), Doubt::FarDay { day: day(iso) });
    check(
        case().with_dates("2001-03-27", "2001-05-01"),
        &[far(DayField::Start, "2001-03-27"), far(DayField::End, "2001-05-01")],
    );
    check(case().with_dates("2026-03-02", "2062-05-01"), &[far(DayField::End, "2062-05-01")]);
    check(case().with_dates("2024-03-02", "2028-02-28"), &[]);
    check(case().with_dates("2026-03-02", "2026-05-31"), &[]);
}

#[test]
fn a_goal_that_is_due_before_the_first_day_is_asked_about() {
    let due = |iso| {
        let due = Command::ChangeGoal(GoalId(1), GoalChange::Due(Typed::Read(day(iso))));
        case().with_dates("2026-03-02", "2026-05-31").goal(1, "Åbne butikken").after(due)
    };
    let early = (Field::GoalDue(GoalId(1)), Doubt::BeforeStart { start: day("2026-03-02") });
    check(due("2026-03-01"), &[early]);
    check(due("2026-03-02"), &[]);
    check(due("2026-06-01"), &[]);
}

#[test]
fn a_period_longer_than_usual_for_the_target_group_is_asked_about() {
    let group = |group, last| {
        case().with_dates("2026-03-02", last).chosen(Choice::TargetGroup(Some(group)))
    };
    let long = |weeks, most| [(Field::Day(DayField::End), Doubt::LongPeriod { weeks, most })];
    check(group(TargetGroup::Near, "2026-05-31"), &long(13, 4));
    check(group(TargetGroup::Near, "2026-03-30"), &long(5, 4));
    check(group(TargetGroup::Near, "2026-03-29"), &[]);
    check(group(TargetGroup::Far, "2026-05-31"), &[]);
    check(group(TargetGroup::Far, "2026-06-01"), &long(14, 13));
    check(case().with_dates("2026-03-02", "2026-09-01"), &[]);
}

#[test]
fn a_phone_or_mail_that_cannot_be_used_is_asked_about() {
    let wrote = |field, text| case().text(field, text);
    for (field, text, doubt) in [
        (TextField::ContactPhone, "abc", Doubt::NoPhone),
        (TextField::CitizenPhone, "spørg i butikken", Doubt::NoPhone),
        (TextField::CaseworkerPhone, "12", Doubt::NoPhone),
        (TextField::ContactMail, "bente", Doubt::NoMail),
        (TextField::RepresentativeMail, "tina@", Doubt::NoMail),
        (TextField::CaseworkerMail, "www.eksempel.dk", Doubt::NoMail),
    ] {
        check(wrote(field, text), &[(Field::Text(field), doubt)]);
    }
    for (field, text) in [
        (TextField::ContactPhone, "Vagttlf. (24/7) 70 12 34 56"),
        (TextField::RepresentativePhone, "+46 (0)70 123 45 67"),
        (TextField::CitizenPhone, "  "),
        (TextField::ContactMail, "Mads Lund <mads@eksempel.dk>"),
        (TextField::CitizenMail, "søren@eksempel.dk"),
        // Only what is read as a number or an address is asked about.
        (TextField::ContactName, "abc"),
    ] {
        check(wrote(field, text), &[]);
    }
}
