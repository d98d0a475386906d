//! The phone's page: draws the sheet of a link; no store, no editor.

pub mod actions;
pub mod blocks;
pub mod page;
pub mod week;
