//! An agreement of a kind that demands no end, and has none: what is counted, shown and kept of it.

use klar_aftale::agreement::checks::{impossible, missing};
use klar_aftale::agreement::follow_up::{Contact, contact};
use klar_aftale::agreement::guide::{Section, phase};
use klar_aftale::agreement::signing::Stopped;
use klar_aftale::agreement::status::{Course, Status};
use klar_aftale::agreement::{
    Agreement, DayField, Field, Kind, KindDescription, Origin, Stop, Summary,
};
use klar_aftale::base::Weekday::{Monday, Wednesday};
use klar_aftale::base::{Period, Typed};
use klar_aftale::codec::rows::Stored as _;
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link::payload;
use klar_aftale::kinds::new_agreement;
use klar_aftale::pages::{company_page, plan_page};
use klar_aftale::views::{Reader, company_view, plan_view};

use crate::builder::{DANISH, case, day, edition, hours};
use crate::course::Course as Running;
use crate::sealed::TOKEN;

const FIRST: &str = "2026-03-02";

/// A kind as praktik is, but that it demands no end.
fn open_kind() -> &'static KindDescription {
    let praktik = new_agreement(Kind::Praktik, Origin::Own).kind;
    let end = Field::Day(DayField::End);
    let demanded: Vec<Field> =
        praktik.demanded.iter().copied().filter(|field| *field != end).collect();
    Box::leak(Box::new(KindDescription { demanded: demanded.leak(), ..*praktik }))
}

/// Four unpaid and, from the second step on, four paid hours a week, from a day on.
fn open_ended() -> Agreement {
    let made = case()
        .with_dates(FIRST, "2026-12-31")
        .unpaid(Monday, "4")
        .step_from("2026-06-01")
        .paid(Wednesday, "4");
    Agreement { end: Typed::Blank, kind: open_kind(), ..made.build() }
}

#[test]
fn its_last_stage_has_no_end_and_holds_on_every_later_day() {
    let made = open_ended();
    assert_eq!(made.period(), Some(Period::open(day(FIRST))));
    let stages = made.stages();
    assert_eq!(stages[0].period, Period::new(day(FIRST), day("2026-05-31")).unwrap());
    assert_eq!(stages[1].period, Period::open(day("2026-06-01")));
    assert_eq!(made.stage_on(day("2099-01-01")).map(|stage| stage.step), Some(stages[1].step));
    assert_eq!(made.total(), None, "it is never done");
    assert_eq!(impossible(&made), []);
    let ends =
        |made: &Agreement| missing(made).iter().any(|gap| gap.field == Field::Day(DayField::End));
    assert!(!ends(&made));
    let praktik = Agreement { kind: case().build().kind, ..made };
    assert!(ends(&praktik) && praktik.period().is_none(), "a praktik has an end");
}

#[test]
fn with_an_end_after_all_it_is_as_any_other() {
    let made = Agreement { end: Typed::Read(day("2026-03-29")), ..open_ended() };
    assert_eq!(made.period(), Period::new(day(FIRST), day("2026-03-29")));
    assert_eq!(made.total().map(|all| all.unpaid), Some(hours("16")));
    let unread = Agreement { end: Typed::Unread("snart".to_owned()), ..open_ended() };
    assert_eq!(unread.period(), None, "what cannot be read is no answer");
}

#[test]
fn once_it_is_interrupted_it_has_an_end() {
    let mut made = open_ended();
    let on = day("2026-06-14");
    made.lifecycle.stopped =
        Some(Stopped { stop: Stop::Interrupted, on, reason: "Flytning".to_owned() });
    assert_eq!(made.actual_period(), Period::new(day(FIRST), on));
    assert_eq!(made.actual_stages()[1].period, Period::new(day("2026-06-01"), on).unwrap());
    assert_eq!(made.total().map(|all| all.unpaid), Some(hours("60")));
}

#[test]
fn its_follow_ups_are_planned_a_year_ahead() {
    let dates = open_ended().follow_up_dates();
    assert!(dates.len() > 10, "{dates:?}");
    assert!(dates.iter().all(|on| *on <= day(FIRST).plus(365)));
}

#[test]
fn it_runs_until_it_is_stopped() {
    let running = Running::running();
    let made = running.case.agreement().clone();
    let made = Agreement { end: Typed::Blank, kind: open_kind(), ..made };
    let later = day("2036-03-02");
    let course = Course::of(&made, 0);
    assert!(!course.has_ended(later));
    assert_ne!(course.status(later).0, Status::MissingClosing);
    assert_eq!(phase(&made, later), Section::During);
    assert_ne!(contact(&made, later), Contact::Over);
}

#[test]
fn its_summary_comes_back_with_its_open_stage() {
    let made = open_ended();
    let summary = Summary::new(&made, Running::running().case.log(), 0).unwrap();
    assert_eq!(summary.period(), Some(Period::open(day(FIRST))));
    let line = Agreement::encode_summary(&summary);
    assert_eq!(Agreement::decode_summary(&line), Some(summary));
    assert_eq!(DANISH.period_of(Period::open(day(FIRST))), "fra 2.\u{a0}marts\u{a0}2026");
}

#[test]
fn its_pages_say_from_when_and_no_link_of_format_1_holds_it() {
    let (made, today) = (open_ended(), day("2030-01-07"));
    let company = company_view(&made, Reader::Contact, edition(1, today));
    let plan = plan_view(&made, edition(1, today));
    for sheet in [company_page(&company, today, DANISH), plan_page(&plan, today, DANISH)] {
        let text = format!("{sheet:?}");
        assert!(text.contains("fra 2."), "{text}");
    }
    for shared in [Shared::Company(Box::new(company)), Shared::Plan(Box::new(plan))] {
        assert!(payload(&shared, TOKEN).is_err());
    }
}
