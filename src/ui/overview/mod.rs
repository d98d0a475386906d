//! *Overblik*: the agreements on this device.

pub mod buttons;
pub mod empty;
pub mod page;
pub mod row;
