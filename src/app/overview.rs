//! The front page: which agreements are listed, in what order, and what can be done with each.

use std::cmp::Reverse;

use crate::app::model::Model;
use crate::domain::choices::Origin;
use crate::domain::ids::AgreementId;
use crate::domain::summary::Summary;

/// Whether an agreement may be removed in one click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removable {
    /// It is the example.
    Example,
    /// Nothing was written in it.
    Blank,
    /// Somebody's work stands in it.
    No,
}

/// Whether an agreement may be removed in one click.
#[must_use]
pub fn removable(row: &Summary) -> Removable {
    match row.origin {
        Origin::Example => Removable::Example,
        Origin::Own if row.blank => Removable::Blank,
        Origin::Own => Removable::No,
    }
}

/// The agreements in which every word that is searched for stands, the last changed first.
#[must_use]
pub fn found(model: &Model) -> Vec<AgreementId> {
    let search = model.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let rows = last_changed_first(model, |_, row| words.is_empty() || row.holds(&words));
    rows.into_iter().map(|(id, _)| id).collect()
}

/// The rows that a condition picks, the last changed first.
pub(in crate::app) fn last_changed_first(
    model: &Model,
    picks: impl Fn(AgreementId, &Summary) -> bool,
) -> Vec<(AgreementId, &Summary)> {
    let rows = model.rows.iter().map(|(id, row)| (*id, row.as_ref()));
    let mut rows: Vec<_> = rows.filter(|(id, row)| picks(*id, row)).collect();
    rows.sort_by_key(|(_, row)| Reverse(row.changed));
    rows
}

/// The part of a long list that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first row.
    pub first: usize,
    /// How many rows.
    pub count: usize,
}

/// Lists up to this length are drawn whole.
const WHOLE: usize = 60;

/// Rows that are drawn beyond each edge of the screen, so that quick scrolling meets no hole.
const BEYOND: usize = 20;

/// The window moves in steps of so many rows, so that not every tick of a wheel draws.
const STEP: usize = 10;

impl Window {
    /// The window on a list, of which so many rows lie above the screen and so many fit on it.
    #[must_use]
    pub fn on(length: usize, above: usize, fit: usize) -> Self {
        if Self::is_whole(length) {
            return Self { first: 0, count: WHOLE };
        }
        let above = above.min(length);
        let first = above.saturating_sub(BEYOND) / STEP * STEP;
        let last = (above + fit + BEYOND).div_ceil(STEP) * STEP;
        Self { first, count: last - first }
    }

    /// Whether a list is drawn whole, however it is scrolled.
    #[must_use]
    pub fn is_whole(length: usize) -> bool {
        length <= WHOLE
    }

    /// How many rows of a list lie before and after what is drawn.
    #[must_use]
    pub fn hidden(self, length: usize) -> (usize, usize) {
        (self.first.min(length), length.saturating_sub(self.first + self.count))
    }
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn a_short_list_is_drawn_whole() {
        for length in [0, 1, 60] {
            assert_eq!(Window::on(length, 50, 10).hidden(length), (0, 0));
        }
    }

    #[test]
    fn what_is_on_the_screen_is_always_drawn() {
        for above in 0..10_000 {
            let window = Window::on(10_000, above, 15);
            let (before, after) = window.hidden(10_000);
            assert!(before <= above, "{above}");
            assert!(10_000 - after >= (above + 15).min(10_000), "{above}");
            assert!(window.count <= 70);
        }
    }
}
