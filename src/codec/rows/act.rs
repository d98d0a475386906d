//! The stored form of each command of an agreement: its frozen name and fields, converted by hand.

use crate::agreement::follow_up::{FollowUpChange, Tenths};
use crate::agreement::guide::Check;
use crate::agreement::sharing::{Answer, CompanyField, CompanyPart, Filled, Ticket, ViewHash};
use crate::agreement::signing::ContentHash;
use crate::agreement::{Audience, Choice, Command, GoalChange, SignOff, StepChange, TextField};
use crate::base::Coded;
use crate::base::{
    AgreementId, ClockTime, Day, FollowUpId, GoalId, Minutes, StepId, TaskId, Timestamp, Token,
    Typed,
};
use crate::base::{hash_of_hex, hex_of_hash};
use crate::codec::rows::shape::{Act, Fields, Nullable, TypedV1};
use crate::codec::rows::stored::OldUndo;

/// More than any month has: a row that holds more was not written by this program.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// Stands for tenths that were taken back.
const NO_TENTHS: u8 = u8::MAX;

/// The version of rows since which the stored form of a command exists.
#[must_use]
pub(in crate::codec) fn since(command: &Command) -> u32 {
    match command {
        Command::Write(field, _) => field.since(),
        Command::Choose(choice) => match choice {
            Choice::Purpose(_)
            | Choice::Outlook(_)
            | Choice::Rhythm(_)
            | Choice::AbsenceCall(_)
            | Choice::SickCall(_) => 1,
            Choice::Representation(_) => 3,
            Choice::TargetGroup(_) => 4,
        },
        Command::Share(Audience::Company | Audience::Citizen, None)
        | Command::Create(..)
        | Command::SetDay(..)
        | Command::SetNumber(..)
        | Command::SetNextTime(_)
        | Command::SetPaidTarget(_)
        | Command::SetConsent(_)
        | Command::AddStep { .. }
        | Command::ChangeStep(..)
        | Command::RemoveStep(_)
        | Command::AddTask(..)
        | Command::WriteTask(..)
        | Command::SetTaskWork(..)
        | Command::RemoveTask(_)
        | Command::AddGoal(..)
        | Command::ChangeGoal(..)
        | Command::RemoveGoal(_) => 1,
        Command::SignOff(_)
        | Command::Unlock(_)
        | Command::Reopen(_)
        | Command::OpenChange(..)
        | Command::CloseChange
        | Command::MoveEnd(..)
        | Command::Stop(..)
        | Command::Close(_)
        | Command::Renew(..)
        | Command::Tick(..)
        | Command::AddFollowUp(..)
        | Command::RemoveFollowUp(_)
        | Command::ChangeFollowUp(..) => 3,
        Command::Share(..) | Command::Disclose(..) | Command::Answer(_) => 4,
        Command::AskToFill(_) | Command::Fill(_) | Command::HandOver(_) => 5,
    }
}

