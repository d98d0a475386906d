//! `apply`: the only function that changes an agreement; `permit`: what is asked of an act that is done now.

use crate::agreement::choices::Work;
use crate::agreement::command::{Choice, Command, GoalChange, StepChange};
use crate::agreement::conditions;
use crate::agreement::field::Part;
use crate::agreement::follow_up::{follow_ups, keep};
use crate::agreement::goals;
use crate::agreement::goals::{Goal, Reached};
use crate::agreement::hours::{HoursStep, StepStart};
use crate::agreement::lifecycle::Renewed;
use crate::agreement::rejection::Rejection;
use crate::agreement::sharing::answering;
use crate::agreement::sharing::filling;
use crate::agreement::signing::lifecycle;
use crate::agreement::state::Agreement;
use crate::agreement::tasks::Task;
use crate::base::Day;
use crate::base::Typed;
use crate::base::{GoalId, StepId, TaskId};

/// Changes the agreement by a command given on the day `today`.
///
/// # Errors
/// A [`Rejection`] when the rules forbid the command; the agreement is then untouched.
pub fn apply(agreement: &mut Agreement, command: &Command, today: Day) -> Result<(), Rejection> {
    lifecycle::may_touch(agreement, command)?;
    carry_out(agreement, command, today)?;
    lifecycle::touched(agreement, command);
    Ok(())
}

/// Checks that a person may do this on the day `today`; `apply` checks more.
///
/// New conditions may be added: an older log still folds, since folding uses only `apply`.
///
/// # Errors
/// The first [`Rejection`].
pub fn permit(agreement: &Agreement, command: &Command, today: Day) -> Result<(), Rejection> {
    match command {
        Command::Answer(answer) => answering::may_take(agreement, answer),
        Command::TellOtherwise(audience) => match agreement.out_there(*audience) {
            Some(_) => Ok(()),
            None => Err(Rejection::NotShared),
        },
        Command::AskToFill(_) => filling::may_ask(agreement),
        Command::Fill(filled) => filling::may_take(agreement, filled),
        Command::HandOver(to) => conditions::named(to),
        Command::SignOff(sign_off) => {
            conditions::sign(agreement, sign_off)?;
            conditions::right(agreement)
        }
        Command::Unlock(reason) => {
            conditions::not_over(agreement)?;
            conditions::reasoned(reason)
        }
        Command::OpenChange(_, reason) | Command::Reopen(reason) | Command::MoveEnd(_, reason) => {
            conditions::reasoned(reason)
        }
        Command::CloseChange => {
            conditions::not_over(agreement)?;
            conditions::whole_content(agreement)?;
            conditions::right(agreement)
        }
        Command::Stop(stop, on, reason) => {
            conditions::reasoned(reason)?;
            conditions::stopping(agreement, *stop, *on, today)
        }
        Command::Close(outcome) => conditions::close(agreement, *outcome, today),
        Command::AddFollowUp(_, on) => {
            conditions::follow_up(agreement, *on)?;
            conditions::not_ahead(*on, today)
        }
        Command::ChangeFollowUp(id, change) => {
            conditions::not_closed(agreement)?;
            conditions::change_follow_up(agreement, *id, change, today)
        }
        Command::RemoveFollowUp(_) => conditions::not_closed(agreement),
        Command::Write(field, _) => match field.part() {
            Part::Closing => conditions::not_closed(agreement),
            Part::Parties | Part::Purpose | Part::Hours | Part::Content | Part::FollowUp => Ok(()),
        },
        Command::AddStep { from: day, .. } | Command::ChangeStep(_, StepChange::From(day)) => {
            day.value().map_or(Ok(()), |day| conditions::within(agreement, *day))
        }
        Command::ChangeGoal(_, GoalChange::Reached(_) | GoalChange::NotReached) => {
            conditions::not_over(agreement)
        }
        Command::RemoveGoal(id) => conditions::goal_not_in_follow_up(agreement, *id),
        Command::RemoveTask(id) => conditions::task_not_in_follow_up(agreement, *id),
        Command::Create(..)
        | Command::SetDay(..)
        | Command::SetNumber(..)
        | Command::SetNextTime(_)
        | Command::SetPaidTarget(_)
        | Command::Choose(_)
        | Command::SetConsent(_)
        | Command::ChangeStep(_, StepChange::Hours(..) | StepChange::Meet(..))
        | Command::RemoveStep(_)
        | Command::AddTask(..)
        | Command::WriteTask(..)
        | Command::SetTaskWork(..)
        | Command::AddGoal(..)
        | Command::ChangeGoal(_, GoalChange::Text(_) | GoalChange::Due(_) | GoalChange::Track(_))
        | Command::Share(..)
        | Command::Prepare(..)
        | Command::Disclose(..)
        | Command::Renew(..)
        | Command::Tick(..) => Ok(()),
    }
}

