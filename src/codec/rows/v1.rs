//! Version 1 of the stored entry: the frozen names of the commands and their fields, converted by hand.

use crate::agreement::Audience;
use crate::agreement::TextField;
use crate::agreement::{Choice, Command, GoalChange, StepChange};
use crate::base::Coded;
use crate::base::Typed;
use crate::base::{ClockTime, Day, Minutes};
use crate::base::{GoalId, StepId, TaskId};
use crate::codec::rows::shape_v1::{Act, Fields, Nullable, TypedV1, entry_by, hex, json_of, unhex};
use crate::log::Entry;

/// More than any month has: a row that holds more was not written by this program.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// The JSON of an entry, on one line; `None` when this version has no shape for its command.
#[must_use]
pub fn entry_json(entry: &Entry) -> Option<String> {
    json_of(entry, act_of(&entry.command)?)
}

/// The entry of a JSON text; `None` when it is not one.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    entry_by(json, act_of, command_of)
}

pub(in crate::codec) fn id(text: Option<&String>) -> Option<u64> {
    unhex(text?)
}

#[expect(clippy::unnecessary_wraps, reason = "a field is there or not, and this one is")]
pub(in crate::codec) fn code(value: impl Coded) -> Option<String> {
    Some(value.code().to_owned())
}

pub(in crate::codec) fn chosen<T: Coded>(text: Option<&String>) -> Option<T> {
    T::from_code(text?)
}

fn act_of(command: &Command) -> Option<Act> {
    let mut fields = Fields::default();
    let name = match command {
        Command::Create(kind, origin) => {
            (fields.kind, fields.origin) = (code(*kind), code(*origin));
            "create"
        }
        // These came with later versions.
        Command::Write(field, _) if field.since() > 1 => return None,
        Command::Write(field, text) => {
            (fields.field, fields.text) = (Some(field.code().to_owned()), Some(text.clone()));
            "write"
        }
        Command::SetDay(field, day) => {
            (fields.field, fields.day) = (code(*field), TypedV1::of(day, Day::iso));
            "set_day"
        }
        Command::SetNumber(field, number) => {
            (fields.field, fields.number) = (code(*field), TypedV1::of(number, |number| number));
            "set_number"
        }
        Command::SetNextTime(time) => {
            fields.time = clock(time);
            "set_next_time"
        }
        Command::SetPaidTarget(minutes) => {
            fields.minutes = minutes_of(minutes);
            "set_paid_target"
        }
        Command::Choose(choice) => choose(*choice, &mut fields)?,
        Command::SetConsent(consent) => {
            fields.consent = code(*consent);
            "set_consent"
        }
        Command::Share(audience @ (Audience::Company | Audience::Citizen), None) => {
            fields.audience = code(*audience);
            "share"
        }
        listed => act_on_lists(listed, &mut fields)?,
    };
    Some(Act { name: name.to_owned(), fields })
}

/// The commands on the lists of steps, tasks and goals.
fn act_on_lists(command: &Command, fields: &mut Fields) -> Option<&'static str> {
    match command {
        Command::AddStep { id, .. } | Command::ChangeStep(id, _) | Command::RemoveStep(id) => {
            fields.step = Some(hex(id.0));
        }
        Command::AddTask(id, _)
        | Command::WriteTask(id, _)
        | Command::SetTaskWork(id, _)
        | Command::RemoveTask(id) => fields.task = Some(hex(id.0)),
        Command::AddGoal(id, _) | Command::ChangeGoal(id, _) | Command::RemoveGoal(id) => {
            fields.goal = Some(hex(id.0));
        }
        _ => return None,
    }
    Some(match command {
        Command::AddStep { copy_of, from, .. } => {
            (fields.copy_of, fields.from) = (Some(hex(copy_of.0)), TypedV1::of(from, Day::iso));
            "add_step"
        }
        Command::ChangeStep(_, change) => change_step(change, fields),
        Command::RemoveStep(_) => "remove_step",
        Command::AddTask(_, work) => {
            fields.work = code(*work);
            "add_task"
        }
        Command::WriteTask(_, text) => {
            fields.text = Some(text.clone());
            "write_task"
        }
        Command::SetTaskWork(_, work) => {
            fields.work = code(*work);
            "set_task_work"
        }
        Command::RemoveTask(_) => "remove_task",
        Command::AddGoal(_, parent) => {
            fields.parent = Some(Nullable(parent.map(|parent| hex(parent.0))));
            "add_goal"
        }
        Command::ChangeGoal(_, change) => change_goal(change, fields),
        Command::RemoveGoal(_) => "remove_goal",
        _ => return None,
    })
}

