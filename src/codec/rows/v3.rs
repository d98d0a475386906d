//! Version 3 of the stored entry: signing, changing, following up and closing, which versions 1 and 2 have no shape for.

use crate::agreement::SignOff;
use crate::agreement::TextField;
use crate::agreement::follow_up::{FollowUpChange, Tenths};
use crate::agreement::guide::Check;
use crate::agreement::signing::ContentHash;
use crate::agreement::{Choice, Command};
use crate::base::Coded as _;
use crate::base::Day;
use crate::base::Typed;
use crate::base::{AgreementId, FollowUpId, TaskId};
use crate::codec::rows::shape_v1::{Act, Fields, Nullable, TypedV1, entry_by, hex, json_of};
use crate::codec::rows::v1::{chosen, code, id, minutes_of, read_choice, read_day, read_minutes};
use crate::log::Entry;

/// Stands for tenths that were taken back.
const NO_TENTHS: u8 = u8::MAX;

/// The JSON of an entry, on one line; `None` when its command belongs to another version.
#[must_use]
pub fn entry_json(entry: &Entry) -> Option<String> {
    json_of(entry, act_of(&entry.command)?)
}

/// The entry of a JSON text; `None` when it is not one of this version.
#[must_use]
pub fn entry_from_json(json: &str) -> Option<Entry> {
    entry_by(json, act_of, command_of)
}

fn act_of(command: &Command) -> Option<Act> {
    let mut fields = Fields::default();
    let name = match command {
        Command::Write(field, text) if field.since() == 3 => {
            (fields.field, fields.text) = (Some(field.code().to_owned()), Some(text.clone()));
            "write"
        }
        Command::Choose(Choice::Representation(choice)) => {
            fields.what = Some("representation".to_owned());
            fields.choice = Some(Nullable(choice.map(|one| one.code().to_owned())));
            "choose"
        }
        Command::SignOff(sign_off) => {
            let SignOff { party, way, name, reason, seen } = sign_off;
            (fields.party, fields.way) = (code(*party), code(*way));
            (fields.name, fields.reason) = (Some(name.clone()), Some(reason.clone()));
            fields.seen = Some(seen.hex());
            "sign_off"
        }
        Command::Unlock(reason) => reasoned("unlock", reason, &mut fields),
        Command::Reopen(reason) => reasoned("reopen", reason, &mut fields),
        Command::OpenChange(kind, reason) => {
            fields.change = code(*kind);
            reasoned("open_change", reason, &mut fields)
        }
        Command::CloseChange => "close_change",
        Command::MoveEnd(to, reason) => {
            fields.on = Some(to.iso());
            reasoned("move_end", reason, &mut fields)
        }
        Command::Stop(stop, on, reason) => {
            (fields.stop, fields.on) = (code(*stop), Some(on.iso()));
            reasoned("stop", reason, &mut fields)
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
        _ => return None,
    };
    Some(Act { name: name.to_owned(), fields })
}

fn reasoned(name: &'static str, reason: &str, fields: &mut Fields) -> &'static str {
    fields.reason = Some(reason.to_owned());
    name
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

fn command_of(act: &Act) -> Option<Command> {
    let fields = &act.fields;
    let reason = || fields.reason.clone();
    Some(match act.name.as_str() {
        "write" => {
            Command::Write(TextField::from_code(fields.field.as_ref()?)?, fields.text.clone()?)
        }
        "choose" => {
            let choice = fields.choice.as_ref()?.0.as_ref();
            Command::Choose(Choice::Representation(read_choice(choice)?))
        }
        "sign_off" => Command::SignOff(SignOff {
            party: chosen(fields.party.as_ref())?,
            way: chosen(fields.way.as_ref())?,
            name: fields.name.clone()?,
            reason: reason()?,
            seen: ContentHash(read_hash(fields.seen.as_deref()?)?),
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
        name => follow_up_command(name, fields)?,
    })
}

fn follow_up_command(name: &str, fields: &Fields) -> Option<Command> {
    let follow_up = FollowUpId(id(fields.follow_up.as_ref())?);
    let change = match name {
        "add_follow_up" => return Some(Command::AddFollowUp(follow_up, on(fields)?)),
        "remove_follow_up" => return Some(Command::RemoveFollowUp(follow_up)),
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
        "set_mastered" => FollowUpChange::Mastered(TaskId(id(fields.task.as_ref())?), fields.yes?),
        "finish_follow_up" => FollowUpChange::Done,
        _ => return None,
    };
    Some(Command::ChangeFollowUp(follow_up, change))
}

fn on(fields: &Fields) -> Option<Day> {
    Day::from_iso(fields.on.as_ref()?)
}

/// Sixty-four hexadecimal digits.
pub(in crate::codec) fn read_hash(text: &str) -> Option<[u8; 32]> {
    let mut hash = [0; 32];
    let mut digits = text.as_bytes().chunks_exact(2);
    for byte in &mut hash {
        let pair = std::str::from_utf8(digits.next()?).ok()?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    digits.next().is_none().then_some(hash)
}
