//! Every date of an agreement for the caseworker's calendar: which there are, how firm, and that they move.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::follow_up::FollowUpChange;
use klar_aftale::agreement::{ChangeKind, Outcome, Stop};
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::app::event::Event;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::Typed;
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::base::{FollowUpId, GoalId};
use klar_aftale::pages::{CalendarEvent, Firmness, calendar_file};
use klar_aftale::pages::{dates, next_date};
use klar_aftale::store::MemoryStore;

use crate::arbitrary::{agreement, for_all, some_day};
use crate::builder::{DANISH, TODAY, case, day, edition};
use crate::calendar::read;
use crate::course::{Course, reason};
use crate::driver::Tab;

const AT: Timestamp = Timestamp(1_772_441_000_000);

fn of(made: &Agreement, today: Day) -> Vec<CalendarEvent> {
    dates(made, edition(5, today), AT, DANISH)
}

/// The events of a course today: what each is, its day, and how firm.
fn told(course: &Course) -> Vec<(String, Day, Firmness)> {
    let name = |event: &CalendarEvent| {
        let (name, _) = event.uid.split_once('@').unwrap();
        name.split_once('-').unwrap().1.to_owned()
    };
    let events = of(course.case.agreement(), course.today);
    events.iter().map(|event| (name(event), event.day, event.firmness)).collect()
}

#[track_caller]
fn find(course: &Course, name: &str) -> (Day, Firmness) {
    let told = told(course);
    let found = told.iter().find(|(other, ..)| other == name);
    let (_, day, firmness) = found.unwrap_or_else(|| panic!("{name}: {told:?}"));
    (*day, *firmness)
}

fn hold(course: &mut Course, id: u64, on: Day) {
    let id = FollowUpId(id);
    course.today = on;
    course.must(Command::AddFollowUp(id, on));
    course.must(Command::ChangeFollowUp(id, FollowUpChange::Done));
}

#[test]
fn the_example_has_its_first_and_last_day_its_follow_ups_and_its_goals() {
    let course = Course::concluded();
    let start = course.start();
    let agreed = Firmness::Agreed;
    let mut wanted =
        vec![("start".to_owned(), start, agreed), ("followup-1".to_owned(), start.plus(9), agreed)];
    // Weekly from the start; the one on day 7 is before the next, and day 14 the first well behind it.
    for (number, week) in (2..).zip(2..13) {
        wanted.push((format!("followup-{number}"), start.plus(week * 7), Firmness::Tentative));
    }
    wanted.push(("goal-0000000000000001".to_owned(), start.plus(35), agreed));
    wanted.push(("goal-0000000000000002".to_owned(), start.plus(28), agreed));
    wanted.push(("goal-0000000000000003".to_owned(), start.plus(63), agreed));
    wanted.push(("end".to_owned(), course.end(), agreed));
    assert_eq!(told(&course), wanted);
}

#[test]
fn each_event_says_what_it_is_in_words() {
    let course = Course::concluded();
    let file = calendar_file(&of(course.case.agreement(), course.today), DANISH);
    let events = read(&file);
    let titles: Vec<&str> = events.iter().map(|event| event["SUMMARY"].as_str()).collect();
    for title in [
        "Amal starter hos Nordkøb",
        "Opfølgning: Amal hos Nordkøb",
        "Opfølgning, ikke aftalt endnu: Amal hos Nordkøb",
        "Mål for Amal: Kan fylde varer op uden hjælp",
        "Sidste dag: Amal hos Nordkøb",
    ] {
        assert!(titles.contains(&title), "{title}: {titles:?}");
    }
    let next = events.iter().find(|event| event["UID"].contains("followup-1@")).unwrap();
    assert_eq!(next["LOCATION"], "Nordkøb, frokoststuen");
    assert_eq!(next["DTSTART;TZID=Europe/Copenhagen"], "20260325T100000");
    assert_eq!(next["DTEND;TZID=Europe/Copenhagen"], "20260325T104500");
    assert_eq!(next["DTSTAMP"], "20260302T084320Z");
    let start = events.iter().find(|event| event["UID"].contains("start@")).unwrap();
    assert_eq!(start["DTSTART;TZID=Europe/Copenhagen"], "20260316T090000");
    assert_eq!(start["DTEND;TZID=Europe/Copenhagen"], "20260316T130000");
}