fn clock(time: &Typed<ClockTime>) -> Option<TypedV1<u64>> {
    TypedV1::of(time, |time| u64::from(time.minutes()))
}

pub(in crate::codec) fn minutes_of(minutes: &Typed<Minutes>) -> Option<TypedV1<u64>> {
    TypedV1::of(minutes, |minutes| u64::from(minutes.0))
}

fn choose(choice: Choice, fields: &mut Fields) -> Option<&'static str> {
    let (what, choice) = match choice {
        Choice::Purpose(purpose) => ("purpose", purpose.and_then(code)),
        Choice::Outlook(outlook) => ("outlook", outlook.and_then(code)),
        Choice::Rhythm(rhythm) => ("rhythm", rhythm.and_then(code)),
        Choice::AbsenceCall(call) => ("absence_call", call.and_then(code)),
        Choice::SickCall(call) => ("sick_call", call.and_then(code)),
        Choice::Representation(_) | Choice::TargetGroup(_) => return None,
    };
    (fields.what, fields.choice) = (Some(what.to_owned()), Some(Nullable(choice)));
    Some("choose")
}

fn change_step(change: &StepChange, fields: &mut Fields) -> &'static str {
    match change {
        StepChange::From(day) => {
            fields.from = TypedV1::of(day, Day::iso);
            "set_step_from"
        }
        StepChange::Hours(weekday, work, minutes) => {
            (fields.weekday, fields.work) = (code(*weekday), code(*work));
            fields.minutes = minutes_of(minutes);
            "set_hours"
        }
        StepChange::Meet(weekday, time) => {
            (fields.weekday, fields.time) = (code(*weekday), clock(time));
            "set_meet"
        }
    }
}

fn change_goal(change: &GoalChange, fields: &mut Fields) -> &'static str {
    match change {
        GoalChange::Text(text) => {
            fields.text = Some(text.clone());
            "write_goal"
        }
        GoalChange::Due(day) => {
            fields.due = TypedV1::of(day, Day::iso);
            "set_goal_due"
        }
        GoalChange::Track(track) => {
            fields.track = Some(Nullable(track.and_then(code)));
            "set_goal_track"
        }
        GoalChange::Reached(how) => {
            fields.how = Some(how.clone());
            "reach_goal"
        }
        GoalChange::NotReached => "unreach_goal",
    }
}

fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    Some(match act.name.as_str() {
        "create" => Command::Create(chosen(fields.kind.as_ref())?, chosen(fields.origin.as_ref())?),
        "write" => {
            Command::Write(TextField::from_code(fields.field.as_ref()?)?, fields.text.clone()?)
        }
        "set_day" => {
            Command::SetDay(chosen(fields.field.as_ref())?, read_day(fields.day.as_ref())?)
        }
        "set_number" => {
            let number = fields.number.as_ref()?.read(Some)?;
            Command::SetNumber(chosen(fields.field.as_ref())?, number)
        }
        "set_next_time" => Command::SetNextTime(read_clock(fields)?),
        "set_paid_target" => Command::SetPaidTarget(read_minutes(fields)?),
        "choose" => Command::Choose(read_choices(fields)?),
        "set_consent" => Command::SetConsent(chosen(fields.consent.as_ref())?),
        "share" => Command::Share(chosen(fields.audience.as_ref())?, None),
        name if fields.step.is_some() => step_command(name, fields)?,
        name if fields.task.is_some() => task_command(name, fields)?,
        name => goal_command(name, fields)?,
    })
}

