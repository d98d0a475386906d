//! What may leave the device: the projections as links, by version.

pub mod link;
pub mod v1;
pub mod v2;