/// The stored form of a command.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one complete table of all commands")]
pub(in crate::codec) fn act_of(command: &Command) -> Act {
    let mut fields = Fields::default();
    let name = match command {
        Command::Create(kind, origin) => {
            (fields.kind, fields.origin) = (code(*kind), code(*origin));
            "create"
        }
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
        Command::Choose(choice) => {
            let (what, choice) = choose(*choice);
            (fields.what, fields.choice) = (Some(what.to_owned()), Some(Nullable(choice)));
            "choose"
        }
        Command::SetConsent(consent) => {
            fields.consent = code(*consent);
            "set_consent"
        }
        Command::AddStep { id, copy_of, from } => {
            fields.step = Some(hex(id.0));
            (fields.copy_of, fields.from) = (Some(hex(copy_of.0)), TypedV1::of(from, Day::iso));
            "add_step"
        }
        Command::ChangeStep(id, change) => {
            fields.step = Some(hex(id.0));
            change_step(change, &mut fields)
        }
        Command::RemoveStep(id) => {
            fields.step = Some(hex(id.0));
            "remove_step"
        }
        Command::AddTask(id, work) => {
            (fields.task, fields.work) = (Some(hex(id.0)), code(*work));
            "add_task"
        }
        Command::WriteTask(id, text) => {
            (fields.task, fields.text) = (Some(hex(id.0)), Some(text.clone()));
            "write_task"
        }
        Command::SetTaskWork(id, work) => {
            (fields.task, fields.work) = (Some(hex(id.0)), code(*work));
            "set_task_work"
        }
        Command::RemoveTask(id) => {
            fields.task = Some(hex(id.0));
            "remove_task"
        }
        Command::AddGoal(id, parent) => {
            fields.goal = Some(hex(id.0));
            fields.parent = Some(Nullable(parent.map(|parent| hex(parent.0))));
            "add_goal"
        }
        Command::ChangeGoal(id, change) => {
            fields.goal = Some(hex(id.0));
            change_goal(change, &mut fields)
        }
        Command::RemoveGoal(id) => {
            fields.goal = Some(hex(id.0));
            "remove_goal"
        }
        Command::Share(audience, ticket) => {
            fields.audience = code(*audience);
            put_ticket(*ticket, &mut fields);
            "share"
        }
        Command::Disclose(matter, yes) => {
            (fields.matter, fields.yes) = (code(*matter), Some(*yes));
            "disclose"
        }
        Command::Answer(Answer { from, ticket, decision, name, note, at }) => {
            (fields.audience, fields.decision) = (code(*from), code(*decision));
            (fields.name, fields.text) = (Some(name.clone()), Some(note.clone()));
            fields.answered = Some(at.0);
            put_ticket(Some(*ticket), &mut fields);
            "answer"
        }
        Command::AskToFill(ticket) => {
            put_ticket(Some(*ticket), &mut fields);
            "ask_to_fill"
        }
        Command::Fill(filled) => {
            let Filled { ticket, by, part, at } = filled.as_ref();
            (fields.name, fields.answered) = (Some(by.clone()), Some(at.0));
            fields.part = Some(part_of(part));
            put_ticket(Some(*ticket), &mut fields);
            "fill"
        }
        Command::HandOver(to) => {
            fields.name = Some(to.clone());
            "hand_over"
        }
        Command::SignOff(SignOff { party, way, name, reason, seen }) => {
            (fields.party, fields.way) = (code(*party), code(*way));
            (fields.name, fields.reason) = (Some(name.clone()), Some(reason.clone()));
            fields.seen = Some(seen.hex());
            "sign_off"
        }
        Command::Unlock(reason) => {
            fields.reason = Some(reason.clone());
            "unlock"
        }
        Command::Reopen(reason) => {
            fields.reason = Some(reason.clone());
            "reopen"
        }
        Command::OpenChange(kind, reason) => {
            (fields.change, fields.reason) = (code(*kind), Some(reason.clone()));
            "open_change"
        }
        Command::CloseChange => "close_change",
        Command::MoveEnd(to, reason) => {
            (fields.on, fields.reason) = (Some(to.iso()), Some(reason.clone()));
            "move_end"
        }
        Command::Stop(stop, on, reason) => {
            (fields.stop, fields.on) = (code(*stop), Some(on.iso()));
            fields.reason = Some(reason.clone());
            "stop"
        }
        Command::Close(outcome) => {
            fields.outcome = code(*outcome);
            "close"
        }
        Command::Renew(AgreementId(of), paid) => {
            fields.agreement = Some(format!("{of:032x}"));
            fields.minutes = minutes_of(&Typed::Read(*paid));
            "renew"
        }
        Command::Tick(check, yes) => {
            (fields.check, fields.yes) = (Some(check.code().to_owned()), Some(*yes));
            "tick"
        }
        Command::AddFollowUp(id, on) => {
            (fields.follow_up, fields.on) = (Some(hex(id.0)), Some(on.iso()));
            "add_follow_up"
        }
        Command::RemoveFollowUp(id) => {
            fields.follow_up = Some(hex(id.0));
            "remove_follow_up"
        }
        Command::ChangeFollowUp(id, change) => {
            fields.follow_up = Some(hex(id.0));
            change_follow_up(change, &mut fields)
        }
    };
    Act { name: name.to_owned(), fields }
}