fn step_command(name: &str, fields: &Fields) -> Option<Command> {
    let step = StepId(id(fields.step.as_ref())?);
    let change = match name {
        "add_step" => {
            let copy_of = StepId(id(fields.copy_of.as_ref())?);
            let from = read_day(fields.from.as_ref())?;
            return Some(Command::AddStep { id: step, copy_of, from });
        }
        "remove_step" => return Some(Command::RemoveStep(step)),
        "set_step_from" => StepChange::From(read_day(fields.from.as_ref())?),
        "set_hours" => {
            let (weekday, work) = (chosen(fields.weekday.as_ref())?, chosen(fields.work.as_ref())?);
            StepChange::Hours(weekday, work, read_minutes(fields)?)
        }
        "set_meet" => StepChange::Meet(chosen(fields.weekday.as_ref())?, read_clock(fields)?),
        _ => return None,
    };
    Some(Command::ChangeStep(step, change))
}

fn task_command(name: &str, fields: &Fields) -> Option<Command> {
    let task = TaskId(id(fields.task.as_ref())?);
    Some(match name {
        "add_task" => Command::AddTask(task, chosen(fields.work.as_ref())?),
        "write_task" => Command::WriteTask(task, fields.text.clone()?),
        "set_task_work" => Command::SetTaskWork(task, chosen(fields.work.as_ref())?),
        "remove_task" => Command::RemoveTask(task),
        _ => return None,
    })
}

fn goal_command(name: &str, fields: &Fields) -> Option<Command> {
    let goal = GoalId(id(fields.goal.as_ref())?);
    let change = match name {
        "add_goal" => {
            let parent = match &fields.parent.as_ref()?.0 {
                Some(parent) => Some(GoalId(unhex(parent)?)),
                None => None,
            };
            return Some(Command::AddGoal(goal, parent));
        }
        "remove_goal" => return Some(Command::RemoveGoal(goal)),
        "write_goal" => GoalChange::Text(fields.text.clone()?),
        "set_goal_due" => GoalChange::Due(read_day(fields.due.as_ref())?),
        "set_goal_track" => GoalChange::Track(read_choice(fields.track.as_ref()?.0.as_ref())?),
        "reach_goal" => GoalChange::Reached(fields.how.clone()?),
        "unreach_goal" => GoalChange::NotReached,
        _ => return None,
    };
    Some(Command::ChangeGoal(goal, change))
}

fn read_choices(fields: &Fields) -> Option<Choice> {
    let choice = fields.choice.as_ref()?.0.as_ref();
    Some(match fields.what.as_deref()? {
        "purpose" => Choice::Purpose(read_choice(choice)?),
        "outlook" => Choice::Outlook(read_choice(choice)?),
        "rhythm" => Choice::Rhythm(read_choice(choice)?),
        "absence_call" => Choice::AbsenceCall(read_choice(choice)?),
        "sick_call" => Choice::SickCall(read_choice(choice)?),
        _ => return None,
    })
}

#[expect(clippy::option_option, reason = "unreadable, taken back and chosen are three answers")]
pub(in crate::codec) fn read_choice<T: Coded>(choice: Option<&String>) -> Option<Option<T>> {
    match choice {
        None => Some(None),
        Some(code) => T::from_code(code).map(Some),
    }
}

pub(in crate::codec) fn read_day(day: Option<&TypedV1<String>>) -> Option<Typed<Day>> {
    day?.read(|iso| Day::from_iso(&iso))
}

fn read_clock(fields: &Fields) -> Option<Typed<ClockTime>> {
    fields.time.as_ref()?.read(|minutes| ClockTime::from_minutes(u16::try_from(minutes).ok()?))
}

pub(in crate::codec) fn read_minutes(fields: &Fields) -> Option<Typed<Minutes>> {
    fields.minutes.as_ref()?.read(|minutes| {
        let minutes = u32::try_from(minutes).ok()?;
        (minutes <= MOST_MINUTES).then_some(Minutes(minutes))
    })
}
