//! The interface of a log store, the memory store, store errors, and the vault that all stored texts pass through.

mod error;
mod log_store;
mod memory;
mod vault;

pub use error::{StoreError, WriteError};
pub use log_store::{
    Arrival, Listed, LogStore, Onto, Removed, StoredLog, SummaryOf, WriteErrorOf, unseen,
};
pub use memory::{MemoryRows, MemoryStore};
pub use vault::{Cipher, Shelf, Vault};
