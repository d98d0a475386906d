//! What the working models ask for, and how much of it is done (B8, F3).

mod check;
mod facts;

pub use check::{Check, Section};
pub use facts::{Proof, State, known, next, phase, standing, state};
