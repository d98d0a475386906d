//! What is missing in an agreement, and what cannot be right (D1).

mod impossible;
mod missing;

pub use impossible::{FULL_TIME_WEEKLY, Fault, faults};
pub use missing::{Gap, Lack, gaps};
