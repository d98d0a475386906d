//! The moment of an event: time, local day and randomness.

use crate::app::moment::Moment;
use crate::base::Day;
use crate::browser::{clock, random};

/// The current moment. If the browser's generator fails there is no randomness, and what needs it is not done.
///
/// A clock outside the range of [`Day`] counts as 1 January 1970.
#[must_use]
pub fn moment() -> Moment {
    Moment { at: clock::now(), day: today(), seed: random::seed().ok() }
}

/// The local day, or 1 January 1970 when the clock is out of range.
#[must_use]
pub fn today() -> Day {
    clock::today().unwrap_or(Day::EPOCH)
}
