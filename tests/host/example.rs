//! The example case (H5): whole and right on whatever day it is loaded, and told as the real case was.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::agreement::checks::missing;
use klar_aftale::agreement::{Kind, Origin, Purpose, Work};
use klar_aftale::app::features::example::commands;
use klar_aftale::base::Weekday::{Friday, Monday, Wednesday};
use klar_aftale::base::{Day, Weekday};
use klar_aftale::kinds::new_agreement;
use klar_aftale::rules::hints;

use crate::builder::{day, example, hours};

fn loaded_on(today: Day) -> Agreement {
    let mut agreement = new_agreement(Kind::Praktik, Origin::Example);
    for command in commands(today) {
        apply(&mut agreement, &command, today).unwrap();
    }
    agreement
}

#[test]
fn the_example_has_no_gaps_faults_or_hints_on_any_day_of_the_year() {
    let new_year = day("2027-12-20");
    for today in (0..400).map(|days| new_year.plus(days)) {
        let loaded = loaded_on(today);
        assert_eq!(missing(&loaded), [], "{}", today.iso());
        assert_eq!(impossible(&loaded), [], "{}", today.iso());
        assert_eq!(hints(&loaded), [], "{}", today.iso());
    }
}

#[test]
fn the_example_starts_on_a_monday_ahead_and_lasts_thirteen_weeks() {
    for today in (0..14).map(|days| day("2026-02-23").plus(days)) {
        let period = loaded_on(today).period().unwrap();
        assert_eq!(period.first().weekday(), Monday);
        assert!(period.first() > today.plus(7) && period.first() <= today.plus(14));
        assert_eq!((period.weeks(), period.days()), (Some(13), Some(91)));
    }
}

#[test]
fn the_example_is_the_real_case() {
    let told = example().build();
    assert_eq!(told.purpose, Some(Purpose::PaidHours));
    let first = &told.steps[0];
    assert_eq!(first.weekly().unpaid, hours("8"));
    assert_eq!(first.weekly().paid, hours("4"));
    let days = |work: Work| -> Vec<Weekday> {
        let worked = first.week.days().filter(|(_, day)| !day.minutes(work).is_zero());
        worked.map(|(weekday, _)| weekday).collect()
    };
    assert_eq!(days(Work::Unpaid), [Monday, Friday]);
    assert_eq!(days(Work::Paid), [Wednesday]);
}

#[test]
fn the_examples_later_goal_is_met_by_its_second_step() {
    let told = example().build();
    let reached = told.paid_goal_reached().unwrap();
    assert_eq!(reached.weekly.paid, hours("7"));
    assert_eq!(Some(reached.period.first()), told.goals[0].due.value().copied());
}
