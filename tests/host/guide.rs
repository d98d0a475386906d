//! The guides: what the agreement knows is done, what is next, which phase it is, and whether contact is kept.

use klar_aftale::agreement::follow_up::{Contact, contact};
use klar_aftale::agreement::follow_up::{FollowUpChange, Tenths, Topic};
use klar_aftale::agreement::guide::{Check, Section};
use klar_aftale::agreement::guide::{Proof, State, known, next, phase, standing, state};
use klar_aftale::agreement::{ChangeKind, Outcome, Stop};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::agreement::{Rhythm, Work};
use klar_aftale::app::event::Event;
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, FollowUpId, GoalId, TaskId};
use klar_aftale::base::{Day, Weekday};
use klar_aftale::store::MemoryStore;

use crate::arbitrary::{agreement, for_all, some_day};
use crate::builder::{DANISH, TODAY, case, day, example, hours};
use crate::course::{Course, reason};
use crate::driver::Tab;

/// A follow-up that was held on a day, with what was seen.
fn hold(course: &mut Course, id: u64, on: Day, seen: Vec<FollowUpChange>) {
    let id = FollowUpId(id);
    course.today = on;
    course.must(Command::AddFollowUp(id, on));
    for change in seen.into_iter().chain([FollowUpChange::Done]) {
        course.must(Command::ChangeFollowUp(id, change));
    }
}

fn paid(typed: &str) -> FollowUpChange {
    FollowUpChange::Held(Work::Paid, Typed::Read(hours(typed)))
}

/// What is known of a course today.
fn of(course: &Course, check: Check) -> Option<Proof> {
    known(course.case.agreement(), check, course.today)
}

#[test]
fn an_empty_agreement_knows_of_nothing() {
    let empty = case().build();
    for check in Check::ALL {
        assert_eq!(known(&empty, *check, day(TODAY)), None, "{check:?}");
    }
}

#[test]
fn the_example_knows_what_stands_in_it() {
    let made = example().build();
    let seen: Vec<Check> = Check::ALL
        .iter()
        .copied()
        .filter(|check| known(&made, *check, day(TODAY)) == Some(Proof::Agreement))
        .collect();
    assert_eq!(
        seen,
        [
            Check::GoalsSet,
            Check::MentorConsidered,
            Check::JobWish,
            Check::Jobformidler,
            Check::FollowUpPlan,
            Check::ContactPerson,
        ]
    );
}

#[test]
fn what_lacks_in_the_agreement_is_not_known() {
    let without = |field| Command::Write(field, " ".to_owned());
    for (command, check) in [
        (without(TextField::JobGoal), Check::JobWish),
        (without(TextField::ContactName), Check::ContactPerson),
        (without(TextField::ContactPhone), Check::ContactPerson),
        (without(TextField::CaseworkerName), Check::Jobformidler),
        (without(TextField::CompanyMentor), Check::MentorConsidered),
        (Command::SetDay(DayField::NextDay, Typed::Blank), Check::FollowUpPlan),
        (Command::Choose(Choice::Rhythm(None)), Check::FollowUpPlan),
        (Command::ChangeGoal(GoalId(2), GoalChange::Due(Typed::Blank)), Check::GoalsSet),
    ] {
        let made = example().after(command.clone()).build();
        assert_eq!(known(&made, check, day(TODAY)), None, "{command:?}");
    }
    let help = Command::Write(TextField::ParallelEfforts, "Fysioterapi".to_owned());
    let made = example().after(help).build();
    assert_eq!(known(&made, Check::HelpWatched, day(TODAY)), Some(Proof::Agreement));
}

#[test]
fn a_signed_agreement_is_a_clear_one() {
    assert_eq!(of(&Course::ready(), Check::ClearAgreement), None);
    assert_eq!(of(&Course::concluded(), Check::ClearAgreement), Some(Proof::Signatures));
}

