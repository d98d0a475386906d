//! The agreement as a document of the log: what undo, merging and typing need to know of its commands.

use crate::agreement::apply::apply;
use crate::agreement::command::Command;
use crate::agreement::field::Field;
use crate::agreement::permit::permit;
use crate::agreement::rejection::Rejection;
use crate::agreement::state::Agreement;
use crate::agreement::touch::{Touch, touch};
use crate::base::{AgreementId, Day};
use crate::log::{Document, DocumentId, Entry, LogRejection, UndoRole};

/// An entry of the log of an agreement.
pub type AgreementEntry = Entry<Command>;

impl DocumentId for AgreementId {
    fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    fn bits(self) -> u128 {
        self.0
    }
}

impl Document for Agreement {
    type Id = AgreementId;
    type Command = Command;
    type Place = Field;
    type Rejection = Rejection;

    fn begin(command: &Command) -> Option<Self> {
        match command {
            Command::Create(kind, origin) => Some(Self::new(*kind, *origin)),
            _ => None,
        }
    }

    fn apply(&mut self, command: &Command, today: Day) -> Result<(), Rejection> {
        apply(self, command, today)
    }

    fn permit(&self, command: &Command, today: Day) -> Result<(), Rejection> {
        permit(self, command, today)
    }

    fn undo_role(command: &Command) -> UndoRole {
        match command {
            Command::Create(..)
            | Command::Share(..)
            | Command::AskToFill(_)
            | Command::Fill(_)
            | Command::HandOver(_) => UndoRole::Skipped,
            command if command.is_final() => UndoRole::Barrier,
            _ => UndoRole::Step,
        }
    }

    fn typed_into(command: &Command) -> Option<Field> {
        command.sets()
    }

    fn decides(command: &Command) -> Option<Field> {
        command.decides()
    }

    fn is_record(command: &Command) -> bool {
        command.is_passing_on()
    }

    fn is_shown_to_others(command: &Command) -> bool {
        matches!(command, Command::Share(..))
    }

    fn undone_or_redone(&mut self, command: &Command, shown_since: bool) {
        if shown_since && touch(command) != Touch::Beside {
            self.life.shared.clear();
        }
    }
}

impl From<LogRejection> for Rejection {
    fn from(rejection: LogRejection) -> Self {
        match rejection {
            LogRejection::NotBegun => Self::NotBegun,
            LogRejection::NothingToUndo => Self::NothingToUndo,
        }
    }
}
