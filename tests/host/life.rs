//! What becomes of a concluded agreement: changes, a moved end, an early stop, follow-ups, the closing status (B4–B6).

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::agreement::follow_up::{FollowUpChange, Topic};
use klar_aftale::agreement::permit;
use klar_aftale::agreement::{ChangeKind, Outcome, Party, Stop};
use klar_aftale::agreement::{Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, Field, TextField};
use klar_aftale::base::Typed;
use klar_aftale::base::{Day, Weekday};
use klar_aftale::base::{FollowUpId, StepId};
use klar_aftale::log::{Ground, merge};

use crate::builder::hours;
use crate::course::{Course, changes, reason, write};

#[test]
fn a_concluded_agreement_changes_only_within_a_change_of_that_kind() {
    for (command, kind) in changes() {
        let mut course = Course::running();
        let Some(kind) = kind else {
            course.refuses(command.clone(), Rejection::Fixed);
            for kind in ChangeKind::WRITTEN {
                let mut within = course.clone();
                within.must(Command::OpenChange(kind, reason()));
                within.refuses(command.clone(), Rejection::Fixed);
            }
            continue;
        };
        course.refuses(command.clone(), Rejection::NeedsChange(kind));
        for other in ChangeKind::WRITTEN.into_iter().filter(|other| *other != kind) {
            let mut within = course.clone();
            within.must(Command::OpenChange(other, reason()));
            within.refuses(command.clone(), Rejection::NeedsChange(kind));
        }
        course.must(Command::OpenChange(kind, reason()));
        course.must(command);
    }
}

#[test]
fn a_change_is_a_numbered_version_with_its_reason_and_an_empty_one_is_none() {
    let mut course = Course::running();
    course.refuses(Command::OpenChange(ChangeKind::Contact, String::new()), Rejection::NoReason);
    course.must(Command::OpenChange(ChangeKind::Contact, reason()));
    course.refuses(Command::OpenChange(ChangeKind::Goals, reason()), Rejection::ChangeOpen);
    course.must(Command::CloseChange);
    assert_eq!(course.case.agreement().lifecycle.versions.len(), 1, "nothing was changed");
    course.refuses(Command::CloseChange, Rejection::NoChange);

    course.must(Command::OpenChange(ChangeKind::Contact, reason()));
    course.must(Command::Write(TextField::ContactPhone, String::new()));
    let phone = Field::Text(TextField::ContactPhone);
    course.refuses(Command::CloseChange, Rejection::Incomplete(phone));
    course.must(write(TextField::ContactPhone));
    course.must(Command::CloseChange);
    let lifecycle = &course.case.agreement().lifecycle;
    let versions: Vec<_> =
        lifecycle.versions.iter().map(|one| (one.kind, one.reason.as_str())).collect();
    assert_eq!(versions, [(None, ""), (Some(ChangeKind::Contact), reason().as_str())]);
    assert!(lifecycle.is_concluded() && lifecycle.change.is_none());
}

#[test]
fn a_last_day_moves_forward_or_back_with_a_reason_and_steps_after_it_go() {
    let mut course = Course::running();
    let (start, end) = (course.start(), course.end());
    course.refuses(Command::MoveEnd(end, reason()), Rejection::EndStays);
    let before = Day::from_number(start.number() - 1).unwrap();
    course.refuses(Command::MoveEnd(before, reason()), Rejection::EndStays);
    course.refuses(Command::MoveEnd(end.plus(28), " ".to_owned()), Rejection::NoReason);
    course.must(Command::MoveEnd(end.plus(28), reason()));
    let steps = course.case.agreement().steps.len();
    assert!(steps > 1);
    course.must(Command::MoveEnd(start.plus(7), reason()));
    let made = course.case.agreement();
    assert_eq!((made.end.value(), made.steps.len()), (Some(&start.plus(7)), 1));
    let kinds: Vec<_> = made.lifecycle.versions.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [None, Some(ChangeKind::Extend), Some(ChangeKind::Shorten)]);
    Course::ready().refuses(Command::MoveEnd(end.plus(1), reason()), Rejection::NotConcluded);
}

