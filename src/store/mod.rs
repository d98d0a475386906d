//! The port to a log store, the memory store, and why a store fails.

mod error;
mod log_store;
mod memory;

pub use error::StoreError;
pub use log_store::{Arrival, Listed, LogStore, Onto, Removed, StoredLog, unseen};
pub use memory::MemoryStore;
