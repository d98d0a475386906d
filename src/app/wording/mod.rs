//! The sentences on the app's state: methods of [`crate::words::Words`] with an exhaustive `match` each.

mod backup;
mod notices;
mod pages;
mod sharing;
