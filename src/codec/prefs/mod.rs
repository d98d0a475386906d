//! The preferences of a device and their stored form.

mod state;
mod v1;

pub use state::Prefs;
pub use v1::{prefs_from_json, prefs_json};
