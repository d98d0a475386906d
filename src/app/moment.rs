//! When an event happens, and the randomness that it may use.

use crate::base::{Day, Timestamp};

/// When an event happens, and randomness for the ids that it needs; the rules ask neither clock nor generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub at: Timestamp,
    /// The local day.
    pub day: Day,
    /// 128 random bits, new with every event.
    pub seed: u128,
}
