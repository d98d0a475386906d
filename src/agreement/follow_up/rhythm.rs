//! How often follow-up is held, and the dates that gives (A11).

use crate::agreement::choices::{Kind, Rhythm, TargetGroup};
use crate::agreement::state::Agreement;
use crate::base::Day;

/// The rhythm that fits a kind of agreement and a group: a praktik of at most four weeks is followed up while it can
/// still be mended; a longer one at least monthly, as the housing-area model asks of the first year.
#[must_use]
pub fn proposed_rhythm(kind: Kind, group: Option<TargetGroup>) -> Rhythm {
    match (kind, group) {
        (Kind::Praktik, Some(TargetGroup::Near)) => Rhythm::Weekly,
        (Kind::Praktik, Some(TargetGroup::Far) | None) => Rhythm::Monthly,
    }
}

impl Agreement {
    /// The rhythm that was chosen, else the proposed one.
    #[must_use]
    pub fn rhythm_or_proposed(&self) -> Rhythm {
        self.rhythm.unwrap_or(proposed_rhythm(self.kind, self.target_group))
    }

    /// The dates of the rhythm within the period: one rhythm after the first day, and so on to the last day.
    ///
    /// Empty while the period is not known.
    #[must_use]
    pub fn follow_up_dates(&self) -> Vec<Day> {
        let Some(period) = self.period() else { return Vec::new() };
        let apart = self.rhythm_or_proposed().days();
        (1..=period.days() / apart)
            .map(|number| period.first().plus(number * apart))
            .filter(|day| period.contains(*day))
            .collect()
    }
}
