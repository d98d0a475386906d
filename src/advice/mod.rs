//! Advice while writing: hints that help; what cannot be right stands in `domain::faults`.

pub mod hints;
