//! What is known of each command: the field that it sets or decides, where it shows, what was written in it, what it
//! touches, and how undo treats it.

use crate::agreement::act_kind::ActKind;
use crate::agreement::command::{Choice, Command, GoalChange, StepChange};
use crate::agreement::field::{DayField, Field};
use crate::agreement::follow_up::FollowUpChange;
use crate::agreement::item::Item;
use crate::agreement::signing::ChangeKind;
use crate::agreement::touch::Touch;

impl Command {
    /// The one field that the command sets as a whole, so that typing can join into one entry.
    #[must_use]
    pub fn sets(&self) -> Option<Field> {
        match self {
            Self::Write(field, _) => Some(Field::Text(*field)),
            Self::SetDay(field, _) => Some(Field::Day(*field)),
            Self::SetNumber(field, _) => Some(Field::Number(*field)),
            Self::SetNextTime(_) => Some(Field::NextTime),
            Self::SetPaidTarget(_) => Some(Field::PaidTarget),
            Self::ChangeStep(step, change) => Some(match change {
                StepChange::From(_) => Field::StepFrom(*step),
                StepChange::Hours(day, work, _) => Field::Hours(*step, *work, *day),
                StepChange::Meet(day, _) => Field::Meet(*step, *day),
            }),
            Self::WriteTask(task, _) => Some(Field::Task(*task)),
            Self::ChangeGoal(goal, change) => match change {
                GoalChange::Text(_) => Some(Field::GoalText(*goal)),
                GoalChange::Due(_) => Some(Field::GoalDue(*goal)),
                GoalChange::Reached(_) => Some(Field::GoalHow(*goal)),
                GoalChange::Track(_) | GoalChange::NotReached => None,
            },
            Self::ChangeFollowUp(id, change) => match change {
                FollowUpChange::On(_) => Some(Field::FollowUpDay(*id)),
                FollowUpChange::Text(topic, _) => Some(Field::FollowUpText(*id, *topic)),
                FollowUpChange::Held(work, _) => Some(Field::FollowUpHours(*id, *work)),
                FollowUpChange::Participant(..)
                | FollowUpChange::Effect(_)
                | FollowUpChange::Mastered(..)
                | FollowUpChange::Done => None,
            },
            Self::Create(..)
            | Self::Choose(_)
            | Self::SetConsent(_)
            | Self::SetTaskWork(..)
            | Self::MoveEnd(..)
            | Self::AddStep { .. }
            | Self::RemoveStep(_)
            | Self::AddTask(..)
            | Self::RemoveTask(_)
            | Self::AddGoal(..)
            | Self::RemoveGoal(_)
            | Self::Share(..)
            | Self::Prepare(..)
            | Self::TellOtherwise(_)
            | Self::Disclose(..)
            | Self::Answer(_)
            | Self::AskToFill(_)
            | Self::Fill(_)
            | Self::HandOver(_)
            | Self::SignOff(_)
            | Self::Unlock(_)
            | Self::OpenChange(..)
            | Self::CloseChange
            | Self::Stop(..)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::AddFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => None,
        }
    }

