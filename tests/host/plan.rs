//! The hours plan by example: stages, totals, the paid goal, follow-up dates, and what both views show of it.

use klar_aftale::agreement::{Choice, Command, StepChange};
use klar_aftale::agreement::{DayField, Part};
use klar_aftale::agreement::{Rhythm, TargetGroup};
use klar_aftale::agreement::{Totals, apply};
use klar_aftale::base::StepId;
use klar_aftale::base::Typed;
use klar_aftale::base::Weekday::{Friday, Monday, Saturday, Wednesday};
use klar_aftale::base::{Minutes, Weekday};
use klar_aftale::views::{DayView, Reader, company_view};
use klar_aftale::words::short_facts;

use crate::builder::{Builder, DANISH, TODAY, case, clock, day, edition, hours};

/// Says which steps hold from when to when.
#[track_caller]
fn check_stages(agreement: Builder, expected: &[(u64, &str, &str)]) {
    let stages: Vec<(u64, String, String)> = agreement
        .build()
        .stages()
        .iter()
        .map(|stage| (stage.step.0, stage.period.first().iso(), stage.period.last().unwrap().iso()))
        .collect();
    let expected: Vec<(u64, String, String)> =
        expected.iter().map(|(id, first, last)| (*id, (*first).into(), (*last).into())).collect();
    assert_eq!(stages, expected);
}

/// The real case: 2 × 4 hours of praktik and 4 paid hours a week.
fn real_case() -> Builder {
    case()
        .with_dates("2026-03-02", "2026-05-31")
        .unpaid(Monday, "4")
        .unpaid(Friday, "4")
        .paid(Wednesday, "4")
}

#[test]
fn a_step_holds_until_the_next_one_starts() {
    check_stages(real_case(), &[(0, "2026-03-02", "2026-05-31")]);
    check_stages(
        real_case().step_from("2026-05-04").step_from("2026-04-06"),
        &[
            (0, "2026-03-02", "2026-04-05"),
            (2, "2026-04-06", "2026-05-03"),
            (1, "2026-05-04", "2026-05-31"),
        ],
    );
}

#[test]
fn steps_outside_the_period_or_on_a_taken_day_hold_nowhere() {
    let made = real_case().step_from("2026-03-01").step_from("2026-06-01").step_from("2026-03-02");
    check_stages(made, &[(0, "2026-03-02", "2026-05-31")]);
}

#[test]
fn there_are_no_stages_before_there_is_a_period() {
    check_stages(case().unpaid(Monday, "4"), &[]);
    check_stages(case().with_dates("2026-03-02", "2026-03-01").unpaid(Monday, "4"), &[]);
    let unread = Command::SetDay(DayField::End, Typed::Unread("maj".to_owned()));
    check_stages(real_case().after(unread), &[]);
    let step = real_case().step_from("2026-04-06");
    let from = StepChange::From(Typed::Unread("april".to_owned()));
    let undated = step.after(Command::ChangeStep(StepId(1), from));
    check_stages(undated, &[(0, "2026-03-02", "2026-05-31")]);
}

#[test]
fn the_whole_period_is_counted_weekday_by_weekday() {
    // Thirteen whole weeks.
    let total = Totals { unpaid: hours("104"), paid: hours("52") };
    assert_eq!(real_case().build().total(), Some(total));
    // From Tuesday the third to Monday the ninth, then one day more.
    let short = |last| real_case().with_dates("2026-03-03", last).build().total().unwrap();
    assert_eq!(short("2026-03-03"), Totals::default());
    assert_eq!(short("2026-03-09"), Totals { unpaid: hours("8"), paid: hours("4") });
    assert_eq!(short("2026-03-13"), Totals { unpaid: hours("12"), paid: hours("8") });
}

#[test]
fn steps_add_up_each_over_its_own_days() {
    let made = real_case().step_from("2026-04-06").paid(Saturday, "3").build();
    // Five weeks with four paid hours, eight weeks with seven.
    assert_eq!(made.total(), Some(Totals { unpaid: hours("104"), paid: hours("76") }));
}

#[test]
fn the_longest_plan_of_the_longest_days_is_counted_without_overflow() {
    let most = |work| {
        Weekday::ALL.map(|weekday| StepChange::Hours(weekday, work, Typed::Read(Minutes(u32::MAX))))
    };
    let changes = klar_aftale::agreement::Work::ALL.into_iter().flat_map(most);
    let made = changes
        .fold(case().with_dates("1900-01-01", "2199-12-31"), |made, change| {
            made.after(Command::ChangeStep(StepId(0), change))
        })
        .build();
    let most = Totals { unpaid: Minutes(u32::MAX), paid: Minutes(u32::MAX) };
    assert_eq!(made.total(), Some(most));
    assert_eq!(made.stages()[0].weekly.all().monthly(), Minutes(u32::MAX / 12));
}

#[test]
fn thirty_paid_hours_a_month_are_reached_by_seven_a_week() {
    let reached = |first: &str, second: &str| {
        let made = case().with_dates("2026-03-02", "2026-05-31").paid(Monday, first);
        let made = made.step_from("2026-04-06").paid(Monday, second).build();
        made.paid_goal_reached().map(|stage| stage.period.first().iso())
    };
    assert_eq!(reached("7", "7").as_deref(), Some("2026-03-02"));
    assert_eq!(reached("4", "7").as_deref(), Some("2026-04-06"));
    // 6 h 55 min are 29 h 58 min a month, 6 h 56 min are 30 h 3 min.
    assert_eq!(reached("4", "6:55"), None);
    assert_eq!(reached("4", "6:56").as_deref(), Some("2026-04-06"));
}

