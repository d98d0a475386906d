//! Handing something out: what is in it, how it looks, and the ways out; and what a company filled in.

pub mod disclosures;
pub mod filled;
pub mod lock;
pub mod page;
pub mod preview;
pub mod ways;
