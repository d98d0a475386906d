//! Version 1 of the stored entry: the frozen names of the commands and their fields, converted by hand.

use crate::domain::command::{Choice, Command, GoalChange, StepChange};
use crate::domain::field::TextField;
use crate::domain::ids::{GoalId, StepId, TaskId};
use crate::domain::log::Entry;
use crate::domain::time::{ClockTime, Day, Minutes};
use crate::domain::typed::Typed;
use crate::store::codes::Coded;
use crate::store::shape_v1::{Act, Fields, Nullable, TypedV1, entry_by, hex, json_of, unhex};

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

fn id(text: Option<&String>) -> Option<u64> {
    unhex(text?)
}

#[expect(clippy::unnecessary_wraps, reason = "a field is there or not, and this one is")]
fn code(value: impl Coded) -> Option<String> {
    Some(value.code().to_owned())
}

fn chosen<T: Coded>(text: Option<&String>) -> Option<T> {
    T::from_code(text?)
}

fn act_of(command: &Command) -> Option<Act> {
    let none = Fields::default();
    let (name, fields) = match command {
        Command::Create(kind, origin) => {
            ("create", Fields { kind: code(*kind), origin: code(*origin), ..none })
        }
        Command::Write(field, text) => {
            let field = Some(field.code().to_owned());
            ("write", Fields { field, text: Some(text.clone()), ..none })
        }
        Command::SetDay(field, day) => {
            ("set_day", Fields { field: code(*field), day: TypedV1::of(day, Day::iso), ..none })
        }
        Command::SetNumber(field, number) => {
            let number = TypedV1::of(number, |number| number);
            ("set_number", Fields { field: code(*field), number, ..none })
        }
        Command::SetNextTime(time) => ("set_next_time", Fields { time: clock(time), ..none }),
        Command::SetPaidTarget(minutes) => {
            ("set_paid_target", Fields { minutes: minutes_of(minutes), ..none })
        }
        Command::Choose(choice) => ("choose", choice_fields(*choice)),
        Command::SetConsent(consent) => ("set_consent", Fields { consent: code(*consent), ..none }),
        Command::AddStep { id, copy_of, from } => {
            let (step, copy_of) = (Some(hex(id.0)), Some(hex(copy_of.0)));
            ("add_step", Fields { step, copy_of, from: TypedV1::of(from, Day::iso), ..none })
        }
        Command::ChangeStep(id, change) => step_change(*id, change),
        Command::RemoveStep(id) => ("remove_step", Fields { step: Some(hex(id.0)), ..none }),
        Command::AddTask(id, work) => {
            ("add_task", Fields { task: Some(hex(id.0)), work: code(*work), ..none })
        }
        Command::WriteTask(id, text) => {
            ("write_task", Fields { task: Some(hex(id.0)), text: Some(text.clone()), ..none })
        }
        Command::SetTaskWork(id, work) => {
            ("set_task_work", Fields { task: Some(hex(id.0)), work: code(*work), ..none })
        }
        Command::RemoveTask(id) => ("remove_task", Fields { task: Some(hex(id.0)), ..none }),
        Command::AddGoal(id, parent) => {
            let parent = Some(Nullable(parent.map(|parent| hex(parent.0))));
            ("add_goal", Fields { goal: Some(hex(id.0)), parent, ..none })
        }
        Command::ChangeGoal(id, change) => goal_change(*id, change),
        Command::RemoveGoal(id) => ("remove_goal", Fields { goal: Some(hex(id.0)), ..none }),
        Command::Share(audience) => ("share", Fields { audience: code(*audience), ..none }),
        Command::Undo(_) | Command::Redo(_) => return None,
    };
    Some(Act { name: name.to_owned(), fields })
}

fn clock(time: &Typed<ClockTime>) -> Option<TypedV1<u64>> {
    TypedV1::of(time, |time| u64::from(time.minutes()))
}

fn minutes_of(minutes: &Typed<Minutes>) -> Option<TypedV1<u64>> {
    TypedV1::of(minutes, |minutes| u64::from(minutes.0))
}

fn choice_fields(choice: Choice) -> Fields {
    let (what, choice) = match choice {
        Choice::Purpose(purpose) => ("purpose", purpose.and_then(code)),
        Choice::Outlook(outlook) => ("outlook", outlook.and_then(code)),
        Choice::Rhythm(rhythm) => ("rhythm", rhythm.and_then(code)),
        Choice::AbsenceCall(call) => ("absence_call", call.and_then(code)),
        Choice::SickCall(call) => ("sick_call", call.and_then(code)),
    };
    Fields { what: Some(what.to_owned()), choice: Some(Nullable(choice)), ..Fields::default() }
}

fn step_change(id: StepId, change: &StepChange) -> (&'static str, Fields) {
    let of_step = Fields { step: Some(hex(id.0)), ..Fields::default() };
    match change {
        StepChange::From(day) => {
            ("set_step_from", Fields { from: TypedV1::of(day, Day::iso), ..of_step })
        }
        StepChange::Hours(weekday, work, minutes) => {
            let (weekday, work, minutes) = (code(*weekday), code(*work), minutes_of(minutes));
            ("set_hours", Fields { weekday, work, minutes, ..of_step })
        }
        StepChange::Meet(weekday, time) => {
            ("set_meet", Fields { weekday: code(*weekday), time: clock(time), ..of_step })
        }
    }
}

fn goal_change(id: GoalId, change: &GoalChange) -> (&'static str, Fields) {
    let of_goal = Fields { goal: Some(hex(id.0)), ..Fields::default() };
    match change {
        GoalChange::Text(text) => ("write_goal", Fields { text: Some(text.clone()), ..of_goal }),
        GoalChange::Due(day) => {
            ("set_goal_due", Fields { due: TypedV1::of(day, Day::iso), ..of_goal })
        }
        GoalChange::Track(track) => {
            ("set_goal_track", Fields { track: Some(Nullable(track.and_then(code))), ..of_goal })
        }
        GoalChange::Reached(how) => ("reach_goal", Fields { how: Some(how.clone()), ..of_goal }),
        GoalChange::NotReached => ("unreach_goal", of_goal),
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
        "share" => Command::Share(chosen(fields.audience.as_ref())?),
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
fn read_choice<T: Coded>(choice: Option<&String>) -> Option<Option<T>> {
    match choice {
        None => Some(None),
        Some(code) => T::from_code(code).map(Some),
    }
}

fn read_day(day: Option<&TypedV1<String>>) -> Option<Typed<Day>> {
    day?.read(|iso| Day::from_iso(&iso))
}

fn read_clock(fields: &Fields) -> Option<Typed<ClockTime>> {
    fields.time.as_ref()?.read(|minutes| ClockTime::from_minutes(u16::try_from(minutes).ok()?))
}

fn read_minutes(fields: &Fields) -> Option<Typed<Minutes>> {
    fields.minutes.as_ref()?.read(|minutes| {
        let minutes = u32::try_from(minutes).ok()?;
        (minutes <= MOST_MINUTES).then_some(Minutes(minutes))
    })
}
