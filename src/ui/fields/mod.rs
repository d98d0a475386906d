//! Fields of the open agreement: each reads its own value and sends its own command.

pub mod choice;
pub mod clock;
pub mod day;
pub mod minutes;
pub mod number;
pub mod problem;
pub mod written;