#[test]
fn a_step_outside_a_concluded_period_is_refused() {
    let mut course = Course::running();
    course.must(Command::OpenChange(ChangeKind::Hours, reason()));
    let after = course.end().plus(1);
    let copy_of = StepId(0);
    let add = |from| Command::AddStep { id: StepId(77), copy_of, from: Typed::Read(from) };
    course.refuses(add(after), Rejection::OutsidePeriod);
    course.must(add(course.start().plus(14)));
    let late = Command::ChangeStep(StepId(77), StepChange::From(Typed::Read(after)));
    course.refuses(late, Rejection::OutsidePeriod);
}

#[test]
fn an_agreement_is_cancelled_before_and_interrupted_after_its_start() {
    let mut early = Course::concluded();
    early.today = Day::from_number(early.start().number() - 1).unwrap();
    let today = early.today;
    let stop = |stop, on| Command::Stop(stop, on, reason());
    early.refuses(stop(Stop::Interrupted, today), Rejection::NotBegunYet);
    early.refuses(Command::Stop(Stop::Cancelled, today, String::new()), Rejection::NoReason);
    early.must(stop(Stop::Cancelled, today));
    early.refuses(Command::Close(Outcome::Other), Rejection::Over);
    early.refuses(write(TextField::Mentor), Rejection::Over);

    let mut course = Course::running();
    let today = course.today;
    course.refuses(stop(Stop::Cancelled, today), Rejection::HasBegun);
    let outside = course.end().plus(1);
    course.refuses(stop(Stop::Interrupted, outside), Rejection::OutsidePeriod);
    course.must(stop(Stop::Interrupted, today));
    course.refuses(stop(Stop::Interrupted, today), Rejection::Over);
    course.refuses(Command::OpenChange(ChangeKind::Goals, reason()), Rejection::Over);
    Course::ready().must(stop(Stop::Cancelled, today));
}

#[test]
fn what_was_ended_by_mistake_is_opened_again_with_a_reason_and_keeps_everything() {
    let mut course = Course::running();
    course.refuses(Command::Reopen(reason()), Rejection::NotOver);
    let before = course.case.agreement().clone();
    course.must(Command::Stop(Stop::Interrupted, course.today, reason()));
    course.refuses(Command::Reopen(String::new()), Rejection::NoReason);
    course.must(Command::Reopen(reason()));
    assert_eq!(course.case.agreement(), &before);
}

#[test]
fn a_closing_status_owes_words_and_where_no_paid_hours_came_the_reason() {
    let mut course = Course::running();
    for step in course.case.agreement().steps.clone() {
        for weekday in Weekday::ALL {
            if course.case.agreement().lifecycle.change.is_none() {
                course.must(Command::OpenChange(ChangeKind::Hours, reason()));
            }
            let none = StepChange::Hours(weekday, Work::Paid, Typed::Blank);
            course.must(Command::ChangeStep(step.id, none));
        }
    }
    course.must(Command::CloseChange);
    course.refuses(Command::Close(Outcome::Education), Rejection::TooEarlyToClose);
    course.today = Day::from_number(course.end().number() - 21).unwrap();
    let owes = |field| Rejection::Incomplete(Field::Text(field));
    for field in [TextField::ClosingStatus, TextField::ClosingNext, TextField::NoPaidReason] {
        course.refuses(Command::Close(Outcome::Education), owes(field));
        if field == TextField::NoPaidReason {
            let paid = Command::Close(Outcome::PartTimeJob);
            course.clone().must(paid);
        }
        course.must(write(field));
    }
    course.must(Command::Close(Outcome::Education));
    course.refuses(Command::Close(Outcome::Other), Rejection::Over);
    course.refuses(write(TextField::ClosingStatus), Rejection::Over);
    course.must(Command::Reopen(reason()));
    course.must(write(TextField::ClosingNext));
}

