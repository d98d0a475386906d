//! The store of logs: its promise, the stored shapes by version, the memory store and the file format.

pub mod backup;
pub mod error;
pub mod log_store;
pub mod memory;
pub mod prefs;
pub mod prefs_v1;
pub mod record;
pub mod shape_v1;
pub mod summary_v3;
pub mod v1;
pub mod v2;
pub mod v3;
pub mod v4;
pub mod v5;
