//! How often follow-up is held, and the dates that gives (A11).

use crate::agreement::choices::Rhythm;
use crate::agreement::state::Agreement;
use crate::base::Day;

/// So many days are planned ahead where there is no end.
const YEAR: u32 = 365;

impl Agreement {
    /// The rhythm that fits the kind of agreement and the citizen's group.
    #[must_use]
    pub fn proposed_rhythm(&self) -> Rhythm {
        self.kind.proposed_rhythm(self.target_group)
    }

    /// The rhythm that was chosen, else the proposed one.
    #[must_use]
    pub fn rhythm_or_proposed(&self) -> Rhythm {
        self.rhythm.unwrap_or(self.proposed_rhythm())
    }

    /// The dates of the rhythm within the period: one rhythm after the first day, and so on to the last day; without an
    /// end, those of the first year.
    ///
    /// Empty while the period is not known.
    #[must_use]
    pub fn follow_up_dates(&self) -> Vec<Day> {
        let Some(period) = self.period() else { return Vec::new() };
        let apart = self.rhythm_or_proposed().days();
        (1..=period.days().unwrap_or(YEAR) / apart)
            .map(|number| period.first().plus(number * apart))
            .filter(|day| period.contains(*day))
            .collect()
    }
}