#[test]
fn nothing_private_stands_in_a_calendar() {
    let mut course = Course::ready();
    course.must(Command::Write(TextField::ParallelEfforts, "Depression".to_owned()));
    let file = calendar_file(&of(course.case.agreement(), course.today), DANISH);
    for private in ["Hansen", "12 34 56 78", "amal@", "løft", "Depression"] {
        assert!(!file.contains(private), "{private}");
    }
}

#[test]
fn a_period_that_nobody_has_agreed_to_is_tentative() {
    let course = Course::ready();
    assert_eq!(find(&course, "start").1, Firmness::Tentative);
    assert_eq!(find(&course, "end").1, Firmness::Tentative);
}

#[test]
fn a_date_that_moves_keeps_its_name() {
    let mut course = Course::running();
    let end = course.end();
    let (next, _) = find(&course, "followup-1");
    course.must(Command::SetDay(DayField::NextDay, Typed::Read(next.plus(2))));
    course.must(Command::MoveEnd(end.plus(7), reason()));
    course.must(Command::OpenChange(ChangeKind::Goals, reason()));
    let due = GoalChange::Due(Typed::Read(course.start().plus(40)));
    course.must(Command::ChangeGoal(GoalId(1), due));
    assert_eq!(find(&course, "followup-1").0, next.plus(2));
    assert_eq!(find(&course, "end").0, end.plus(7));
    assert_eq!(find(&course, "goal-0000000000000001").0, course.start().plus(40));
}

#[test]
fn the_next_follow_up_takes_the_place_of_one_that_was_only_planned() {
    let mut course = Course::running();
    let (planned, firmness) = find(&course, "followup-2");
    assert_eq!(firmness, Firmness::Tentative);
    let (on, _) = find(&course, "followup-1");
    hold(&mut course, 1, on);
    // The appointment that was held is no next one, even while no other is agreed.
    assert_eq!(find(&course, "followup-2"), (planned, Firmness::Tentative));
    course.must(Command::SetDay(DayField::NextDay, Typed::Read(planned.plus(1))));
    assert_eq!(find(&course, "followup-2"), (planned.plus(1), Firmness::Agreed));
    assert!(find(&course, "followup-3").0 > planned.plus(1));
}

#[test]
fn an_extra_follow_up_leaves_the_agreed_one_its_name() {
    let mut course = Course::running();
    let (on, _) = find(&course, "followup-1");
    let before = told(&course).len();
    hold(&mut course, 1, Day::from_number(on.number() - 2).unwrap());
    assert_eq!(find(&course, "followup-1"), (on, Firmness::Agreed));
    assert_eq!(told(&course).len(), before, "the meeting stands there once");
    // While its note is half-written the meeting is neither a new one nor gone.
    course.today = on;
    course.must(Command::AddFollowUp(FollowUpId(2), on));
    assert!(
        told(&course)
            .iter()
            .all(|(_, day, firmness)| { *day != on || *firmness == Firmness::Tentative })
    );
    course.must(Command::ChangeFollowUp(FollowUpId(2), FollowUpChange::Done));
    course.must(Command::SetDay(DayField::NextDay, Typed::Read(on.plus(14))));
    assert_eq!(find(&course, "followup-2"), (on.plus(14), Firmness::Agreed));
}

#[test]
fn no_planned_date_lies_in_the_past() {
    let mut course = Course::running();
    course.today = course.start().plus(30);
    let planned = |told: &(String, Day, Firmness)| told.2 == Firmness::Tentative;
    assert!(told(&course).iter().filter(|told| planned(told)).all(|told| told.1 >= course.today));
    assert!(told(&course).iter().any(planned));
}

#[test]
fn a_goal_that_was_reached_is_taken_out() {
    let mut course = Course::running();
    let reached = GoalChange::Reached("Klarer det selv".to_owned());
    course.must(Command::ChangeGoal(GoalId(2), reached));
    assert_eq!(find(&course, "goal-0000000000000002").1, Firmness::CalledOff);
    assert_eq!(find(&course, "goal-0000000000000001").1, Firmness::Agreed);
}

