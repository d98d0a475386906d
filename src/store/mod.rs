//! The port to a log store, the memory store, why a store fails, and the place through which all that is stored passes.

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
