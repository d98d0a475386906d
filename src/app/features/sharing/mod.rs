//! What leaves the device: links, files, dates; and the words that lock a link.

pub mod files;
pub mod links;
pub mod lock;
pub mod locking;
pub(in crate::app) mod ways;
