//! Advice while writing: arithmetic errors that block, and hints that help.

pub mod faults;
pub mod hints;