fn carry_out(agreement: &mut Agreement, command: &Command, today: Day) -> Result<(), Rejection> {
    match command {
        Command::Create(..) => return Err(Rejection::AlreadyBegun),
        Command::Write(field, text) => agreement.text_mut(*field).clone_from(text),
        Command::SetDay(field, day) => agreement.day_mut(*field).clone_from(day),
        Command::SetNumber(field, number) => agreement.number_mut(*field).clone_from(number),
        Command::SetNextTime(time) => agreement.next.time = time.clone(),
        Command::SetPaidTarget(minutes) => agreement.paid.monthly = minutes.clone(),
        Command::Choose(choice) => choose(agreement, *choice),
        Command::SetConsent(consent) => agreement.consent = *consent,
        Command::AddStep { id, copy_of, from } => add_step(agreement, *id, *copy_of, from)?,
        Command::ChangeStep(id, change) => change_step(agreement, *id, change)?,
        Command::RemoveStep(id) => remove_step(agreement, *id)?,
        Command::AddTask(id, work) => add_task(agreement, *id, *work)?,
        Command::WriteTask(id, text) => task_mut(agreement, *id)?.text.clone_from(text),
        Command::SetTaskWork(id, work) => task_mut(agreement, *id)?.work = *work,
        Command::RemoveTask(id) => {
            task_mut(agreement, *id)?;
            agreement.tasks.retain(|task| task.id != *id);
        }
        Command::AddGoal(id, parent) => add_goal(agreement, *id, *parent)?,
        Command::ChangeGoal(id, change) => change_goal(goal_mut(agreement, *id)?, change, today),
        Command::RemoveGoal(id) => {
            goal_mut(agreement, *id)?;
            goals::remove(&mut agreement.goals, *id);
        }
        Command::Disclose(matter, shown) => {
            let disclosed = &mut agreement.lifecycle.disclosed;
            disclosed.retain(|(of, _)| of != matter);
            disclosed.push((*matter, *shown));
        }
        Command::Tick(check, done) => keep(&mut agreement.lifecycle.ticked, *check, *done),
        Command::Share(audience, ticket) => {
            lifecycle::share(agreement, *audience, *ticket, today);
        }
        Command::Answer(answer) => answering::take(agreement, answer, today)?,
        Command::AskToFill(ticket) => filling::ask(agreement, *ticket, today),
        Command::Fill(filled) => filling::take(agreement, filled, today)?,
        Command::Prepare(audience, ticket) => lifecycle::prepare(agreement, *audience, *ticket),
        Command::TellOtherwise(audience) => lifecycle::tell(agreement, *audience),
        Command::HandOver(to) => agreement.lifecycle.handed_over.push((to.clone(), today)),
        Command::SignOff(sign_off) => lifecycle::sign(agreement, sign_off, today)?,
        Command::Unlock(_) => lifecycle::unlock(agreement)?,
        Command::OpenChange(kind, reason) => lifecycle::open_change(agreement, *kind, reason)?,
        Command::CloseChange => lifecycle::close_change(agreement, today)?,
        Command::MoveEnd(to, reason) => lifecycle::move_end(agreement, *to, reason, today)?,
        Command::Stop(stop, on, reason) => lifecycle::stop(agreement, *stop, *on, reason)?,
        Command::Close(outcome) => lifecycle::close(agreement, *outcome, today)?,
        Command::Reopen(_) => lifecycle::reopen(agreement)?,
        Command::AddFollowUp(id, on) => follow_ups::add(agreement, *id, *on)?,
        Command::ChangeFollowUp(id, change) => {
            follow_ups::change(agreement, *id, change, today)?;
        }
        Command::RemoveFollowUp(id) => follow_ups::remove(agreement, *id)?,
        Command::Renew(of, paid) => {
            agreement.lifecycle.renews = Some(Renewed { of: *of, paid: *paid });
        }
    }
    Ok(())
}