#[test]
fn follow_ups_tell_of_growth_and_of_what_was_talked_of() {
    let mut course = Course::running();
    let start = course.start();
    let talked = FollowUpChange::Text(Topic::Ability, "Målet om kassen".to_owned());
    hold(&mut course, 1, start.plus(7), vec![paid("4"), talked.clone()]);
    let told = Some(Proof::FollowUps);
    assert_eq!(of(&course, Check::FollowUpHeld), told);
    assert_eq!(of(&course, Check::GoalsTalked), told);
    assert_eq!(of(&course, Check::Progressed), None);
    assert_eq!(of(&course, Check::CompetencesKept), None);
    for more in [
        paid("5"),
        FollowUpChange::Mastered(TaskId(2), true),
        FollowUpChange::Held(Work::Unpaid, Typed::Read(hours("9"))),
        FollowUpChange::Effect(Tenths::new(6)),
    ] {
        let mut course = course.clone();
        let low = vec![
            FollowUpChange::Held(Work::Unpaid, Typed::Read(hours("8"))),
            FollowUpChange::Effect(Tenths::new(5)),
            paid("4"),
        ];
        hold(&mut course, 2, start.plus(14), low);
        assert_eq!(of(&course, Check::Progressed), None);
        hold(&mut course, 3, start.plus(21), vec![more.clone()]);
        assert_eq!(of(&course, Check::Progressed), told, "{more:?}");
        assert_eq!(of(&course, Check::GoalsTalked), None, "the others did not talk of goals");
    }
    let how = GoalChange::Reached("Fylder selv varer op".to_owned());
    course.must(Command::ChangeGoal(GoalId(2), how));
    assert_eq!(of(&course, Check::CompetencesKept), told);
}

#[test]
fn a_change_of_hours_or_tasks_is_an_adjustment() {
    let mut course = Course::running();
    course.must(Command::OpenChange(ChangeKind::Hours, reason()));
    let more = StepChange::Hours(Weekday::Tuesday, Work::Paid, Typed::Read(hours("1")));
    course.must(Command::ChangeStep(course.case.agreement().steps[0].id, more));
    assert_eq!(of(&course, Check::Adjusted), None);
    course.must(Command::CloseChange);
    assert_eq!(of(&course, Check::Adjusted), Some(Proof::Changes));
}

#[test]
fn a_new_period_is_renegotiated_when_it_has_more_paid_hours_than_the_last() {
    for (before, known_by) in [("6", Some(Proof::Agreement)), ("7", None)] {
        let renew = Command::Renew(AgreementId(9), hours(before));
        let made = example().after(renew).build();
        assert_eq!(known(&made, Check::Renegotiated, day(TODAY)), known_by, "{before}");
    }
    assert_eq!(known(&example().build(), Check::Renegotiated, day(TODAY)), None);
}

#[test]
fn thirty_paid_hours_are_reached_when_they_are_worked() {
    let mut course = Course::running();
    let start = course.start();
    assert_eq!(of(&course, Check::ThirtyHours), None);
    // The plan has seven hours a week from the sixth week.
    course.today = start.plus(34);
    assert_eq!(of(&course, Check::ThirtyHours), None);
    course.today = start.plus(35);
    assert_eq!(of(&course, Check::ThirtyHours), Some(Proof::Agreement));
    let mut less = course.clone();
    hold(&mut less, 1, start.plus(36), vec![paid("6")]);
    assert_eq!(of(&less, Check::ThirtyHours), None, "what is worked counts before the plan");
    hold(&mut course, 1, start.plus(36), vec![paid("7")]);
    assert_eq!(of(&course, Check::ThirtyHours), Some(Proof::FollowUps));
    let mut draft = Course::ready();
    draft.today = start.plus(40);
    assert_eq!(of(&draft, Check::ThirtyHours), None);
}

#[test]
fn the_closing_status_tells_of_the_way_on() {
    for (outcome, on_track, thirty) in [
        (Outcome::FullTimeJob, Some(Proof::Closing), Some(Proof::Closing)),
        (Outcome::Education, Some(Proof::Closing), None),
        (Outcome::Other, None, None),
    ] {
        let mut course = Course::running();
        let start = course.start();
        hold(&mut course, 1, start.plus(40), vec![paid("2")]);
        course.today = course.end();
        for field in [TextField::ClosingStatus, TextField::ClosingNext] {
            course.must(Command::Write(field, "Et nyt sted".to_owned()));
        }
        assert_eq!(of(&course, Check::NextTalked), Some(Proof::Closing));
        course.must(Command::Close(outcome));
        assert_eq!(of(&course, Check::OnJobTrack), on_track, "{outcome:?}");
        assert_eq!(of(&course, Check::ThirtyHours), thirty, "{outcome:?}");
    }
}

