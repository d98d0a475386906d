//! An answer that came back, looked at beside its agreement before it is taken in.

pub mod page;
