//! What a document type needs so that its log can be stored, written to files, and listed.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::log::{Document, EntryOf, Tail};

/// A document whose log can be stored. A new type needs no changes in the log, the stores or the files.
pub trait Stored: Document {
    /// The name of the type in files; frozen.
    const TYPE: &'static str;
    /// The prefix of store keys, before the digits of the id; frozen, unique for each type, and not beginning with a
    /// hexadecimal digit. Agreements have none.
    const KEY_PREFIX: &'static str;
    /// The first row version with entries of this type.
    const FIRST_VERSION: u32;

    /// A command as it is stored.
    type Act: Serialize + DeserializeOwned + PartialEq;
    /// What is known of a document without reading its log.
    type Summary: Clone + Debug + Eq;

    /// The stored form of a command.
    fn act_of(command: &Self::Command) -> Self::Act;

    /// Parses a stored command; `None` when it is invalid.
    fn command_of(act: &Self::Act) -> Option<Self::Command>;

    /// The first row version that has the stored form of a command.
    fn since(command: &Self::Command) -> u32;

    /// An undo or redo of rows before version 6: stored as a command, with the number of the entry that it names.
    fn old_undo(act: &Self::Act) -> Option<OldUndo>;

    /// The summary of a document and its log; `None` for an empty log.
    fn summary_of(&self, log: &[EntryOf<Self>]) -> Option<Self::Summary>;

    /// The tail of the log when the summary was made.
    fn tail_of(summary: &Self::Summary) -> Tail;

    /// Encodes a summary as a row.
    fn encode_summary(summary: &Self::Summary) -> String;

    /// Decodes the row of a summary; `None` when it is of another version or damaged.
    fn decode_summary(row: &str) -> Option<Self::Summary>;
}

/// An undo or redo that names an entry by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldUndo {
    /// Undo the entry with this number.
    Undo(u32),
    /// Redo the entry with this number.
    Redo(u32),
}
