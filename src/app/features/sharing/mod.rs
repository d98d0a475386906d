//! What leaves the device: links, files, dates; and the passphrase that locks a link.

pub mod content;
pub mod files;
pub mod links;
pub mod locking;
pub mod state;
pub(in crate::app) mod ways;
