//! Following on from an agreement that is over, or nearly: a new period at the same company (A15), or another company.

use crate::agreement::Agreement;
use crate::agreement::HoursStep;
use crate::agreement::{Carried, DayField, NumberField, Part, TextField};
use crate::agreement::{Choice, Command, GoalChange, StepChange};
use crate::agreement::{Origin, Outlook, Work};
use crate::app::effect::Effect;
use crate::app::features::beginning::begin;
use crate::app::moment::Moment;
use crate::app::route::Place;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::base::Period;
use crate::base::Typed;

/// Where a new agreement continues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// At the same company, with more paid hours expected.
    SamePlace,
    /// At another company: only what belongs to the citizen is copied.
    NewMatch,
}

/// Creates the agreement; everything copied is part of its beginning.
pub(in crate::app) fn go_on(
    session: &mut Session,
    from: AgreementId,
    onward: Onward,
    moment: Moment,
) -> Vec<Effect> {
    let Some(old) = session.cases.get(&from) else { return Vec::new() };
    let (kind, commands) = (old.agreement().kind.kind, taken_along(old.agreement(), from, onward));
    let part = match onward {
        Onward::SamePlace => Part::Hours,
        Onward::NewMatch => Part::Parties,
    };
    begin(session, (kind, Origin::Own), commands, Place::Part(part), moment)
}

/// The commands that write what is copied into a new agreement.
#[must_use]
pub fn taken_along(old: &Agreement, id: AgreementId, onward: Onward) -> Vec<Command> {
    let last = last_step(old);
    let paid = last.map(|step| step.weekly().paid).unwrap_or_default();
    let mut all = Vec::new();
    if onward == Onward::SamePlace {
        // Hours at another company are no baseline for the new ones.
        all.push(Command::Renew(id, paid));
    }
    let texts = TextField::ALL.iter().filter(|field| is_taken(field.carried(), onward));
    let written = texts.filter(|field| !old.text(**field).is_empty());
    all.extend(written.map(|field| Command::Write(*field, old.text(*field).to_owned())));
    let days = DayField::ALL.iter().filter(|field| is_taken(field.carried(), onward));
    all.extend(days.map(|field| Command::SetDay(*field, old.day(*field).clone())));
    let numbers = NumberField::ALL.iter().filter(|field| is_taken(field.carried(), onward));
    all.extend(numbers.map(|field| Command::SetNumber(*field, old.number(*field).clone())));
    all.extend(goals(old));
    let chosen = [
        Choice::Purpose(old.purpose),
        Choice::Rhythm(old.rhythm),
        Choice::TargetGroup(old.target_group),
    ];
    all.extend(chosen.map(Command::Choose));
    if onward == Onward::SamePlace {
        all.extend(same_place(old));
        all.extend(last.into_iter().flat_map(week_of));
    }
    all
}

/// Whether a field is copied.
fn is_taken(carried: Carried, onward: Onward) -> bool {
    match carried {
        Carried::Anywhere => true,
        Carried::SamePlace => onward == Onward::SamePlace,
        Carried::Nowhere => false,
    }
}

/// The goals that were not reached yet; each needs a new due day.
fn goals(old: &Agreement) -> impl Iterator<Item = Command> + '_ {
    let open = old.goals.iter().filter(|goal| goal.reached.is_none());
    open.flat_map(|goal| {
        let parent = goal.parent.filter(|parent| {
            old.goals.iter().any(|other| other.id == *parent && other.reached.is_none())
        });
        [
            Command::AddGoal(goal.id, parent),
            Command::ChangeGoal(goal.id, GoalChange::Text(goal.text.clone())),
            Command::ChangeGoal(goal.id, GoalChange::Track(goal.track)),
        ]
    })
}

/// What belongs to the company, and the day after the old period.
fn same_place(old: &Agreement) -> Vec<Command> {
    let mut all = vec![
        Command::Choose(Choice::Representation(old.representation)),
        Command::Choose(Choice::AbsenceCall(old.absence_call)),
        Command::Choose(Choice::SickCall(old.sick_call)),
        Command::Choose(Choice::Outlook(Some(old.paid.outlook.unwrap_or(Outlook::Expected)))),
        Command::SetPaidTarget(old.paid.monthly.clone()),
    ];
    let last = old.actual_period().and_then(Period::last).or(old.end.value().copied());
    if let Some(last) = last {
        all.push(Command::SetDay(DayField::Start, Typed::Read(last.plus(1))));
    }
    for task in &old.tasks {
        all.push(Command::AddTask(task.id, task.work));
        all.push(Command::WriteTask(task.id, task.text.clone()));
    }
    all
}

/// The step in force on the last actual day.
fn last_step(old: &Agreement) -> Option<&HoursStep> {
    let last = old.actual_stages().last().map(|stage| stage.step);
    last.and_then(|id| old.step(id)).or(old.steps.first())
}

/// The week of a step, written into the first step of a new agreement.
fn week_of(step: &HoursStep) -> Vec<Command> {
    let change = |change| Command::ChangeStep(Agreement::FIRST_STEP, change);
    let mut all = Vec::new();
    for (weekday, day) in step.week.days() {
        for (work, minutes) in [(Work::Unpaid, &day.unpaid), (Work::Paid, &day.paid)] {
            if !minutes.is_blank() {
                all.push(change(StepChange::Hours(weekday, work, minutes.clone())));
            }
        }
        if !day.meet.is_blank() {
            all.push(change(StepChange::Meet(weekday, day.meet.clone())));
        }
    }
    all
}
