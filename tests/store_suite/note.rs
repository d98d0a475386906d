//! A second type of document, the smallest there is: a text. It shows that a new type costs no line in the log, the
//! stores and the files.

use klar_aftale::base::Day;
use klar_aftale::codec::rows::{OldUndo, Stored};
use klar_aftale::log::{Document, DocumentId, EntryOf, LogRejection, Tail, UndoRole};
use serde::{Deserialize, Serialize};

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Note {
    pub(crate) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NoteId(u128);

impl DocumentId for NoteId {
    fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    fn bits(self) -> u128 {
        self.0
    }
}

/// One act on a note, in the form in which it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum NoteCommand {
    Begin,
    Write(String),
    Show,
}

/// Why a command is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    BegunAlready,
    ByLog(LogRejection),
}

impl From<LogRejection> for Refused {
    fn from(rejection: LogRejection) -> Self {
        Self::ByLog(rejection)
    }
}

impl Document for Note {
    type Id = NoteId;
    type Command = NoteCommand;
    type Place = ();
    type Rejection = Refused;

    fn begin(command: &NoteCommand) -> Option<Self> {
        (*command == NoteCommand::Begin).then(Self::default)
    }

    fn apply(&mut self, command: &NoteCommand, _: Day) -> Result<(), Refused> {
        match command {
            NoteCommand::Begin => Err(Refused::BegunAlready),
            NoteCommand::Write(text) => {
                self.text.clone_from(text);
                Ok(())
            }
            NoteCommand::Show => Ok(()),
        }
    }

    fn permit(&self, _: &NoteCommand, _: Day) -> Result<(), Refused> {
        Ok(())
    }

    fn undo_role(command: &NoteCommand) -> UndoRole {
        match command {
            NoteCommand::Begin | NoteCommand::Show => UndoRole::Skipped,
            NoteCommand::Write(_) => UndoRole::Step,
        }
    }

    fn typed_into(command: &NoteCommand) -> Option<()> {
        matches!(command, NoteCommand::Write(_)).then_some(())
    }

    fn types_on(_: &NoteCommand, _: &NoteCommand) -> bool {
        true
    }

    fn decides(command: &NoteCommand) -> Option<()> {
        Self::typed_into(command)
    }

    fn is_record(command: &NoteCommand) -> bool {
        *command == NoteCommand::Show
    }

    fn is_shown_to_others(command: &NoteCommand) -> bool {
        *command == NoteCommand::Show
    }

    fn undone_or_redone(&mut self, _: &NoteCommand, _: bool) {}
}

/// What is known of a note without its log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NoteSummary {
    id: u128,
    seq: u32,
    joins: u32,
    text: String,
}

impl Stored for Note {
    const TYPE: &'static str = "note";
    const KEY_PREFIX: &'static str = "~note/";
    const FIRST_VERSION: u32 = 6;

    type Act = NoteCommand;
    type Summary = NoteSummary;

    fn act_of(command: &NoteCommand) -> NoteCommand {
        command.clone()
    }

    fn command_of(act: &NoteCommand) -> Option<NoteCommand> {
        Some(act.clone())
    }

    fn since(_: &NoteCommand) -> u32 {
        6
    }

    fn old_undo(_: &NoteCommand) -> Option<OldUndo> {
        None
    }

    fn summary_of(&self, log: &[EntryOf<Self>]) -> Option<NoteSummary> {
        let tail = log.last()?.tail();
        Some(NoteSummary {
            id: tail.id.0,
            seq: tail.seq,
            joins: tail.joins,
            text: self.text.clone(),
        })
    }

    fn tail_of(summary: &NoteSummary) -> Tail {
        let id = klar_aftale::log::EntryId(summary.id);
        Tail { id, seq: summary.seq, joins: summary.joins }
    }

    fn encode_summary(summary: &NoteSummary) -> String {
        serde_json::to_string(summary).unwrap()
    }

    fn decode_summary(row: &str) -> Option<NoteSummary> {
        serde_json::from_str(row).ok()
    }
}