#[test]
fn the_stage_of_a_day_is_the_first_before_and_the_last_after_the_period() {
    let made = real_case().step_from("2026-04-06").build();
    let view = company_view(&made, Reader::Contact, edition(1, day(TODAY)));
    for (on, step, from) in [
        ("2026-01-01", 0, "2026-03-02"),
        ("2026-03-02", 0, "2026-03-02"),
        ("2026-04-05", 0, "2026-03-02"),
        ("2026-04-06", 1, "2026-04-06"),
        ("2027-01-01", 1, "2026-04-06"),
    ] {
        assert_eq!(made.stage_on(day(on)).unwrap().step, StepId(step), "{on}");
        assert_eq!(view.stage_on(day(on)).unwrap().period.first(), day(from), "{on}");
    }
    assert_eq!(case().build().stage_on(day(TODAY)), None);
}

#[test]
fn the_first_meeting_is_the_first_day_with_work() {
    let view = |made: Builder| {
        company_view(&made.build(), Reader::Contact, edition(1, day(TODAY))).first_meeting()
    };
    let monday = DayView { unpaid: hours("4"), meet: Some(clock("9.00")), ..DayView::default() };
    let met = real_case().meets(Monday, "9.00").meets(Weekday::Tuesday, "8.00");
    assert_eq!(view(met.clone()), Some((day("2026-03-02"), monday)));
    let later = met.with_dates("2026-03-03", "2026-05-31");
    let wednesday = DayView { paid: hours("4"), ..DayView::default() };
    assert_eq!(view(later), Some((day("2026-03-04"), wednesday)));
    assert_eq!(view(case().with_dates("2026-03-02", "2026-05-31")), None);
    assert_eq!(view(case()), None);
}

#[test]
fn follow_ups_stand_one_rhythm_apart_within_the_period() {
    let dates = |rhythm, last| {
        let made = case().with_dates("2026-03-02", last).chosen(Choice::Rhythm(rhythm)).build();
        made.follow_up_dates().iter().map(|day| day.iso()).collect::<Vec<_>>()
    };
    assert_eq!(dates(Some(Rhythm::Weekly), "2026-03-22"), ["2026-03-09", "2026-03-16"]);
    assert_eq!(dates(Some(Rhythm::Weekly), "2026-03-09"), ["2026-03-09"]);
    assert_eq!(dates(Some(Rhythm::Weekly), "2026-03-08"), [""; 0]);
    assert_eq!(dates(Some(Rhythm::Fortnightly), "2026-03-31"), ["2026-03-16", "2026-03-30"]);
    let monthly = ["2026-03-30", "2026-04-27", "2026-05-25"];
    assert_eq!(dates(Some(Rhythm::Monthly), "2026-05-31"), monthly);
    assert_eq!(dates(None, "2026-05-31"), monthly, "none chosen: at least monthly");
}

#[test]
fn the_rhythm_is_proposed_from_the_group_until_one_is_chosen() {
    let dates = |group, rhythm| {
        let chosen = case().with_dates("2026-03-02", "2026-03-29");
        let chosen = chosen.chosen(Choice::TargetGroup(group)).chosen(Choice::Rhythm(rhythm));
        chosen.build().follow_up_dates().len()
    };
    assert_eq!(dates(Some(TargetGroup::Near), None), 3, "four weeks at most: every week");
    assert_eq!(dates(Some(TargetGroup::Far), None), 0, "monthly, and four weeks are one month");
    assert_eq!(
        dates(Some(TargetGroup::Near), Some(Rhythm::Fortnightly)),
        1,
        "what is chosen holds"
    );
}

#[test]
fn a_step_follows_the_one_that_starts_before_it_in_whatever_order_they_were_written() {
    let plan = case()
        .with_dates("2026-03-02", "2026-05-31")
        .step_from("2026-05-04")
        .step_from("2026-04-06")
        .build();
    let [first, may, april] = [0, 1, 2].map(|index| plan.steps[index].id);
    let before = |id| plan.step_before(id).map(|step| step.id);
    assert_eq!(before(first), None);
    assert_eq!(before(april), Some(first));
    assert_eq!(before(may), Some(april));
}

#[test]
fn steps_are_numbered_by_their_day_whatever_the_order_they_were_written_in() {
    let written = case()
        .with_dates("2026-03-02", "2026-05-31")
        .step_from("2026-05-04")
        .step_from("2026-04-06")
        .build();
    let order: Vec<StepId> = written.steps_in_order().iter().map(|step| step.id).collect();
    assert_eq!(order, [StepId(0), StepId(2), StepId(1)]);
    assert_eq!(written.step_number(StepId(2)), Some(2));
    assert_eq!(written.step_number(StepId(9)), None);
    assert_eq!(DANISH.named_step(StepId(1), &written), "trin 3");
    let told = short_facts(&written, Part::Hours, DANISH);
    let second = told.iter().find(|(label, _)| label == "Trin 2");
    assert!(second.is_some_and(|(_, text)| text.contains("6.\u{a0}april")), "{told:?}");
    // A step without a day is the last one, also beside one before the first day.
    let blank = Command::ChangeStep(StepId(2), StepChange::From(Typed::Blank));
    let outside = Command::ChangeStep(StepId(1), StepChange::From(Typed::Read(day("2026-01-05"))));
    let mut changed = written;
    for command in [blank, outside] {
        apply(&mut changed, &command, day(TODAY)).unwrap();
    }
    let order: Vec<StepId> = changed.steps_in_order().iter().map(|step| step.id).collect();
    assert_eq!(order, [StepId(0), StepId(1), StepId(2)]);
}
