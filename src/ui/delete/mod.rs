//! Deleting a citizen: what would go, and the receipt of what went.

pub mod ask;
pub mod page;
pub mod receipt;
