//! The log of a document: entries, typing, undo, the fold, and merging; for any type of document.

mod document;
mod entry;
mod fold;
mod merge;
mod replay;
mod typing;
mod undo;

pub use document::{Document, DocumentId, LogRejection, UndoRole};
pub use entry::{Act, Entry, EntryId, EntryOf, Tail};
pub use fold::{FoldError, fold, fold_to};
pub use merge::{Conflict, Ground, Merged, merge};
pub use replay::Replay;
pub use typing::{is_later_state, is_one_stretch, join};
pub use undo::UndoState;
