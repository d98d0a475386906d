//! A course that was stopped: what was lived of it is what its views, its progress and what comes next hold.

use klar_aftale::agreement::DayField;
use klar_aftale::agreement::Totals;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::follow_up::FollowUpChange;
use klar_aftale::agreement::progress;
use klar_aftale::agreement::{Command, StepChange};
use klar_aftale::agreement::{Outcome, Stop};
use klar_aftale::app::features::following_up::proposed_next;
use klar_aftale::app::features::going_on::{Onward, taken_along};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, FollowUpId};
use klar_aftale::base::{Day, Period, Weekday};
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};

use crate::builder::{edition, hours};
use crate::course::{Course, reason};

/// Interrupted before its second step, with an appointment behind the stop.
fn interrupted() -> (Course, Day) {
    let mut course = Course::running();
    assert_eq!(course.case.agreement().stages().len(), 2);
    course.today = course.start().plus(8);
    let last = course.today;
    course.must(Command::SetDay(DayField::NextDay, Typed::Read(last.plus(1))));
    course.must(Command::Stop(Stop::Interrupted, last, reason()));
    (course, last)
}

#[test]
fn what_was_interrupted_is_shown_to_the_day_of_the_stop() {
    let (course, last) = interrupted();
    let made = course.case.agreement();
    let lived = Period::new(course.start(), last).unwrap();
    assert_eq!(made.actual_period(), Some(lived));
    let (company, plan) =
        (company_view(made, Reader::Contact, edition(1, last)), plan_view(made, edition(1, last)));
    for (period, stages, next) in
        [(company.period, company.stages, company.next), (plan.period, plan.stages, plan.next)]
    {
        assert_eq!(period, Some(lived));
        assert_eq!(stages.iter().map(|stage| stage.period).collect::<Vec<_>>(), [lived]);
        assert_eq!(next, None, "it lies behind the stop");
    }
    let shown = progress(made);
    assert_eq!((shown.period, shown.planned.len()), (Some(lived), 1));
    let mut whole = made.clone();
    whole.lifecycle.stopped = None;
    let all = |total: Option<Totals>| total.unwrap().all();
    assert!(all(made.total()) < all(whole.total()));
    assert_eq!(made.paid_goal_reached(), None);
}

#[test]
fn a_meeting_up_to_the_stop_still_comes_and_none_after_the_end_of_it_all() {
    let (course, last) = interrupted();
    let mut made = course.case.agreement().clone();
    made.next.day = Typed::Read(last);
    assert_eq!(made.next_meeting().map(|meeting| meeting.day), Some(last));
    made.lifecycle.stopped.as_mut().unwrap().stop = Stop::Cancelled;
    assert_eq!(made.next_meeting(), None);
    assert_eq!((made.actual_period(), made.actual_stages().len()), (None, 0));
    assert_eq!(progress(&made).period, None);
}

#[test]
fn no_further_meeting_is_proposed_once_it_was_stopped() {
    let mut course = Course::running();
    let id = FollowUpId(1);
    course.must(Command::SetDay(DayField::NextDay, Typed::Blank));
    course.must(Command::AddFollowUp(id, course.today));
    let proposed = |course: &Course| proposed_next(course.case.agreement(), id);
    assert_eq!(proposed(&course), Some(course.today.plus(7)));
    course.must(Command::Stop(Stop::Interrupted, course.today, reason()));
    assert_eq!(proposed(&course), None);
}

#[test]
fn a_new_agreement_goes_on_from_the_step_that_was_lived() {
    let (course, last) = interrupted();
    let made = course.case.agreement();
    let along = taken_along(made, AgreementId(9), Onward::SamePlace);
    let paid = made.stages()[0].weekly.paid;
    assert!(paid < made.stages()[1].weekly.paid);
    assert!(along.contains(&Command::Renew(AgreementId(9), paid)));
    let start = Command::SetDay(DayField::Start, Typed::Read(last.plus(1)));
    assert!(along.contains(&start));
    let week = made.steps[0].week.days().filter_map(|(weekday, day)| {
        let change = StepChange::Hours(weekday, Work::Paid, day.paid.clone());
        (!day.paid.is_blank()).then_some(Command::ChangeStep(made.steps[0].id, change))
    });
    assert!(week.into_iter().all(|hours| along.contains(&hours)));
}

#[test]
fn whether_paid_hours_came_is_what_follow_ups_saw_and_else_what_was_lived_of_the_plan() {
    let mut course = Course::running();
    let came = |course: &Course| course.case.agreement().paid_hours_came(None);
    assert!(came(&course), "the plan has paid hours from its first day");
    let id = FollowUpId(1);
    course.must(Command::AddFollowUp(id, course.today));
    for (seen, told) in [("0", false), ("2", true)] {
        let seen = FollowUpChange::Held(Work::Paid, Typed::Read(hours(seen)));
        course.must(Command::ChangeFollowUp(id, seen));
        assert_eq!(came(&course), told);
    }
    let none = FollowUpChange::Held(Work::Paid, Typed::Read(hours("0")));
    course.must(Command::ChangeFollowUp(id, none));
    assert!(course.case.agreement().paid_hours_came(Some(Outcome::PaidHours)));
    // Paid hours that were only planned for after the stop never came.
    let (stopped, _) = interrupted();
    let mut made = stopped.case.agreement().clone();
    assert!(made.paid_hours_came(None));
    for weekday in Weekday::ALL {
        made.steps[0].week.get_mut(weekday).paid = Typed::Blank;
    }
    assert!(!made.paid_hours_came(None));
}

#[test]
fn a_meeting_is_the_next_one_until_one_is_held_on_its_day_or_later() {
    let mut course = Course::running();
    let agreed = course.start().plus(9);
    let next = |course: &Course| {
        let made = course.case.agreement();
        let day = made.next_meeting().map(|meeting| meeting.day);
        let summed = course.case.summary().unwrap().course.next_meeting().map(|(day, _)| day);
        let shown =
            company_view(made, Reader::Contact, edition(1, course.today)).next.map(|next| next.day);
        assert_eq!((summed, shown), (day, day), "told alike everywhere");
        day
    };
    for (id, days, wanted) in [(1, 7, Some(agreed)), (2, 9, None)] {
        course.today = course.start().plus(days);
        course.must(Command::AddFollowUp(FollowUpId(id), course.today));
        assert_eq!(next(&course), Some(agreed), "a note that is not done has held nothing");
        course.must(Command::ChangeFollowUp(FollowUpId(id), FollowUpChange::Done));
        assert_eq!(next(&course), wanted);
    }
}