fn choose(choice: Choice) -> (&'static str, Option<String>) {
    match choice {
        Choice::Purpose(purpose) => ("purpose", purpose.and_then(code)),
        Choice::Outlook(outlook) => ("outlook", outlook.and_then(code)),
        Choice::Rhythm(rhythm) => ("rhythm", rhythm.and_then(code)),
        Choice::AbsenceCall(call) => ("absence_call", call.and_then(code)),
        Choice::SickCall(call) => ("sick_call", call.and_then(code)),
        Choice::Representation(one) => ("representation", one.and_then(code)),
        Choice::TargetGroup(group) => ("target_group", group.and_then(code)),
    }
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

fn change_follow_up(change: &FollowUpChange, fields: &mut Fields) -> &'static str {
    match change {
        FollowUpChange::On(day) => {
            fields.day = TypedV1::of(day, Day::iso);
            "set_follow_up_day"
        }
        FollowUpChange::Text(topic, text) => {
            (fields.topic, fields.text) = (code(*topic), Some(text.clone()));
            "write_follow_up"
        }
        FollowUpChange::Participant(guest, yes) => {
            (fields.guest, fields.yes) = (code(*guest), Some(*yes));
            "set_guest"
        }
        FollowUpChange::Held(work, minutes) => {
            (fields.work, fields.minutes) = (code(*work), minutes_of(minutes));
            "set_held"
        }
        FollowUpChange::Effect(tenths) => {
            fields.tenths = Some(tenths.map_or(NO_TENTHS, Tenths::get));
            "set_effect"
        }
        FollowUpChange::Mastered(task, yes) => {
            (fields.task, fields.yes) = (Some(hex(task.0)), Some(*yes));
            "set_mastered"
        }
        FollowUpChange::Done => "finish_follow_up",
    }
}

