//! Version 1 of the stored entry: a frozen JSON shape of its own, converted by hand.

use serde::{Deserialize, Serialize};

use crate::domain::command::{Choice, Command, GoalChange, StepChange};
use crate::domain::field::TextField;
use crate::domain::ids::{DeviceId, GoalId, StepId, TaskId};
use crate::domain::log::Entry;
use crate::domain::time::{ClockTime, Day, Minutes, Timestamp};
use crate::domain::typed::Typed;
use crate::store::codes::Coded;

/// An entry as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryV1 {
    seq: u32,
    joins: u32,
    /// Milliseconds after 1970, UTC.
    at: u64,
    /// ISO date, local.
    day: String,
    who: String,
    /// Sixteen hexadecimal digits, as every id.
    device: String,
    act: CommandV1,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum CommandV1 {
    Create { kind: String, origin: String },
    Write { field: String, text: String },
    SetDay { field: String, day: TypedV1<String> },
    SetNumber { field: String, number: TypedV1<u64> },
    SetNextTime { time: TypedV1<u16> },
    SetPaidTarget { minutes: TypedV1<u32> },
    Choose { what: String, choice: Option<String> },
    SetConsent { consent: String },
    AddStep { step: String, copy_of: String, from: TypedV1<String> },
    SetStepFrom { step: String, from: TypedV1<String> },
    SetHours { step: String, weekday: String, work: String, minutes: TypedV1<u32> },
    SetMeet { step: String, weekday: String, time: TypedV1<u16> },
    RemoveStep { step: String },
    AddTask { task: String, work: String },
    WriteTask { task: String, text: String },
    SetTaskWork { task: String, work: String },
    RemoveTask { task: String },
    AddGoal { goal: String, parent: Option<String> },
    WriteGoal { goal: String, text: String },
    SetGoalDue { goal: String, due: TypedV1<String> },
    SetGoalTrack { goal: String, track: Option<String> },
    ReachGoal { goal: String, how: String },
    UnreachGoal { goal: String },
    RemoveGoal { goal: String },
    Share { audience: String },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TypedV1<T> {
    Blank,
    Read(T),
    Unread(String),
}

impl<T> TypedV1<T> {
    fn of<S: Clone>(typed: &Typed<S>, turn: impl FnOnce(S) -> T) -> Self {
        match typed.clone().map(turn) {
            Typed::Blank => Self::Blank,
            Typed::Read(value) => Self::Read(value),
            Typed::Unread(text) => Self::Unread(text),
        }
    }

    fn read<S>(self, turn: impl FnOnce(T) -> Option<S>) -> Option<Typed<S>> {
        Some(match self {
            Self::Blank => Typed::Blank,
            Self::Read(value) => Typed::Read(turn(value)?),
            Self::Unread(text) => Typed::Unread(text),
        })
    }
}

/// More than any month has: a row that holds more was not written by this program.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// The JSON of an entry, on one line; `None` when this version has no shape for its command.
#[must_use]
pub fn entry_json(entry: &Entry) -> Option<String> {
    serde_json::to_string(&entry_to_v1(entry)?).ok()
}

/// The entry of a JSON text; `None` when it is not one.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    entry_from_v1(serde_json::from_str(json).ok()?)
}

/// The stored shape of an entry; `None` when this version has none for its command.
#[must_use]
pub fn entry_to_v1(entry: &Entry) -> Option<EntryV1> {
    Some(EntryV1 {
        seq: entry.seq,
        joins: entry.joins,
        at: entry.at.0,
        day: entry.day.iso(),
        who: entry.who.clone(),
        device: hex(entry.device.0),
        act: command_to_v1(&entry.command)?,
    })
}

/// The entry of a stored shape; `None` when a value in it means nothing.
#[must_use]
pub fn entry_from_v1(entry: EntryV1) -> Option<Entry> {
    Some(Entry {
        seq: entry.seq,
        joins: entry.joins,
        at: Timestamp(entry.at),
        day: Day::from_iso(&entry.day)?,
        who: entry.who,
        device: DeviceId(unhex(&entry.device)?),
        command: command_from_v1(entry.act)?,
    })
}

fn hex(id: u64) -> String {
    format!("{id:016x}")
}

fn unhex(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}

fn code(value: impl Coded) -> String {
    value.code().to_owned()
}

