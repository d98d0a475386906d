//! The app's words: language files turned into typed functions, what a person typed turned into values, facts into sentences.

pub mod errors;
pub mod fields;
pub mod format;
pub mod names;
pub mod read;
pub mod words;