#[test]
fn what_only_people_know_is_ticked_by_hand_and_unticked_again() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let stands = |tab: &Tab<'_>, check| state(tab.agreement(id), check, day(TODAY));
    assert_eq!(stands(&tab, Check::Matched), State::Open);
    tab.tell(Event::Do(id, Command::Tick(Check::Matched, true)));
    assert_eq!(stands(&tab, Check::Matched), State::Ticked);
    tab.tell(Event::Do(id, Command::Tick(Check::Matched, false)));
    assert_eq!(stands(&tab, Check::Matched), State::Open);
    tab.tell(Event::Do(id, Command::Tick(Check::GoalsSet, true)));
    assert_eq!(stands(&tab, Check::GoalsSet), State::Known(Proof::Agreement));
    tab.assert_all_stored();
}

#[test]
fn the_first_open_thing_of_a_stretch_is_next() {
    let ticked = |made: crate::builder::Builder, check| made.after(Command::Tick(check, true));
    let of = |made: &crate::builder::Builder| {
        next(&standing(&made.clone().build(), Section::Clarify, day(TODAY)))
    };
    let mut made = example();
    assert_eq!(of(&made), Some(Check::Belongs));
    made = ticked(made, Check::Belongs);
    assert_eq!(of(&made), Some(Check::FunctionCv));
    made = ticked(made, Check::FunctionCv);
    assert_eq!(of(&made), None);
}

#[test]
fn every_stretch_asks_for_something_and_nothing_stands_in_two() {
    let all = [
        Section::Before,
        Section::During,
        Section::TowardsEnd,
        Section::Clarify,
        Section::OnTheWay,
        Section::AtWork,
        Section::Fleksjob,
    ];
    let empty = case().build();
    let counts = all.map(|section| standing(&empty, section, day(TODAY)).len());
    assert_eq!(counts, [7, 7, 4, 4, 5, 4, 6]);
    assert_eq!(counts.iter().sum::<usize>(), Check::ALL.len());
}

#[test]
fn the_phase_follows_the_days_of_the_praktik() {
    let course = Course::concluded();
    let (start, end) = (course.start(), course.end());
    let made = course.case.agreement();
    let before = |day: Day, days| Day::from_number(day.number() - days).unwrap();
    assert_eq!(phase(&case().build(), day(TODAY)), Section::Before);
    assert_eq!(phase(made, before(start, 1)), Section::Before);
    assert_eq!(phase(made, start), Section::During);
    assert_eq!(phase(made, before(end, 22)), Section::During);
    assert_eq!(phase(made, before(end, 21)), Section::TowardsEnd);
    assert_eq!(phase(made, end.plus(100)), Section::TowardsEnd);
    let short = case().with_dates("2026-03-02", "2026-03-15").build();
    assert_eq!(phase(&short, day("2026-03-02")), Section::During);
    assert_eq!(phase(&short, day("2026-03-08")), Section::TowardsEnd);
    let mut stopped = Course::running();
    stopped.must(Command::Stop(Stop::Interrupted, start, reason()));
    assert_eq!(phase(stopped.case.agreement(), start), Section::TowardsEnd);
}

#[test]
fn contact_is_weekly_until_the_citizen_is_placed_and_again_after_an_interruption() {
    let today = day(TODAY);
    assert_eq!(contact(&case().build(), today), Contact::Unplaced);
    assert_eq!(contact(Course::ready().case.agreement(), today), Contact::Unplaced);
    let mut course = Course::concluded();
    assert_eq!(contact(course.case.agreement(), today), Contact::NotBegun);
    course.today = course.start();
    course.must(Command::Stop(Stop::Interrupted, course.today, reason()));
    assert_eq!(contact(course.case.agreement(), course.today), Contact::Unplaced);
    let mut cancelled = Course::concluded();
    cancelled.must(Command::Stop(Stop::Cancelled, today, reason()));
    assert_eq!(contact(cancelled.case.agreement(), today), Contact::Unplaced);
}

#[test]
fn a_task_that_is_not_ticked_again_is_learnt_all_the_same() {
    let mut course = Course::running();
    let start = course.start();
    let alone = |task| FollowUpChange::Mastered(TaskId(task), true);
    hold(&mut course, 1, start.plus(7), vec![alone(1), alone(2)]);
    assert_eq!(of(&course, Check::Progressed), None);
    hold(&mut course, 2, start.plus(14), vec![alone(3)]);
    assert_eq!(of(&course, Check::Progressed), Some(Proof::FollowUps));
}

