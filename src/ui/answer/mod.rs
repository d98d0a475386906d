//! An answer that came back, compared with its agreement before it is recorded.

pub mod page;
