//! *Historik*: what differs between two points in time, and every act with who and when (B10).

pub mod changes;
pub mod list;
pub mod page;