fn command_to_v1(command: &Command) -> Option<CommandV1> {
    Some(match command {
        Command::Create(kind, origin) => {
            CommandV1::Create { kind: code(*kind), origin: code(*origin) }
        }
        Command::Write(field, text) => {
            CommandV1::Write { field: field.code().to_owned(), text: text.clone() }
        }
        Command::SetDay(field, day) => {
            CommandV1::SetDay { field: code(*field), day: TypedV1::of(day, Day::iso) }
        }
        Command::SetNumber(field, number) => {
            CommandV1::SetNumber { field: code(*field), number: TypedV1::of(number, |n| n) }
        }
        Command::SetNextTime(time) => {
            CommandV1::SetNextTime { time: TypedV1::of(time, ClockTime::minutes) }
        }
        Command::SetPaidTarget(minutes) => {
            CommandV1::SetPaidTarget { minutes: TypedV1::of(minutes, |m| m.0) }
        }
        Command::Choose(choice) => choice_to_v1(*choice),
        Command::SetConsent(consent) => CommandV1::SetConsent { consent: code(*consent) },
        Command::AddStep { id, copy_of, from } => CommandV1::AddStep {
            step: hex(id.0),
            copy_of: hex(copy_of.0),
            from: TypedV1::of(from, Day::iso),
        },
        Command::ChangeStep(id, change) => step_change_to_v1(*id, change),
        Command::RemoveStep(id) => CommandV1::RemoveStep { step: hex(id.0) },
        Command::AddTask(id, work) => CommandV1::AddTask { task: hex(id.0), work: code(*work) },
        Command::WriteTask(id, text) => {
            CommandV1::WriteTask { task: hex(id.0), text: text.clone() }
        }
        Command::SetTaskWork(id, work) => {
            CommandV1::SetTaskWork { task: hex(id.0), work: code(*work) }
        }
        Command::RemoveTask(id) => CommandV1::RemoveTask { task: hex(id.0) },
        Command::AddGoal(id, parent) => {
            CommandV1::AddGoal { goal: hex(id.0), parent: parent.map(|parent| hex(parent.0)) }
        }
        Command::ChangeGoal(id, change) => goal_change_to_v1(*id, change),
        Command::RemoveGoal(id) => CommandV1::RemoveGoal { goal: hex(id.0) },
        Command::Share(audience) => CommandV1::Share { audience: code(*audience) },
        Command::Undo(_) | Command::Redo(_) => return None,
    })
}

fn choice_to_v1(choice: Choice) -> CommandV1 {
    let (what, choice) = match choice {
        Choice::Purpose(purpose) => ("purpose", purpose.map(code)),
        Choice::Outlook(outlook) => ("outlook", outlook.map(code)),
        Choice::Rhythm(rhythm) => ("rhythm", rhythm.map(code)),
        Choice::AbsenceCall(call) => ("absence_call", call.map(code)),
        Choice::SickCall(call) => ("sick_call", call.map(code)),
    };
    CommandV1::Choose { what: what.to_owned(), choice }
}

fn step_change_to_v1(id: StepId, change: &StepChange) -> CommandV1 {
    let step = hex(id.0);
    match change {
        StepChange::From(day) => CommandV1::SetStepFrom { step, from: TypedV1::of(day, Day::iso) },
        StepChange::Hours(weekday, work, minutes) => CommandV1::SetHours {
            step,
            weekday: code(*weekday),
            work: code(*work),
            minutes: TypedV1::of(minutes, |m| m.0),
        },
        StepChange::Meet(weekday, time) => CommandV1::SetMeet {
            step,
            weekday: code(*weekday),
            time: TypedV1::of(time, ClockTime::minutes),
        },
    }
}

fn goal_change_to_v1(id: GoalId, change: &GoalChange) -> CommandV1 {
    let goal = hex(id.0);
    match change {
        GoalChange::Text(text) => CommandV1::WriteGoal { goal, text: text.clone() },
        GoalChange::Due(day) => CommandV1::SetGoalDue { goal, due: TypedV1::of(day, Day::iso) },
        GoalChange::Track(track) => CommandV1::SetGoalTrack { goal, track: track.map(code) },
        GoalChange::Reached(how) => CommandV1::ReachGoal { goal, how: how.clone() },
        GoalChange::NotReached => CommandV1::UnreachGoal { goal },
    }
}

fn command_from_v1(command: CommandV1) -> Option<Command> {
    Some(match command {
        CommandV1::Create { kind, origin } => {
            Command::Create(Coded::from_code(&kind)?, Coded::from_code(&origin)?)
        }
        CommandV1::Write { field, text } => Command::Write(TextField::from_code(&field)?, text),
        CommandV1::SetDay { field, day } => {
            Command::SetDay(Coded::from_code(&field)?, read_day(day)?)
        }
        CommandV1::SetNumber { field, number } => {
            Command::SetNumber(Coded::from_code(&field)?, number.read(Some)?)
        }
        CommandV1::SetNextTime { time } => {
            Command::SetNextTime(time.read(ClockTime::from_minutes)?)
        }
        CommandV1::SetPaidTarget { minutes } => Command::SetPaidTarget(read_minutes(minutes)?),
        CommandV1::Choose { what, choice } => Command::Choose(choice_from_v1(&what, choice)?),
        CommandV1::SetConsent { consent } => Command::SetConsent(Coded::from_code(&consent)?),
        CommandV1::Share { audience } => Command::Share(Coded::from_code(&audience)?),
        list => list_command_from_v1(list)?,
    })
}

