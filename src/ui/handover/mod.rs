//! Cases for a colleague: making the locked file, and opening one (F5).

pub mod open;
pub mod page;
