//! What is missing in an agreement, and what cannot be right (D1).

mod impossible;
mod missing;

pub use impossible::{FULL_TIME_WEEKLY, Impossible, impossible};
pub use missing::{FieldProblem, Missing, missing};
