//! Writes the stored form of each command of an agreement: its frozen name and fields, converted by hand.

use crate::agreement::follow_up::{FollowUpChange, Tenths};
use crate::agreement::sharing::{Answer, CompanyField, CompanyPart, Filled, Ticket};
use crate::agreement::{Audience, Choice, Command, GoalChange, SignOff, StepChange};
use crate::base::Coded;
use crate::base::hex_of_hash;
use crate::base::{AgreementId, ClockTime, Day, Minutes, Typed};
use crate::codec::rows::shape::{Act, Fields, Nullable, TypedV1};

/// Stands for cleared tenths.
pub(in crate::codec) const NO_TENTHS: u8 = u8::MAX;

/// The first row version that has the stored form of a command.
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
        Command::Prepare(..) | Command::TellOtherwise(_) => 7,
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
            (fields.field, fields.day) = (code(*field), Some(TypedV1::of(day, Day::iso)));
            "set_day"
        }
        Command::SetNumber(field, number) => {
            (fields.field, fields.number) =
                (code(*field), Some(TypedV1::of(number, |number| number)));
            "set_number"
        }
        Command::SetNextTime(time) => {
            fields.time = Some(clock(time));
            "set_next_time"
        }
        Command::SetPaidTarget(minutes) => {
            fields.minutes = Some(minutes_of(minutes));
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
            (fields.copy_of, fields.from) =
                (Some(hex(copy_of.0)), Some(TypedV1::of(from, Day::iso)));
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
        Command::Prepare(audience, ticket) => {
            fields.audience = code(*audience);
            put_ticket(Some(*ticket), &mut fields);
            "prepare"
        }
        Command::TellOtherwise(audience) => {
            fields.audience = code(*audience);
            "tell_otherwise"
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
            fields.minutes = Some(minutes_of(&Typed::Read(*paid)));
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
            fields.from = Some(TypedV1::of(day, Day::iso));
            "set_step_from"
        }
        StepChange::Hours(weekday, work, minutes) => {
            (fields.weekday, fields.work) = (code(*weekday), code(*work));
            fields.minutes = Some(minutes_of(minutes));
            "set_hours"
        }
        StepChange::Meet(weekday, time) => {
            (fields.weekday, fields.time) = (code(*weekday), Some(clock(time)));
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
            fields.due = Some(TypedV1::of(day, Day::iso));
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
            fields.day = Some(TypedV1::of(day, Day::iso));
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
            (fields.work, fields.minutes) = (code(*work), Some(minutes_of(minutes)));
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

fn clock(time: &Typed<ClockTime>) -> TypedV1<u64> {
    TypedV1::of(time, |time| u64::from(time.minutes()))
}

fn minutes_of(minutes: &Typed<Minutes>) -> TypedV1<u64> {
    TypedV1::of(minutes, |minutes| u64::from(minutes.0))
}

fn put_ticket(ticket: Option<Ticket>, fields: &mut Fields) {
    fields.token = ticket.map(|ticket| format!("{:032x}", ticket.token.0));
    fields.view = ticket.map(|ticket| hex_of_hash(&ticket.view.0));
}

/// The non-empty fields, with their codes.
fn part_of(part: &CompanyPart) -> Vec<(String, String)> {
    let all = CompanyField::ALL.into_iter().zip(part.texts());
    let filled = all.filter(|(_, text)| !text.is_empty());
    filled.map(|(field, text)| (field.code().to_owned(), text.clone())).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "a field is there or not, and this one is")]
fn code(value: impl Coded) -> Option<String> {
    Some(value.code().to_owned())
}

/// Sixteen hexadecimal digits.
fn hex(id: u64) -> String {
    format!("{id:016x}")
}