/// The commands on the lists of steps, tasks and goals.
fn list_command_from_v1(command: CommandV1) -> Option<Command> {
    Some(match command {
        CommandV1::AddStep { step, copy_of, from } => Command::AddStep {
            id: StepId(unhex(&step)?),
            copy_of: StepId(unhex(&copy_of)?),
            from: read_day(from)?,
        },
        CommandV1::SetStepFrom { step, from } => {
            Command::ChangeStep(StepId(unhex(&step)?), StepChange::From(read_day(from)?))
        }
        CommandV1::SetHours { step, weekday, work, minutes } => {
            let (weekday, work) = (Coded::from_code(&weekday)?, Coded::from_code(&work)?);
            let change = StepChange::Hours(weekday, work, read_minutes(minutes)?);
            Command::ChangeStep(StepId(unhex(&step)?), change)
        }
        CommandV1::SetMeet { step, weekday, time } => {
            let time = time.read(ClockTime::from_minutes)?;
            let change = StepChange::Meet(Coded::from_code(&weekday)?, time);
            Command::ChangeStep(StepId(unhex(&step)?), change)
        }
        CommandV1::RemoveStep { step } => Command::RemoveStep(StepId(unhex(&step)?)),
        CommandV1::AddTask { task, work } => {
            Command::AddTask(TaskId(unhex(&task)?), Coded::from_code(&work)?)
        }
        CommandV1::WriteTask { task, text } => Command::WriteTask(TaskId(unhex(&task)?), text),
        CommandV1::SetTaskWork { task, work } => {
            Command::SetTaskWork(TaskId(unhex(&task)?), Coded::from_code(&work)?)
        }
        CommandV1::RemoveTask { task } => Command::RemoveTask(TaskId(unhex(&task)?)),
        goal => goal_command_from_v1(goal)?,
    })
}

fn goal_command_from_v1(command: CommandV1) -> Option<Command> {
    let change = |goal: &str, change| Some(Command::ChangeGoal(GoalId(unhex(goal)?), change));
    match command {
        CommandV1::AddGoal { goal, parent } => {
            let parent = match parent {
                Some(parent) => Some(GoalId(unhex(&parent)?)),
                None => None,
            };
            Some(Command::AddGoal(GoalId(unhex(&goal)?), parent))
        }
        CommandV1::WriteGoal { goal, text } => change(&goal, GoalChange::Text(text)),
        CommandV1::SetGoalDue { goal, due } => change(&goal, GoalChange::Due(read_day(due)?)),
        CommandV1::SetGoalTrack { goal, track } => {
            change(&goal, GoalChange::Track(read_choice(track)?))
        }
        CommandV1::ReachGoal { goal, how } => change(&goal, GoalChange::Reached(how)),
        CommandV1::UnreachGoal { goal } => change(&goal, GoalChange::NotReached),
        CommandV1::RemoveGoal { goal } => Some(Command::RemoveGoal(GoalId(unhex(&goal)?))),
        _ => None,
    }
}

fn choice_from_v1(what: &str, choice: Option<String>) -> Option<Choice> {
    Some(match what {
        "purpose" => Choice::Purpose(read_choice(choice)?),
        "outlook" => Choice::Outlook(read_choice(choice)?),
        "rhythm" => Choice::Rhythm(read_choice(choice)?),
        "absence_call" => Choice::AbsenceCall(read_choice(choice)?),
        "sick_call" => Choice::SickCall(read_choice(choice)?),
        _ => return None,
    })
}

#[expect(clippy::option_option, reason = "unreadable, taken back and chosen are three answers")]
fn read_choice<T: Coded>(choice: Option<String>) -> Option<Option<T>> {
    match choice {
        None => Some(None),
        Some(code) => T::from_code(&code).map(Some),
    }
}

fn read_day(day: TypedV1<String>) -> Option<Typed<Day>> {
    day.read(|iso| Day::from_iso(&iso))
}

fn read_minutes(minutes: TypedV1<u32>) -> Option<Typed<Minutes>> {
    minutes.read(|minutes| (minutes <= MOST_MINUTES).then_some(Minutes(minutes)))
}
