//! Commands: what each refusal is for, and that removing one thing leaves the others.

use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::{Command, GoalChange, StepChange};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::agreement::{Reached, in_order};
use klar_aftale::base::Typed;
use klar_aftale::base::Weekday::{Monday, Tuesday};
use klar_aftale::base::{GoalId, StepId, TaskId};

use crate::builder::{Builder, TODAY, case, day, hours};

/// Says that the command is refused for this reason and changes nothing.
#[track_caller]
fn check_refused(agreement: &Builder, command: &Command, rejection: Rejection) {
    let before = agreement.clone().build();
    let mut after = before.clone();
    assert_eq!(apply(&mut after, command, day(TODAY)), Err(rejection), "{command:?}");
    assert_eq!(after, before, "{command:?}");
}

/// A case with two steps, two tasks, two goals and a sub-goal of the first.
fn furnished() -> Builder {
    case()
        .with_dates("2026-03-02", "2026-05-31")
        .unpaid(Monday, "4")
        .step_from("2026-04-06")
        .task(1, Work::Unpaid, "Kasse")
        .task(2, Work::Paid, "Lager")
        .goal(1, "Flere timer")
        .goal(2, "Passe kassen")
        .sub_goal(3, 1, "Møde hver dag")
}

#[test]
fn an_agreement_begins_once() {
    let create = Command::Create(Kind::Praktik, Origin::Own);
    check_refused(&furnished(), &create, Rejection::AlreadyBegun);
}

#[test]
fn what_is_not_there_cannot_be_changed_or_removed() {
    let (step, task, goal) = (StepId(9), TaskId(9), GoalId(9));
    for command in [
        Command::RemoveStep(step),
        Command::ChangeStep(step, StepChange::From(Typed::Blank)),
        Command::ChangeStep(step, StepChange::Meet(Monday, Typed::Blank)),
        Command::AddStep { id: StepId(2), copy_of: step, from: Typed::Blank },
    ] {
        check_refused(&furnished(), &command, Rejection::UnknownStep(step));
    }
    for command in [
        Command::RemoveTask(task),
        Command::WriteTask(task, "Opvask".to_owned()),
        Command::SetTaskWork(task, Work::Paid),
    ] {
        check_refused(&furnished(), &command, Rejection::UnknownTask(task));
    }
    for command in [
        Command::RemoveGoal(goal),
        Command::ChangeGoal(goal, GoalChange::NotReached),
        Command::AddGoal(GoalId(4), Some(goal)),
    ] {
        check_refused(&furnished(), &command, Rejection::UnknownGoal(goal));
    }
}

#[test]
fn an_id_is_given_once() {
    for command in [
        Command::AddStep { id: StepId(0), copy_of: StepId(1), from: Typed::Blank },
        Command::AddTask(TaskId(2), Work::Unpaid),
        Command::AddGoal(GoalId(3), None),
    ] {
        check_refused(&furnished(), &command, Rejection::IdTaken);
    }
}

#[test]
fn the_first_step_starts_with_the_agreement_and_stays() {
    let from = StepChange::From(Typed::Read(day("2026-04-01")));
    for command in [Command::RemoveStep(StepId(0)), Command::ChangeStep(StepId(0), from)] {
        check_refused(&furnished(), &command, Rejection::FirstStepStays);
    }
}

#[test]
fn a_sub_goal_has_no_sub_goals() {
    let add = Command::AddGoal(GoalId(4), Some(GoalId(3)));
    check_refused(&furnished(), &add, Rejection::SubGoalOfSubGoal(GoalId(3)));
}

#[test]
fn removing_one_task_leaves_the_others() {
    let left = furnished().after(Command::RemoveTask(TaskId(1))).build();
    let texts: Vec<&str> = left.tasks.iter().map(|task| task.text.as_str()).collect();
    assert_eq!(texts, ["Lager"]);
}

#[test]
fn removing_one_step_leaves_the_others() {
    let left = furnished().step_from("2026-05-04").after(Command::RemoveStep(StepId(1))).build();
    let ids: Vec<u64> = left.steps.iter().map(|step| step.id.0).collect();
    assert_eq!(ids, [0, 2]);
}

#[test]
fn removing_one_goal_leaves_the_others_and_its_sub_goals() {
    for (removed, left) in [
        (1, vec![(2, None), (3, None)]),
        (2, vec![(1, None), (3, Some(1))]),
        (3, vec![(1, None), (2, None)]),
    ] {
        let after = furnished().after(Command::RemoveGoal(GoalId(removed))).build();
        let goals: Vec<(u64, Option<u64>)> = after
            .goals
            .iter()
            .map(|goal| (goal.id.0, goal.parent.map(|parent| parent.0)))
            .collect();
        assert_eq!(goals, left, "without goal {removed}");
        assert_eq!(in_order(&after.goals).len(), 2);
    }
}

#[test]
fn sub_goals_stand_behind_their_goal() {
    let goals = furnished().sub_goal(4, 2, "Alene").sub_goal(5, 1, "Hele dagen").build().goals;
    let order: Vec<u64> = in_order(&goals).iter().map(|goal| goal.id.0).collect();
    assert_eq!(order, [1, 3, 5, 2, 4]);
}

#[test]
fn a_new_step_copies_the_week_and_then_goes_its_own_way() {
    let made = furnished().unpaid(Monday, "5").unpaid(Tuesday, "2").build();
    let weekly: Vec<_> = made.steps.iter().map(|step| step.weekly().unpaid).collect();
    assert_eq!(weekly, [hours("4"), hours("7")]);
}

#[test]
fn a_goal_keeps_the_first_day_it_was_reached() {
    let reach = |how: &str| Command::ChangeGoal(GoalId(1), GoalChange::Reached(how.to_owned()));
    let mut agreement = furnished().build();
    apply(&mut agreement, &reach("Kom hver dag"), day("2026-03-20")).unwrap();
    apply(&mut agreement, &reach("Kom til tiden"), day("2026-04-20")).unwrap();
    let reached = Reached { on: day("2026-03-20"), how: "Kom til tiden".to_owned() };
    assert_eq!(agreement.goals[0].reached, Some(reached));
    let undone = Command::ChangeGoal(GoalId(1), GoalChange::NotReached);
    apply(&mut agreement, &undone, day("2026-04-21")).unwrap();
    assert_eq!(agreement.goals[0].reached, None);
}
