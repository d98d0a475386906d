//! The sentences on what the app knows: methods of [`crate::words::Words`] with a complete `match` each.

mod backup;
mod notices;
mod pages;
mod sharing;
