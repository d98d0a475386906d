//! The phone's page: draws the sheet of a link; no store, no editor.

pub mod actions;
pub mod answer;
pub mod blocks;
pub mod code;
pub mod draw;
pub mod elements;
pub mod fill;
pub mod later;
pub mod page;
pub mod send;
pub mod unlock;
pub mod week;
