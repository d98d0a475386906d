//! *Overblik*: the agreements on this device.

pub mod buttons;
pub mod due;
pub mod empty;
pub mod lost;
pub mod page;
pub mod rolling;
pub mod row;
pub mod safety;
pub mod search;
pub mod table;
