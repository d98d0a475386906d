//! How agreements are stored.

use crate::agreement::checks::impossible;
use crate::agreement::{Agreement, AgreementEntry, Command, Summary};
use crate::codec::rows::shape::Act;
use crate::codec::rows::stored::{OldUndo, Stored};
use crate::codec::rows::summary::{decode_summary, encode_summary};
use crate::codec::rows::{act_reading, act_writing};
use crate::log::Tail;

impl Stored for Agreement {
    const TYPE: &'static str = "agreement";
    const KEY_PREFIX: &'static str = "";
    const FIRST_VERSION: u32 = 1;

    type Act = Act;
    type Summary = Summary;

    fn act_of(command: &Command) -> Act {
        act_writing::act_of(command)
    }

    fn command_of(act: &Act) -> Option<Command> {
        act_reading::command_of(act)
    }

    fn since(command: &Command) -> u32 {
        act_writing::since(command)
    }

    fn old_undo(act: &Act) -> Option<OldUndo> {
        act_reading::old_undo(act)
    }

    fn summary_of(&self, log: &[AgreementEntry]) -> Option<Summary> {
        Summary::new(self, log, impossible(self).len())
    }

    fn tail_of(summary: &Summary) -> Tail {
        summary.tail
    }

    fn encode_summary(summary: &Summary) -> String {
        encode_summary(summary)
    }

    fn decode_summary(row: &str) -> Option<Summary> {
        decode_summary(row)
    }
}