/// The command of a stored form; `None` when it is none. That the form holds nothing else is checked by whoever reads
/// it, by writing the command again.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one complete table of all commands")]
pub(in crate::codec) fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    let reason = || fields.reason.clone();
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
        "add_step" => Command::AddStep {
            id: step(fields)?,
            copy_of: StepId(id(fields.copy_of.as_ref())?),
            from: read_day(fields.from.as_ref())?,
        },
        "remove_step" => Command::RemoveStep(step(fields)?),
        "set_step_from" => {
            Command::ChangeStep(step(fields)?, StepChange::From(read_day(fields.from.as_ref())?))
        }
        "set_hours" => {
            let (weekday, work) = (chosen(fields.weekday.as_ref())?, chosen(fields.work.as_ref())?);
            let change = StepChange::Hours(weekday, work, read_minutes(fields)?);
            Command::ChangeStep(step(fields)?, change)
        }
        "set_meet" => {
            let change = StepChange::Meet(chosen(fields.weekday.as_ref())?, read_clock(fields)?);
            Command::ChangeStep(step(fields)?, change)
        }
        "add_task" => Command::AddTask(task(fields)?, chosen(fields.work.as_ref())?),
        "write_task" => Command::WriteTask(task(fields)?, fields.text.clone()?),
        "set_task_work" => Command::SetTaskWork(task(fields)?, chosen(fields.work.as_ref())?),
        "remove_task" => Command::RemoveTask(task(fields)?),
        "add_goal" => {
            let parent = match &fields.parent.as_ref()?.0 {
                Some(parent) => Some(GoalId(unhex(parent)?)),
                None => None,
            };
            Command::AddGoal(goal(fields)?, parent)
        }
        "remove_goal" => Command::RemoveGoal(goal(fields)?),
        "write_goal" => Command::ChangeGoal(goal(fields)?, GoalChange::Text(fields.text.clone()?)),
        "set_goal_due" => {
            Command::ChangeGoal(goal(fields)?, GoalChange::Due(read_day(fields.due.as_ref())?))
        }
        "set_goal_track" => {
            let track = read_choice(fields.track.as_ref()?.0.as_ref())?;
            Command::ChangeGoal(goal(fields)?, GoalChange::Track(track))
        }
        "reach_goal" => {
            Command::ChangeGoal(goal(fields)?, GoalChange::Reached(fields.how.clone()?))
        }
        "unreach_goal" => Command::ChangeGoal(goal(fields)?, GoalChange::NotReached),
        "share" => Command::Share(chosen(fields.audience.as_ref())?, ticket(fields)),
        "disclose" => Command::Disclose(chosen(fields.matter.as_ref())?, fields.yes?),
        "answer" => Command::Answer(Answer {
            from: chosen(fields.audience.as_ref())?,
            ticket: ticket(fields)?,
            decision: chosen(fields.decision.as_ref())?,
            name: fields.name.clone()?,
            note: fields.text.clone()?,
            at: Timestamp(fields.answered?),
        }),
        "ask_to_fill" => Command::AskToFill(ticket(fields)?),
        "fill" => Command::Fill(Box::new(Filled {
            ticket: ticket(fields)?,
            by: fields.name.clone()?,
            part: read_part(fields.part.as_ref()?),
            at: Timestamp(fields.answered?),
        })),
        "hand_over" => Command::HandOver(fields.name.clone()?),
        "sign_off" => Command::SignOff(SignOff {
            party: chosen(fields.party.as_ref())?,
            way: chosen(fields.way.as_ref())?,
            name: fields.name.clone()?,
            reason: reason()?,
            seen: ContentHash(hash_of_hex(fields.seen.as_deref()?)?),
        }),
        "unlock" => Command::Unlock(reason()?),
        "reopen" => Command::Reopen(reason()?),
        "open_change" => Command::OpenChange(chosen(fields.change.as_ref())?, reason()?),
        "close_change" => Command::CloseChange,
        "move_end" => Command::MoveEnd(on(fields)?, reason()?),
        "stop" => Command::Stop(chosen(fields.stop.as_ref())?, on(fields)?, reason()?),
        "close" => Command::Close(chosen(fields.outcome.as_ref())?),
        "renew" => {
            let of = u128::from_str_radix(fields.agreement.as_ref()?, 16).ok()?;
            Command::Renew(AgreementId(of), *read_minutes(fields)?.value()?)
        }
        "tick" => Command::Tick(Check::from_code(fields.check.as_ref()?)?, fields.yes?),
        "add_follow_up" => Command::AddFollowUp(follow_up(fields)?, on(fields)?),
        "remove_follow_up" => Command::RemoveFollowUp(follow_up(fields)?),
        name => Command::ChangeFollowUp(follow_up(fields)?, read_follow_up_change(name, fields)?),
    })
}

fn read_follow_up_change(name: &str, fields: &Fields) -> Option<FollowUpChange> {
    Some(match name {
        "set_follow_up_day" => FollowUpChange::On(read_day(fields.day.as_ref())?),
        "write_follow_up" => {
            FollowUpChange::Text(chosen(fields.topic.as_ref())?, fields.text.clone()?)
        }
        "set_guest" => FollowUpChange::Participant(chosen(fields.guest.as_ref())?, fields.yes?),
        "set_held" => FollowUpChange::Held(chosen(fields.work.as_ref())?, read_minutes(fields)?),
        "set_effect" => match fields.tenths? {
            NO_TENTHS => FollowUpChange::Effect(None),
            tenths => FollowUpChange::Effect(Some(Tenths::new(tenths)?)),
        },
        "set_mastered" => FollowUpChange::Mastered(task(fields)?, fields.yes?),
        "finish_follow_up" => FollowUpChange::Done,
        _ => return None,
    })
}

/// The undo or redo that rows of version 2 kept among the commands.
#[must_use]
pub(in crate::codec) fn old_undo(act: &Act) -> Option<OldUndo> {
    let place = act.fields.seq?;
    let read = match act.name.as_str() {
        "undo" => OldUndo::Undo(place),
        "redo" => OldUndo::Redo(place),
        _ => return None,
    };
    (act.fields == Fields { seq: Some(place), ..Fields::default() }).then_some(read)
}

