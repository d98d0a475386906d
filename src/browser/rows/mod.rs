//! The rows of the database: their keys, and the transactions that read and write them.

pub mod disk;
pub mod facts;
pub mod keys;
pub mod pages;
pub mod reading;
pub mod writing;
