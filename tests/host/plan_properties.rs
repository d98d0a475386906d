//! The hours plan for any steps: no holes, no overlaps, and sums that a day-by-day count confirms.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::DayField;
use klar_aftale::agreement::{HoursStep, Totals};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::base::Typed;
use klar_aftale::base::{Day, Minutes};
use klar_aftale::kinds::new_agreement;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};

use crate::arbitrary::{agreement, allow, for_all, some_day, steps};

/// Agreements with a period of up to ten months and any steps in and around it.
fn plans() -> impl Strategy<Value = Agreement> {
    (some_day(), 0..300_u32, vec(steps(), 0..30)).prop_map(|(first, days, steps)| {
        let mut made = new_agreement(Kind::Praktik, Origin::Own);
        let period = [(DayField::Start, first), (DayField::End, first.plus(days))];
        let period = period.map(|(field, day)| Command::SetDay(field, Typed::Read(day)));
        allow(&mut made, period.iter().chain(&steps));
        made
    })
}

/// The step that holds on a day of the period, found without sorting: the latest start, the first written of those.
fn holds_on(plan: &Agreement, on: Day) -> &HoursStep {
    let period = plan.period().unwrap();
    let starts = |step: &HoursStep| plan.step_start(step).filter(|start| period.contains(*start));
    let mut holding = &plan.steps[0];
    for step in &plan.steps[1..] {
        if starts(step).is_some_and(|start| start <= on) && starts(step) > starts(holding) {
            holding = step;
        }
    }
    holding
}

#[test]
fn stages_cover_the_period_without_holes_or_overlaps() {
    for_all(256, &plans(), |plan| {
        let (period, stages) = (plan.period().unwrap(), plan.stages());
        assert_eq!(stages[0].period.first(), period.first());
        assert_eq!(stages[stages.len() - 1].period.last(), period.last());
        for pair in stages.windows(2) {
            assert_eq!(pair[0].period.last().unwrap().plus(1), pair[1].period.first());
        }
    });
}

#[test]
fn on_every_day_the_last_started_step_holds() {
    for_all(64, &plans(), |plan| {
        let period = plan.period().unwrap();
        for on in (0..period.days().unwrap()).map(|days| period.first().plus(days)) {
            assert_eq!(plan.stage_on(on).unwrap().step, holds_on(&plan, on).id, "{}", on.iso());
        }
    });
}

#[test]
fn the_total_is_what_a_count_day_by_day_gives() {
    for_all(256, &plans(), |plan| {
        let period = plan.period().unwrap();
        let mut counted = Totals::default();
        for on in (0..period.days().unwrap()).map(|days| period.first().plus(days)) {
            let hours = holds_on(&plan, on).week.get(on.weekday());
            counted.unpaid = counted.unpaid + hours.minutes(Work::Unpaid);
            counted.paid = counted.paid + hours.minutes(Work::Paid);
        }
        assert_eq!(plan.total(), Some(counted));
    });
}

#[test]
fn an_agreement_without_a_period_has_no_stages_and_others_have_some() {
    for_all(96, &agreement(), |made| {
        assert_eq!(made.stages().is_empty(), made.period().is_none());
        let dates = made.follow_up_dates();
        assert!(dates.is_sorted());
        assert!(dates.iter().all(|date| made.period().unwrap().contains(*date)));
    });
}

#[test]
fn a_month_is_52_twelfths_of_a_week_to_the_nearest_minute() {
    for minutes in 0..=10_080_u32 {
        let (twelve_months, year) = (12 * Minutes(minutes).monthly().0, 52 * minutes);
        assert!(twelve_months.abs_diff(year) <= 6, "{minutes}");
        assert!(Minutes(minutes).monthly() >= Minutes(minutes.saturating_sub(1)).monthly());
    }
}

#[test]
fn more_hours_never_give_a_shorter_month() {
    for_all(256, &(any::<u32>(), any::<u32>()), |(one, other)| {
        let (less, more) = (Minutes(one.min(other)), Minutes(one.max(other)));
        assert!(less.monthly() <= more.monthly());
    });
}
