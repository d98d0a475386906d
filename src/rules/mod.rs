//! Advice on an agreement: findings that warn and never block.

mod hints;

pub use hints::{Hint, hints};
