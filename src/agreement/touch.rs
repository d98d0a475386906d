//! What a command touches: whether it changes what the parties agree on, and which kind of change may do it later (B3, B4).

use crate::agreement::command::{Choice, Command, GoalChange};
use crate::agreement::field::{DayField, Field, TextField};
use crate::agreement::signing::ChangeKind;

/// What a command touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Something beside what was agreed: notes, appointments, what was reached, who signed.
    Beside,
    /// The agreed content; once it is concluded, only within a change of this kind.
    Content(ChangeKind),
    /// The agreed content, which stays as it is once it is concluded: another one would be another agreement.
    Fixed,
}

/// What a command touches.
#[must_use]
pub fn touch(command: &Command) -> Touch {
    match command {
        Command::Write(field, _) => of_text(*field),
        Command::SetDay(DayField::Start | DayField::End, _)
        | Command::SetNumber(..)
        | Command::Choose(Choice::Purpose(_) | Choice::Representation(_)) => Touch::Fixed,
        Command::SetDay(DayField::PaidFrom, _)
        | Command::SetPaidTarget(_)
        | Command::Choose(Choice::Outlook(_) | Choice::Rhythm(_)) => {
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
        | Command::SetDay(DayField::NextDay, _)
        | Command::SetNextTime(_)
        | Command::SetConsent(_)
        | Command::Choose(Choice::TargetGroup(_))
        | Command::Create(..)
        | Command::Share(..)
        | Command::Disclose(..)
        | Command::Answer(_)
        | Command::AskToFill(_)
        | Command::Fill(_)
        | Command::HandOver(_)
        | Command::Undo(_)
        | Command::Redo(_)
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

/// What writing a text touches.
#[must_use]
pub fn of_text(field: TextField) -> Touch {
    match field {
        TextField::CompanyName => Touch::Fixed,
        TextField::CitizenName
        | TextField::CitizenPhone
        | TextField::CitizenMail
        | TextField::CompanyAddress
        | TextField::MeetingAddress
        | TextField::ContactName
        | TextField::ContactRole
        | TextField::ContactPhone
        | TextField::ContactMail
        | TextField::RepresentativeName
        | TextField::RepresentativePhone
        | TextField::RepresentativeMail
        | TextField::CaseworkerName
        | TextField::CaseworkerRole
        | TextField::CaseworkerPhone
        | TextField::CaseworkerMail
        | TextField::Municipality => Touch::Content(ChangeKind::Contact),
        TextField::JobGoal | TextField::PurposeReason => Touch::Content(ChangeKind::Goals),
        TextField::JobTitle
        | TextField::TasksText
        | TextField::ContactDuties
        | TextField::AbsenceText => Touch::Content(ChangeKind::Tasks),
        TextField::Accommodations => Touch::Content(ChangeKind::Accommodations),
        TextField::PaidNote
        | TextField::Mentor
        | TextField::CompanyMentor
        | TextField::Aids
        | TextField::ParallelEfforts
        | TextField::Coordinator => Touch::Content(ChangeKind::FollowUp),
        TextField::NextPlace
        | TextField::HoursOffered
        | TextField::ClosingStatus
        | TextField::ClosingNext
        | TextField::NoPaidReason => Touch::Beside,
    }
}

/// Whether a field is a part of what the parties agree on, and not beside it.
#[must_use]
pub fn is_content(field: Field) -> bool {
    match field {
        Field::Text(field) => of_text(field) != Touch::Beside,
        Field::Day(DayField::NextDay)
        | Field::NextTime
        | Field::Consent
        | Field::TargetGroup
        | Field::GoalHow(_)
        | Field::FollowUpDay(_)
        | Field::FollowUpText(..)
        | Field::FollowUpHours(..)
        | Field::FollowUpEffect(_)
        | Field::FollowUpGuests(_)
        | Field::FollowUpMastered(_)
        | Field::Life(_) => false,
        Field::Day(DayField::Start | DayField::End | DayField::PaidFrom)
        | Field::Number(_)
        | Field::PaidTarget
        | Field::Purpose
        | Field::Outlook
        | Field::Rhythm
        | Field::AbsenceCall
        | Field::SickCall
        | Field::Plan
        | Field::StepFrom(_)
        | Field::Praktik(..)
        | Field::Paid(..)
        | Field::Meet(..)
        | Field::Representation
        | Field::Tasks
        | Field::Task(_)
        | Field::Goals
        | Field::GoalText(_)
        | Field::GoalDue(_)
        | Field::GoalTrack(_) => true,
    }
}
