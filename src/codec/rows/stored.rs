//! What a type of document needs so that its log can be stored, put into files, and listed.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::log::{Document, EntryOf, Tail};

/// A document whose log can be stored. A new type of document costs no line in the log, the stores or the files.
pub trait Stored: Document {
    /// The name of the type in files; it never changes.
    const TYPE: &'static str;
    /// What keys of the store begin with, before the digits of the id; it never changes, is another for each type, and
    /// begins with a character that is no hexadecimal digit. Agreements have none.
    const KEY_PREFIX: &'static str;
    /// The first version of rows that holds entries of this type.
    const FIRST_VERSION: u32;

    /// A command as it is stored.
    type Act: Serialize + DeserializeOwned + PartialEq;
    /// What is known of a document without its log.
    type Summary: Clone + Debug + Eq;

    /// The stored form of a command.
    fn act_of(command: &Self::Command) -> Self::Act;

    /// The command of a stored form; `None` when it is none of this program's.
    fn command_of(act: &Self::Act) -> Option<Self::Command>;

    /// The version of rows since which the stored form of a command exists.
    fn since(command: &Self::Command) -> u32;

    /// An undo or redo as rows before version 6 held it: among the commands, with the place of the entry that it names.
    fn old_undo(act: &Self::Act) -> Option<OldUndo>;

    /// The summary of a document and its log; `None` of an empty log.
    fn summary_of(&self, log: &[EntryOf<Self>]) -> Option<Self::Summary>;

    /// The end of the log that a summary was made of.
    fn tail_of(summary: &Self::Summary) -> Tail;

    /// The row of a summary.
    fn encode_summary(summary: &Self::Summary) -> String;

    /// The summary of a row; `None` when it is of another version or damaged.
    fn decode_summary(row: &str) -> Option<Self::Summary>;
}

/// An undo or redo that names an entry by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldUndo {
    /// Undo the entry of this place.
    Undo(u32),
    /// Redo the entry of this place.
    Redo(u32),
}
