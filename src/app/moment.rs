//! When an event happens, and the randomness that it may use.

use crate::base::{Day, Timestamp};

/// When an event happens, and randomness for the ids and secrets that it needs; the rules ask neither clock nor
/// generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub at: Timestamp,
    /// The local day.
    pub day: Day,
    /// 128 random bits from the browser's own generator, new with every event; `None` when that gave none. Nothing else
    /// takes their place.
    pub seed: Option<u128>,
}