#[test]
fn what_comes_after_an_interruption_is_taken_out() {
    let mut course = Course::running();
    course.today = course.start().plus(20);
    let last = course.today;
    course.must(Command::Stop(Stop::Interrupted, last, reason()));
    assert_eq!(find(&course, "end"), (last, Firmness::Agreed));
    for (name, day, firmness) in told(&course) {
        assert_eq!(firmness == Firmness::CalledOff, day > last, "{name}");
    }
}

#[test]
fn nothing_of_a_cancelled_agreement_is_left() {
    let mut course = Course::concluded();
    course.must(Command::Stop(Stop::Cancelled, course.today, reason()));
    assert!(told(&course).iter().all(|(.., firmness)| *firmness == Firmness::CalledOff));
    let (made, on) = (course.case.agreement(), edition(5, course.today));
    assert_eq!(next_date(made, on, AT, DANISH), None);
}

#[test]
fn a_closed_agreement_keeps_its_dates() {
    let mut course = Course::running();
    course.today = course.end();
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        course.must(Command::Write(field, "Fastansat".to_owned()));
    }
    course.must(Command::Close(Outcome::PartTimeJob));
    assert_eq!(find(&course, "end"), (course.end(), Firmness::Agreed));
}

#[test]
fn with_its_closing_status_the_follow_ups_to_come_are_taken_out() {
    let mut course = Course::running();
    course.today = Day::from_number(course.end().number() - 10).unwrap();
    course.must(Command::SetDay(DayField::NextDay, Typed::Read(course.today.plus(1))));
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        course.must(Command::Write(field, "Fastansat".to_owned()));
    }
    course.must(Command::Close(Outcome::PartTimeJob));
    assert_eq!(next_date(course.case.agreement(), edition(5, course.today), AT, DANISH), None);
    let told = told(&course);
    let mut follow_ups = told.iter().filter(|(name, ..)| name.starts_with("followup"));
    assert!(told.iter().any(|(name, ..)| name == "followup-1"));
    assert!(follow_ups.all(|(.., firmness)| *firmness == Firmness::CalledOff), "{told:?}");
}

#[test]
fn an_empty_agreement_has_no_dates_and_says_so() {
    assert_eq!(of(&case().build(), day(TODAY)), []);
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    for event in [Event::SaveCalendar(id), Event::SaveNextDate(id)] {
        tab.tell(event);
        assert_eq!((tab.notice(), tab.downloads.len()), (Some(Notice::NoDates), 0));
        tab.tell(Event::Dismiss);
    }
}

#[test]
fn all_dates_or_the_next_are_fetched_as_a_file_and_nothing_is_logged() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let before = tab.case(id).log().len();
    tab.tell(Event::SaveCalendar(id));
    tab.tell(Event::SaveNextDate(id));
    let counts: Vec<usize> = tab.downloads.iter().map(|file| read(file).len()).collect();
    assert_eq!(counts, [17, 1]);
    assert_eq!(tab.case(id).log().len(), before);
}

#[test]
fn a_later_version_outranks_the_file_before_it() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let rank = |file: &String| {
        let next = read(file).remove(0);
        (next["SEQUENCE"].parse::<u32>().unwrap(), next["DTSTAMP"].clone())
    };
    tab.tell(Event::SaveNextDate(id));
    for iso in ["2026-03-26", "2026-03-27"] {
        tab.act(id, Command::SetDay(DayField::NextDay, Typed::Read(day(iso))));
        tab.tell(Event::SaveNextDate(id));
    }
    let ranks: Vec<_> = tab.downloads.iter().map(rank).collect();
    assert!(ranks.is_sorted() && ranks.windows(2).all(|two| two[0] != two[1]), "{ranks:?}");
}

#[test]
fn the_dates_of_every_agreement_can_be_read_and_no_two_have_one_name() {
    for_all(128, &(agreement(), some_day()), |(made, today)| {
        let events = of(&made, today);
        let mut names: Vec<&str> = events.iter().map(|event| event.uid.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), events.len());
        if !events.is_empty() {
            assert_eq!(read(&calendar_file(&events, DANISH)).len(), events.len());
        }
    });
}
