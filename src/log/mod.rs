//! The log of a document: entries, joining, folding, undo and merging.

mod fold;
mod merge;
mod undo;

pub use fold::{Entry, FoldError, Tail, fold, fold_to, grew, join};
pub use merge::{Conflict, Ground, Merged, merge};
pub use undo::{Turns, act};
