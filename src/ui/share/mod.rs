//! Handing a view out: what is in it, how it looks, and the ways out.

pub mod lock;
pub mod matters;
pub mod page;
pub mod preview;
pub mod ways;
