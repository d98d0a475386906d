//! What every feature may read and change: the open agreements, the list, the save status.

pub mod acting;
pub mod case;
pub mod keeping;
pub mod language;
pub mod listing;
pub mod notice;
pub mod opening;
pub mod room;
pub mod rows;
pub mod saving;
pub mod silence;
pub mod state;

pub use state::Session;