fn choose(agreement: &mut Agreement, choice: Choice) {
    match choice {
        Choice::Purpose(purpose) => agreement.purpose = purpose,
        Choice::Outlook(outlook) => agreement.paid.outlook = outlook,
        Choice::Rhythm(rhythm) => agreement.rhythm = rhythm,
        Choice::AbsenceCall(call) => agreement.absence_call = call,
        Choice::SickCall(call) => agreement.sick_call = call,
        Choice::Representation(representation) => agreement.representation = representation,
        Choice::TargetGroup(group) => agreement.target_group = group,
    }
}

fn add_step(
    agreement: &mut Agreement,
    id: StepId,
    copy_of: StepId,
    from: &Typed<Day>,
) -> Result<(), Rejection> {
    if agreement.step(id).is_some() {
        return Err(Rejection::IdTaken);
    }
    let week = agreement.step(copy_of).ok_or(Rejection::UnknownStep(copy_of))?.week.clone();
    agreement.steps.push(HoursStep { id, from: StepStart::On(from.clone()), week });
    Ok(())
}

fn change_step(
    agreement: &mut Agreement,
    id: StepId,
    change: &StepChange,
) -> Result<(), Rejection> {
    let step =
        agreement.steps.iter_mut().find(|step| step.id == id).ok_or(Rejection::UnknownStep(id))?;
    match change {
        StepChange::From(day) => match &mut step.from {
            StepStart::WithAgreement => return Err(Rejection::FirstStepStays),
            StepStart::On(from) => from.clone_from(day),
        },
        StepChange::Hours(weekday, work, minutes) => {
            step.week.get_mut(*weekday).typed_mut(*work).clone_from(minutes);
        }
        StepChange::Meet(weekday, time) => step.week.get_mut(*weekday).meet.clone_from(time),
    }
    Ok(())
}

fn remove_step(agreement: &mut Agreement, id: StepId) -> Result<(), Rejection> {
    let step = agreement.step(id).ok_or(Rejection::UnknownStep(id))?;
    if step.from == StepStart::WithAgreement {
        return Err(Rejection::FirstStepStays);
    }
    agreement.steps.retain(|step| step.id != id);
    Ok(())
}

fn add_task(agreement: &mut Agreement, id: TaskId, work: Work) -> Result<(), Rejection> {
    if agreement.tasks.iter().any(|task| task.id == id) {
        return Err(Rejection::IdTaken);
    }
    agreement.tasks.push(Task { id, text: String::new(), work });
    Ok(())
}

fn task_mut(agreement: &mut Agreement, id: TaskId) -> Result<&mut Task, Rejection> {
    agreement.tasks.iter_mut().find(|task| task.id == id).ok_or(Rejection::UnknownTask(id))
}

fn add_goal(
    agreement: &mut Agreement,
    id: GoalId,
    parent: Option<GoalId>,
) -> Result<(), Rejection> {
    if agreement.goals.iter().any(|goal| goal.id == id) {
        return Err(Rejection::IdTaken);
    }
    if let Some(parent) = parent {
        let parent_goal = goal_mut(agreement, parent)?;
        if parent_goal.parent.is_some() {
            return Err(Rejection::SubGoalOfSubGoal(parent));
        }
    }
    agreement.goals.push(Goal::new(id, parent));
    Ok(())
}

fn goal_mut(agreement: &mut Agreement, id: GoalId) -> Result<&mut Goal, Rejection> {
    agreement.goals.iter_mut().find(|goal| goal.id == id).ok_or(Rejection::UnknownGoal(id))
}

fn change_goal(goal: &mut Goal, change: &GoalChange, today: Day) {
    match change {
        GoalChange::Text(text) => goal.text.clone_from(text),
        GoalChange::Due(day) => goal.due.clone_from(day),
        GoalChange::Track(track) => goal.track = *track,
        GoalChange::Reached(how) => {
            // The first day it showed stays, also when the words about it are mended later.
            let on = goal.reached.as_ref().map_or(today, |reached| reached.on);
            goal.reached = Some(Reached { on, how: how.clone() });
        }
        GoalChange::NotReached => goal.reached = None,
    }
}
