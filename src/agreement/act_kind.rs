//! How undo treats each command (B11).

use crate::agreement::command::Command;

/// How undo treats an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// Begins the agreement; never undone.
    Begin,
    /// Changes what is written or chosen; can be undone.
    Edit,
    /// Hands something out or takes something in: it has happened and is never undone; what was done before it still can
    /// be.
    Exchange,
    /// An answer that was taken in: an exchange before which nothing can be undone any more.
    Answer,
    /// Others have seen it, or it has had its effect: neither it nor anything before it can be undone.
    Decision,
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
            Self::Share(..) | Self::AskToFill(_) | Self::Fill(_) | Self::HandOver(_) => {
                ActKind::Exchange
            }
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
        matches!(self.act_kind(), ActKind::Exchange | ActKind::Answer)
    }
}
