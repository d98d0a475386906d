//! Deleting a citizen: the question, and the receipt.

pub mod ask;
pub mod page;
pub mod receipt;