#[test]
fn a_follow_up_is_held_from_the_start_on_and_one_that_is_deleted_leaves_the_others() {
    let mut course = Course::running();
    let ids = [FollowUpId(1), FollowUpId(2), FollowUpId(3)];
    let before = Day::from_number(course.start().number() - 1).unwrap();
    course.refuses(Command::AddFollowUp(ids[0], before), Rejection::NotBegunYet);
    for id in ids {
        course.must(Command::AddFollowUp(id, course.today));
        let going = FollowUpChange::Text(Topic::Going, format!("{id:?}"));
        course.must(Command::ChangeFollowUp(id, going));
        course.must(Command::ChangeFollowUp(id, FollowUpChange::Done));
    }
    course.refuses(Command::AddFollowUp(ids[1], course.today), Rejection::IdTaken);
    let early = FollowUpChange::On(Typed::Read(before));
    course.refuses(Command::ChangeFollowUp(ids[1], early), Rejection::NotBegunYet);
    course.must(Command::RemoveFollowUp(ids[1]));
    let left: Vec<_> =
        course.case.agreement().lifecycle.follow_ups.iter().map(|one| one.id).collect();
    assert_eq!(left, [ids[0], ids[2]]);
    let gone = Command::ChangeFollowUp(ids[1], FollowUpChange::Done);
    course.refuses(gone, Rejection::UnknownFollowUp(ids[1]));
    course.must(Command::ChangeFollowUp(ids[0], FollowUpChange::On(Typed::Blank)));
    let dayless = Command::ChangeFollowUp(ids[0], FollowUpChange::Done);
    course.refuses(dayless, Rejection::FollowUpWithoutDay);
}

#[test]
fn what_a_follow_up_speaks_of_stays() {
    let mut course = Course::running();
    let (goal, task) = (course.case.agreement().goals[0].id, course.case.agreement().tasks[0].id);
    let (others, id) = (course.case.agreement().goals.len(), FollowUpId(1));
    course.must(Command::AddFollowUp(id, course.today));
    course.must(Command::ChangeGoal(goal, GoalChange::Reached("Gør det selv".to_owned())));
    course.must(Command::ChangeFollowUp(id, FollowUpChange::Mastered(task, true)));
    course.must(Command::OpenChange(ChangeKind::Goals, reason()));
    course.refuses(Command::RemoveGoal(goal), Rejection::InFollowUp);
    let last = course.case.agreement().goals[others - 1].id;
    course.must(Command::RemoveGoal(last));
    assert_eq!(course.case.agreement().goals.len(), others - 1);
    course.must(Command::CloseChange);
    course.must(Command::OpenChange(ChangeKind::Tasks, reason()));
    course.refuses(Command::RemoveTask(task), Rejection::InFollowUp);
}

#[test]
fn nothing_ends_while_a_change_or_a_note_is_half_written() {
    let mut course = Course::running();
    course.today = course.end();
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        course.must(write(field));
    }
    let (stop, close) =
        (Command::Stop(Stop::Interrupted, course.today, reason()), Command::Close(Outcome::Other));
    course.must(Command::OpenChange(ChangeKind::Goals, reason()));
    for end in [&stop, &close] {
        course.refuses(end.clone(), Rejection::ChangeOpen);
    }
    course.must(Command::CloseChange);
    let id = FollowUpId(1);
    course.must(Command::AddFollowUp(id, course.today));
    course.refuses(close.clone(), Rejection::NoteOpen);
    course.clone().must(stop);
    course.must(Command::ChangeFollowUp(id, FollowUpChange::Done));
    course.must(close);
}

#[test]
fn a_change_that_an_older_log_left_open_is_not_ended_behind_the_end() {
    let mut course = Course::running();
    course.must(Command::OpenChange(ChangeKind::Goals, reason()));
    let mut made = course.case.agreement().clone();
    let stop = Command::Stop(Stop::Interrupted, course.today, reason());
    assert_eq!(apply(&mut made, &stop, course.today), Ok(()), "it folds as it did");
    assert_eq!(permit(&made, &Command::CloseChange, course.today), Err(Rejection::Over));
}