#[test]
fn who_left_for_a_job_or_an_education_is_placed() {
    for outcome in Outcome::ALL {
        let mut course = Course::running();
        course.must(Command::Stop(Stop::Interrupted, course.today, reason()));
        for field in [TextField::ClosingStatus, TextField::ClosingNext, TextField::NoPaidReason] {
            course.must(Command::Write(field, "Fik et job".to_owned()));
        }
        course.must(Command::Close(outcome));
        let made = course.case.agreement();
        let found = !matches!(outcome, Outcome::NewPraktik | Outcome::Other);
        let (stands, step) = if found {
            (Contact::Over, Section::AtWork)
        } else {
            (Contact::Unplaced, Section::OnTheWay)
        };
        assert_eq!((contact(made, course.today), made.model_step()), (stands, step), "{outcome:?}");
    }
}

#[test]
fn contact_is_kept_while_the_next_follow_up_is_not_overdue() {
    let mut course = Course::running();
    let (start, end) = (course.start(), course.end());
    let of = |course: &Course, on| contact(course.case.agreement(), on);
    // Weekly, and three days in which a meeting may move.
    assert_eq!(of(&course, start), Contact::Kept(Some(start.plus(10))));
    assert_eq!(of(&course, start.plus(10)), Contact::Kept(Some(start.plus(10))));
    assert_eq!(of(&course, start.plus(11)), Contact::NeverHeld(11));
    hold(&mut course, 1, start.plus(12), Vec::new());
    assert_eq!(of(&course, start.plus(11)), Contact::NeverHeld(11));
    assert_eq!(of(&course, start.plus(12)), Contact::Kept(Some(start.plus(22))));
    assert_eq!(of(&course, start.plus(33)), Contact::Silent(21));
    hold(&mut course, 2, Day::from_number(end.number() - 2).unwrap(), Vec::new());
    assert_eq!(of(&course, end), Contact::Kept(Some(end)));
    assert_eq!(of(&course, end.plus(1)), Contact::Over);
}

#[test]
fn contact_is_owed_monthly_for_a_year_when_nothing_else_is_agreed() {
    let mut course = Course::concluded();
    course.must(Command::OpenChange(ChangeKind::FollowUp, reason()));
    course.must(Command::Choose(Choice::Rhythm(Some(Rhythm::Fortnightly))));
    course.must(Command::CloseChange);
    let (start, end) = (course.start(), course.end());
    course.must(Command::MoveEnd(end.plus(500), reason()));
    let mut made = course.case.agreement().clone();
    assert_eq!(contact(&made, start.plus(18)), Contact::NeverHeld(18));
    made.rhythm = Some(Rhythm::Monthly);
    assert_eq!(contact(&made, start.plus(31)), Contact::Kept(Some(start.plus(31))));
    assert_eq!(contact(&made, start.plus(32)), Contact::NeverHeld(32));
    made.rhythm = None;
    assert_eq!(contact(&made, start.plus(32)), Contact::NeverHeld(32));
    assert_eq!(contact(&made, start.plus(366)), Contact::Kept(None));
}

#[test]
fn how_contact_stands_is_said_in_days_and_then_in_weeks() {
    let said = |contact| DANISH.contact_stands(contact).unwrap_or_default();
    assert_eq!(said(Contact::Silent(13)), "Der er gået 13 dage siden sidste opfølgning.");
    assert_eq!(said(Contact::Silent(27)), "Der er gået 3 uger siden sidste opfølgning.");
    let never = "Praktikken begyndte for 5 uger siden, og I har ikke fulgt op endnu.";
    assert_eq!(said(Contact::NeverHeld(35)), never);
    let kept = Contact::Kept(Some(day("2026-03-25")));
    assert_eq!(said(kept), "Kontakten er holdt. Følg op igen senest onsdag 25.\u{a0}marts.");
    assert_eq!(DANISH.contact_stands(Contact::Over), None);
}

#[test]
fn every_agreement_has_a_phase_a_contact_and_a_standing_of_everything() {
    for_all(128, &(agreement(), some_day()), |(made, today)| {
        assert!(matches!(
            phase(&made, today),
            Section::Before | Section::During | Section::TowardsEnd
        ));
        assert!(DANISH.contact_stands(contact(&made, today)).is_none_or(|said| !said.is_empty()));
        for check in Check::ALL {
            let ticked = made.lifecycle.ticked.contains(check);
            let open = state(&made, *check, today) == State::Open;
            assert_eq!(open, !ticked && known(&made, *check, today).is_none());
        }
    });
}
