//! What every feature may read and change: the open agreements, the list, the save mark.

pub mod case;
pub mod keeping;
pub mod language;
pub mod listing;
pub mod room;
pub mod rows;
pub mod saving;