    /// The one place whose value the command decides, so that two people who decide it differently are told.
    #[must_use]
    pub fn decides(&self) -> Option<Field> {
        match self {
            Self::Choose(choice) => Some(choice.field()),
            Self::SetConsent(_) => Some(Field::Consent),
            Self::ChangeGoal(goal, change) => match change {
                GoalChange::Track(_) => Some(Field::GoalTrack(*goal)),
                GoalChange::NotReached => Some(Field::GoalHow(*goal)),
                GoalChange::Text(_) | GoalChange::Due(_) | GoalChange::Reached(_) => self.sets(),
            },
            Self::ChangeFollowUp(id, change) => match change {
                FollowUpChange::Effect(_) => Some(Field::FollowUpEffect(*id)),
                FollowUpChange::On(_)
                | FollowUpChange::Text(..)
                | FollowUpChange::Held(..)
                | FollowUpChange::Participant(..)
                | FollowUpChange::Mastered(..)
                | FollowUpChange::Done => self.sets(),
            },
            Self::MoveEnd(..) => Some(Field::Day(DayField::End)),
            Self::Write(..)
            | Self::SetDay(..)
            | Self::SetNumber(..)
            | Self::SetNextTime(_)
            | Self::SetPaidTarget(_)
            | Self::ChangeStep(..)
            | Self::WriteTask(..) => self.sets(),
            Self::Create(..)
            | Self::SetTaskWork(..)
            | Self::AddStep { .. }
            | Self::RemoveStep(_)
            | Self::AddTask(..)
            | Self::RemoveTask(_)
            | Self::AddGoal(..)
            | Self::RemoveGoal(_)
            | Self::Share(..)
            | Self::Prepare(..)
            | Self::TellOtherwise(_)
            | Self::Disclose(..)
            | Self::Answer(_)
            | Self::AskToFill(_)
            | Self::Fill(_)
            | Self::HandOver(_)
            | Self::SignOff(_)
            | Self::Unlock(_)
            | Self::OpenChange(..)
            | Self::CloseChange
            | Self::Stop(..)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::AddFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => None,
        }
    }

    /// The step, task or goal that it adds, changes or removes.
    #[must_use]
    pub fn item(&self) -> Option<Item> {
        match self {
            Self::AddStep { id, .. } | Self::ChangeStep(id, _) | Self::RemoveStep(id) => {
                Some(Item::Step(*id))
            }
            Self::AddTask(id, _)
            | Self::WriteTask(id, _)
            | Self::SetTaskWork(id, _)
            | Self::RemoveTask(id) => Some(Item::Task(*id)),
            Self::AddGoal(id, _) | Self::ChangeGoal(id, _) | Self::RemoveGoal(id) => {
                Some(Item::Goal(*id))
            }
            Self::Create(..)
            | Self::Write(..)
            | Self::SetDay(..)
            | Self::SetNumber(..)
            | Self::SetNextTime(_)
            | Self::SetPaidTarget(_)
            | Self::Choose(_)
            | Self::SetConsent(_)
            | Self::Share(..)
            | Self::Prepare(..)
            | Self::TellOtherwise(_)
            | Self::Disclose(..)
            | Self::Answer(_)
            | Self::AskToFill(_)
            | Self::Fill(_)
            | Self::HandOver(_)
            | Self::SignOff(_)
            | Self::Unlock(_)
            | Self::OpenChange(..)
            | Self::CloseChange
            | Self::MoveEnd(..)
            | Self::Stop(..)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::AddFollowUp(..)
            | Self::ChangeFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => None,
        }
    }

    /// Where the cursor goes after it: to what it added, or near where something that it removed stood.
    #[must_use]
    pub fn focus_after(&self) -> Option<Field> {
        match self {
            Self::AddStep { id, .. } => Some(Field::StepFrom(*id)),
            Self::RemoveStep(_) => Some(Field::Plan),
            Self::AddTask(id, _) | Self::SetTaskWork(id, _) => Some(Field::Task(*id)),
            Self::RemoveTask(_) => Some(Field::Tasks),
            Self::AddGoal(id, _) => Some(Field::GoalText(*id)),
            Self::RemoveGoal(_) => Some(Field::Goals),
            Self::Create(..)
            | Self::Write(..)
            | Self::SetDay(..)
            | Self::SetNumber(..)
            | Self::SetNextTime(_)
            | Self::SetPaidTarget(_)
            | Self::Choose(_)
            | Self::SetConsent(_)
            | Self::ChangeStep(..)
            | Self::WriteTask(..)
            | Self::ChangeGoal(..)
            | Self::Share(..)
            | Self::Prepare(..)
            | Self::TellOtherwise(_)
            | Self::Disclose(..)
            | Self::Answer(_)
            | Self::AskToFill(_)
            | Self::Fill(_)
            | Self::HandOver(_)
            | Self::SignOff(_)
            | Self::Unlock(_)
            | Self::OpenChange(..)
            | Self::CloseChange
            | Self::MoveEnd(..)
            | Self::Stop(..)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::AddFollowUp(..)
            | Self::ChangeFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => None,
        }
    }