fn read_choices(fields: &Fields) -> Option<Choice> {
    let choice = fields.choice.as_ref()?.0.as_ref();
    Some(match fields.what.as_deref()? {
        "purpose" => Choice::Purpose(read_choice(choice)?),
        "outlook" => Choice::Outlook(read_choice(choice)?),
        "rhythm" => Choice::Rhythm(read_choice(choice)?),
        "absence_call" => Choice::AbsenceCall(read_choice(choice)?),
        "sick_call" => Choice::SickCall(read_choice(choice)?),
        "representation" => Choice::Representation(read_choice(choice)?),
        "target_group" => Choice::TargetGroup(read_choice(choice)?),
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

fn step(fields: &Fields) -> Option<StepId> {
    id(fields.step.as_ref()).map(StepId)
}

fn task(fields: &Fields) -> Option<TaskId> {
    id(fields.task.as_ref()).map(TaskId)
}

fn goal(fields: &Fields) -> Option<GoalId> {
    id(fields.goal.as_ref()).map(GoalId)
}

fn follow_up(fields: &Fields) -> Option<FollowUpId> {
    id(fields.follow_up.as_ref()).map(FollowUpId)
}

fn id(text: Option<&String>) -> Option<u64> {
    unhex(text?)
}

fn on(fields: &Fields) -> Option<Day> {
    Day::from_iso(fields.on.as_ref()?)
}

fn read_day(day: Option<&TypedV1<String>>) -> Option<Typed<Day>> {
    day?.read(|iso| Day::from_iso(&iso))
}

fn clock(time: &Typed<ClockTime>) -> Option<TypedV1<u64>> {
    TypedV1::of(time, |time| u64::from(time.minutes()))
}

fn read_clock(fields: &Fields) -> Option<Typed<ClockTime>> {
    fields.time.as_ref()?.read(|minutes| ClockTime::from_minutes(u16::try_from(minutes).ok()?))
}

fn minutes_of(minutes: &Typed<Minutes>) -> Option<TypedV1<u64>> {
    TypedV1::of(minutes, |minutes| u64::from(minutes.0))
}

fn read_minutes(fields: &Fields) -> Option<Typed<Minutes>> {
    fields.minutes.as_ref()?.read(|minutes| {
        let minutes = u32::try_from(minutes).ok()?;
        (minutes <= MOST_MINUTES).then_some(Minutes(minutes))
    })
}

fn put_ticket(ticket: Option<Ticket>, fields: &mut Fields) {
    fields.token = ticket.map(|ticket| format!("{:032x}", ticket.token.0));
    fields.view = ticket.map(|ticket| hex_of_hash(&ticket.view.0));
}

/// `None` where there is none; one that means nothing is found out when the act is written again.
fn ticket(fields: &Fields) -> Option<Ticket> {
    let token = u128::from_str_radix(fields.token.as_ref()?, 16).ok()?;
    Some(Ticket { token: Token(token), view: ViewHash(hash_of_hex(fields.view.as_deref()?)?) })
}

/// The fields that hold anything, by their codes.
fn part_of(part: &CompanyPart) -> Vec<(String, String)> {
    let all = CompanyField::ALL.into_iter().zip(part.texts());
    let filled = all.filter(|(_, text)| !text.is_empty());
    filled.map(|(field, text)| (field.code().to_owned(), text.clone())).collect()
}

/// A code that means nothing is found out when the act is written again.
fn read_part(written: &[(String, String)]) -> CompanyPart {
    CompanyPart::by(|field| {
        let found = written.iter().find(|(code, _)| code == field.code());
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    })
}

#[expect(clippy::unnecessary_wraps, reason = "a field is there or not, and this one is")]
fn code(value: impl Coded) -> Option<String> {
    Some(value.code().to_owned())
}

fn chosen<T: Coded>(text: Option<&String>) -> Option<T> {
    T::from_code(text?)
}

/// Sixteen hexadecimal digits.
fn hex(id: u64) -> String {
    format!("{id:016x}")
}

/// The id that they stand for.
fn unhex(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}
