//! Advice on an agreement: findings that warn and never block.

mod doubts;
mod hints;

pub use doubts::{Doubt, doubts};
pub use hints::{Hint, hints};
