//! When an event happens, and the randomness that it may use.

use crate::base::{Day, Timestamp};

/// When an event happens, and randomness for the ids and secrets it needs; the rules use neither a clock nor a
/// generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub at: Timestamp,
    /// The local day.
    pub day: Day,
    /// 128 bits from the browser's random generator, new with every event; `None` when that failed. There is no
    /// fallback.
    pub seed: Option<u128>,
}
