//! The follow-up dates that a rhythm gives (A11).

use crate::domain::agreement::Agreement;
use crate::domain::time::Day;

impl Agreement {
    /// The dates of the rhythm within the period: one rhythm after the first day, and so on to the last day.
    ///
    /// Empty while the period or the rhythm is not known.
    #[must_use]
    pub fn follow_up_dates(&self) -> Vec<Day> {
        let (Some(period), Some(rhythm)) = (self.period(), self.rhythm) else {
            return Vec::new();
        };
        let apart = rhythm.days();
        (1..=period.days() / apart)
            .map(|number| period.first().plus(number * apart))
            .filter(|day| period.contains(*day))
            .collect()
    }
}
