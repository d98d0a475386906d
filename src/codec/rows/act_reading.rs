//! Reads the stored form of each command of an agreement.

use crate::agreement::follow_up::{FollowUpChange, Tenths};
use crate::agreement::guide::Check;
use crate::agreement::sharing::{Answer, CompanyPart, Filled, Ticket, ViewHash};
use crate::agreement::signing::ContentHash;
use crate::agreement::{Choice, Command, GoalChange, SignOff, StepChange, TextField};
use crate::base::{
    AgreementId, ClockTime, Coded, Day, FollowUpId, GoalId, Minutes, StepId, TaskId, Timestamp,
    Token, Typed, hash_of_hex,
};
use crate::codec::rows::act_writing::NO_TENTHS;
use crate::codec::rows::shape::{Act, Fields, TypedV1};
use crate::codec::rows::stored::OldUndo;

/// More than any month has: no row of this app has a larger value.
const MOST_MINUTES: u32 = 31 * 24 * 60;

/// Parses a stored command; `None` when it is invalid. The caller rejects extra fields, by encoding the command again
/// and comparing.
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
        "prepare" => Command::Prepare(chosen(fields.audience.as_ref())?, ticket(fields)?),
        "tell_otherwise" => Command::TellOtherwise(chosen(fields.audience.as_ref())?),
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

/// Parses an undo or redo, which rows of version 2 stored as commands.
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

fn read_clock(fields: &Fields) -> Option<Typed<ClockTime>> {
    fields.time.as_ref()?.read(|minutes| ClockTime::from_minutes(u16::try_from(minutes).ok()?))
}

fn read_minutes(fields: &Fields) -> Option<Typed<Minutes>> {
    fields.minutes.as_ref()?.read(|minutes| {
        let minutes = u32::try_from(minutes).ok()?;
        (minutes <= MOST_MINUTES).then_some(Minutes(minutes))
    })
}

/// `None` where there is none; an invalid one is detected when the act is encoded again.
fn ticket(fields: &Fields) -> Option<Ticket> {
    let token = u128::from_str_radix(fields.token.as_ref()?, 16).ok()?;
    Some(Ticket { token: Token(token), view: ViewHash(hash_of_hex(fields.view.as_deref()?)?) })
}

/// An invalid code is detected when the act is encoded again.
fn read_part(written: &[(String, String)]) -> CompanyPart {
    CompanyPart::by(|field| {
        let found = written.iter().find(|(code, _)| code == field.code());
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    })
}

fn chosen<T: Coded>(text: Option<&String>) -> Option<T> {
    T::from_code(text?)
}

/// Parses a hexadecimal id.
fn unhex(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok()
}