    /// What the person wrote in words, when the command holds any.
    #[must_use]
    pub fn written(&self) -> Option<&str> {
        match self {
            Self::Write(_, text)
            | Self::WriteTask(_, text)
            | Self::Unlock(text)
            | Self::OpenChange(_, text)
            | Self::MoveEnd(_, text)
            | Self::Stop(_, _, text)
            | Self::Reopen(text) => Some(text),
            Self::ChangeGoal(_, change) => match change {
                GoalChange::Text(text) | GoalChange::Reached(text) => Some(text),
                GoalChange::Due(_) | GoalChange::Track(_) | GoalChange::NotReached => None,
            },
            Self::ChangeFollowUp(_, change) => match change {
                FollowUpChange::Text(_, text) => Some(text),
                FollowUpChange::On(_)
                | FollowUpChange::Participant(..)
                | FollowUpChange::Held(..)
                | FollowUpChange::Effect(_)
                | FollowUpChange::Mastered(..)
                | FollowUpChange::Done => None,
            },
            Self::Create(..)
            | Self::SetDay(..)
            | Self::SetNumber(..)
            | Self::SetNextTime(_)
            | Self::SetPaidTarget(_)
            | Self::Choose(_)
            | Self::SetConsent(_)
            | Self::AddStep { .. }
            | Self::ChangeStep(..)
            | Self::RemoveStep(_)
            | Self::AddTask(..)
            | Self::SetTaskWork(..)
            | Self::RemoveTask(_)
            | Self::AddGoal(..)
            | Self::RemoveGoal(_)
            | Self::Share(..)
            | Self::Prepare(..)
            | Self::TellOtherwise(_)
            | Self::Disclose(..)
            | Self::Answer(_)
            | Self::AskToFill(_)
            | Self::Fill(_)
            | Self::HandOver(_)
            | Self::SignOff(_)
            | Self::CloseChange
            | Self::Close(_)
            | Self::AddFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => None,
        }
    }
}

impl Command {
    /// How undo treats it.
    #[must_use]
    pub fn act_kind(&self) -> ActKind {
        match self {
            Self::Create(..) => ActKind::Begin,
            Self::Write(..)
            | Self::SetDay(..)
            | Self::SetNumber(..)
            | Self::SetNextTime(_)
            | Self::SetPaidTarget(_)
            | Self::Choose(_)
            | Self::SetConsent(_)
            | Self::AddStep { .. }
            | Self::ChangeStep(..)
            | Self::RemoveStep(_)
            | Self::AddTask(..)
            | Self::WriteTask(..)
            | Self::SetTaskWork(..)
            | Self::RemoveTask(_)
            | Self::AddGoal(..)
            | Self::ChangeGoal(..)
            | Self::RemoveGoal(_)
            | Self::Disclose(..)
            | Self::AddFollowUp(..)
            | Self::ChangeFollowUp(..)
            | Self::RemoveFollowUp(_)
            | Self::Renew(..)
            | Self::Tick(..) => ActKind::Edit,
            Self::Share(..) | Self::Prepare(..) | Self::TellOtherwise(_) => ActKind::Showing,
            Self::AskToFill(_) | Self::Fill(_) | Self::HandOver(_) => ActKind::Exchange,
            Self::Answer(_) => ActKind::Answer,
            Self::SignOff(_)
            | Self::Unlock(_)
            | Self::OpenChange(..)
            | Self::CloseChange
            | Self::MoveEnd(..)
            | Self::Stop(..)
            | Self::Close(_)
            | Self::Reopen(_) => ActKind::Decision,
        }
    }

    /// True when it hands something out or takes something in, and changes nothing of what was written.
    #[must_use]
    pub fn is_passing_on(&self) -> bool {
        match self.act_kind() {
            ActKind::Showing | ActKind::Exchange | ActKind::Answer => true,
            ActKind::Begin | ActKind::Edit | ActKind::Decision => false,
        }
    }
}

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
