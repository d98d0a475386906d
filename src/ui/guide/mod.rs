//! *Guide*: what the working models ask for, beside the case.

pub mod page;
pub mod section;