#[test]
fn a_change_asks_for_its_content_alone_and_not_for_the_next_appointment() {
    let mut course = Course::running();
    course.must(Command::OpenChange(ChangeKind::Contact, reason()));
    course.must(write(TextField::ContactPhone));
    course.must(Command::SetDay(DayField::NextDay, Typed::Blank));
    course.must(Command::SetNextTime(Typed::Unread("til middag".to_owned())));
    course.must(Command::Write(TextField::NextPlace, String::new()));
    course.must(Command::CloseChange);
}

#[test]
fn goals_are_ticked_neither_on_nor_off_after_the_end() {
    let mut course = Course::running();
    let goal = course.case.agreement().goals[0].id;
    let tick = |how| Command::ChangeGoal(goal, how);
    course.must(tick(GoalChange::Reached("Gør det selv".to_owned())));
    course.must(Command::Stop(Stop::Interrupted, course.today, reason()));
    course.refuses(tick(GoalChange::Reached("Og mere".to_owned())), Rejection::Over);
    course.refuses(tick(GoalChange::NotReached), Rejection::Over);
}

#[test]
fn what_has_not_begun_is_not_closed_however_short_it_is() {
    let mut course = Course::concluded();
    course.today = Day::from_number(course.start().number() - 1).unwrap();
    course.must(Command::MoveEnd(course.start().plus(7), reason()));
    for field in [TextField::ClosingStatus, TextField::ClosingNext] {
        course.must(write(field));
    }
    course.refuses(Command::Close(Outcome::PartTimeJob), Rejection::NotBegunYet);
    course.today = course.start();
    course.must(Command::Close(Outcome::PartTimeJob));
}

#[test]
fn a_note_tells_of_a_day_that_has_come() {
    let mut course = Course::running();
    let (id, tomorrow) = (FollowUpId(1), course.today.plus(1));
    course.refuses(Command::AddFollowUp(id, tomorrow), Rejection::FollowUpAhead);
    course.must(Command::AddFollowUp(id, course.today));
    let on = |day| Command::ChangeFollowUp(id, FollowUpChange::On(Typed::Read(day)));
    let done = Command::ChangeFollowUp(id, FollowUpChange::Done);
    course.must(on(tomorrow));
    course.refuses(done.clone(), Rejection::FollowUpAhead);
    course.must(on(course.today));
    course.must(done);
    course.refuses(on(tomorrow), Rejection::FollowUpAhead);
}

#[test]
fn what_was_cancelled_is_not_unlocked() {
    let mut course = Course::ready();
    course.sign(Party::Company);
    course.must(Command::Stop(Stop::Cancelled, course.today, reason()));
    course.refuses(Command::Unlock(reason()), Rejection::Over);
}

#[test]
fn two_tabs_together_do_not_end_a_change_with_what_cannot_be_right() {
    let mut one = Course::running();
    one.must(Command::OpenChange(ChangeKind::Hours, reason()));
    let mut two = one.clone();
    let more = |weekday| {
        let hours = Typed::Read(hours("13"));
        Command::ChangeStep(StepId(0), StepChange::Hours(weekday, Work::Paid, hours))
    };
    one.must(more(Weekday::Saturday));
    two.must(more(Weekday::Sunday));
    two.must(Command::CloseChange);
    let merged = merge::<Agreement>(one.case.log(), two.case.log()).unwrap();
    assert!(!impossible(&merged.document).is_empty(), "each alone is right, and both are too much");
    assert!(merged.document.lifecycle.change.is_some());
    let [conflict] = &merged.conflicts[..] else { panic!("{:?}", merged.conflicts) };
    assert_eq!(conflict.mine.command(), Some(&Command::CloseChange));
    assert!(matches!(conflict.ground, Ground::Gone(Rejection::Incomplete(_))));
}
