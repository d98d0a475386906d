//! Handing something out: what is in it, how it looks, and the ways out; and what a company filled in.

pub mod filled;
pub mod lock;
pub mod matters;
pub mod page;
pub mod preview;
pub mod ways;
