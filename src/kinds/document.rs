//! The agreement as a document of the log. It stands here since a log begins with the kind of its agreement.

use crate::agreement::{
    ActKind, Agreement, Command, Field, Rejection, Touch, apply, permit, touch,
};
use crate::base::{AgreementId, Day};
use crate::kinds::new_agreement;
use crate::log::{Document, UndoRole};

impl Document for Agreement {
    type Id = AgreementId;
    type Command = Command;
    type Place = Field;
    type Rejection = Rejection;

    fn begin(command: &Command) -> Option<Self> {
        let Command::Create(kind, origin) = command else { return None };
        Some(new_agreement(*kind, *origin))
    }

    fn apply(&mut self, command: &Command, today: Day) -> Result<(), Rejection> {
        apply(self, command, today)
    }

    fn permit(&self, command: &Command, today: Day) -> Result<(), Rejection> {
        permit(self, command, today)
    }

    fn undo_role(command: &Command) -> UndoRole {
        match command.act_kind() {
            ActKind::Begin | ActKind::Showing | ActKind::Exchange => UndoRole::Skipped,
            ActKind::Edit => UndoRole::Step,
            ActKind::Answer | ActKind::Decision => UndoRole::Barrier,
        }
    }

    fn typed_into(command: &Command) -> Option<Field> {
        command.sets()
    }

    /// A text goes on from another when something was put into it, or taken out of it, at one place. So two texts that
    /// two windows wrote are two acts.
    fn types_on(first: &Command, second: &Command) -> bool {
        first.written().zip(second.written()).is_none_or(|(first, second)| {
            let same = |(one, other): &(char, char)| one == other;
            let (before, after) = (first.chars().count(), second.chars().count());
            let start = first.chars().zip(second.chars()).take_while(same).count();
            let end = first.chars().rev().zip(second.chars().rev()).take_while(same).count();
            start + end >= before.min(after)
        })
    }

    fn decides(command: &Command) -> Option<Field> {
        command.decides()
    }

    fn is_record(command: &Command) -> bool {
        command.is_passing_on()
    }

    fn is_shown_to_others(command: &Command) -> bool {
        match command.act_kind() {
            ActKind::Showing => true,
            ActKind::Begin
            | ActKind::Edit
            | ActKind::Exchange
            | ActKind::Answer
            | ActKind::Decision => false,
        }
    }

    fn undone_or_redone(&mut self, command: &Command, shown_since: bool) {
        if shown_since && touch(command) != Touch::Beside {
            self.lifecycle.shared.clear();
        }
    }
}
