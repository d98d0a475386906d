//! Which commands change what the parties agree on: one complete table.

use crate::agreement::command::{Choice, Command, GoalChange};
use crate::agreement::signing::ChangeKind;
use crate::agreement::touch::Touch;

/// What a command touches.
#[must_use]
pub fn touch(command: &Command) -> Touch {
    match command {
        Command::Write(field, _) => field.touch(),
        Command::SetDay(field, _) => field.touch(),
        Command::SetNumber(field, _) => field.touch(),
        Command::Choose(Choice::Purpose(_) | Choice::Representation(_)) => Touch::Fixed,
        Command::SetPaidTarget(_) | Command::Choose(Choice::Outlook(_) | Choice::Rhythm(_)) => {
            Touch::Content(ChangeKind::FollowUp)
        }
        Command::Choose(Choice::AbsenceCall(_) | Choice::SickCall(_))
        | Command::AddTask(..)
        | Command::WriteTask(..)
        | Command::SetTaskWork(..)
        | Command::RemoveTask(_) => Touch::Content(ChangeKind::Tasks),
        Command::AddStep { .. } | Command::ChangeStep(..) | Command::RemoveStep(_) => {
            Touch::Content(ChangeKind::Hours)
        }
        Command::AddGoal(..)
        | Command::ChangeGoal(_, GoalChange::Text(_) | GoalChange::Due(_) | GoalChange::Track(_))
        | Command::RemoveGoal(_) => Touch::Content(ChangeKind::Goals),
        Command::ChangeGoal(_, GoalChange::Reached(_) | GoalChange::NotReached)
        | Command::SetNextTime(_)
        | Command::SetConsent(_)
        | Command::Choose(Choice::TargetGroup(_))
        | Command::Create(..)
        | Command::Share(..)
        | Command::Prepare(..)
        | Command::TellOtherwise(_)
        | Command::Disclose(..)
        | Command::Answer(_)
        | Command::AskToFill(_)
        | Command::Fill(_)
        | Command::HandOver(_)
        | Command::SignOff(_)
        | Command::Unlock(_)
        | Command::OpenChange(..)
        | Command::CloseChange
        | Command::MoveEnd(..)
        | Command::Stop(..)
        | Command::Close(_)
        | Command::Reopen(_)
        | Command::AddFollowUp(..)
        | Command::ChangeFollowUp(..)
        | Command::RemoveFollowUp(_)
        | Command::Renew(..)
        | Command::Tick(..) => Touch::Beside,
    }
}
