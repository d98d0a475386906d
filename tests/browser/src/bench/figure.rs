//! Figures with what is allowed of them, and the lines of a table.

use std::fmt::{self, Display, Formatter};

/// Something that was measured, in milliseconds or as a ratio.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    what: String,
    measured: f64,
    unit: Unit,
    allowed: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Milliseconds,
    Times,
}

impl Figure {
    /// A time in milliseconds, and the longest that is allowed.
    #[must_use]
    pub fn time(what: impl Into<String>, measured: f64, allowed: Option<f64>) -> Self {
        Self { what: what.into(), measured, unit: Unit::Milliseconds, allowed }
    }

    /// A time that is so many times another, and the most that is allowed.
    #[must_use]
    pub fn ratio(what: impl Into<String>, measured: f64, allowed: f64) -> Self {
        Self { what: what.into(), measured, unit: Unit::Times, allowed: Some(allowed) }
    }

    /// Whether it is more than is allowed; what is no number is over everything.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.allowed.is_some_and(|allowed| self.measured.is_nan() || self.measured > allowed)
    }

    fn written(&self, value: f64) -> String {
        match self.unit {
            Unit::Milliseconds => format!("{value:.1} ms"),
            Unit::Times => format!("{value:.2} x"),
        }
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let measured = self.written(self.measured);
        let allowed = self.allowed.map(|allowed| self.written(allowed)).unwrap_or_default();
        let verdict = if self.is_over() { "  OVER" } else { "" };
        write!(f, "{:<66} {measured:>12} {allowed:>12}{verdict}", self.what)
    }
}

/// The middle one of some figures; no number when there are none.
#[must_use]
pub fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The greatest of some figures; no number when there are none.
#[must_use]
pub fn worst(figures: &[f64]) -> f64 {
    figures.iter().copied().max_by(f64::total_cmp).unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_over_when_it_is_more_than_is_allowed_or_no_number() {
        assert!(!Figure::time("x", 100.0, Some(100.0)).is_over());
        assert!(Figure::time("x", 100.1, Some(100.0)).is_over());
        assert!(Figure::ratio("x", f64::NAN, 1.2).is_over());
        assert!(!Figure::time("x", 1e9, None).is_over());
        assert!(Figure::ratio("x", 1.3, 1.2).to_string().ends_with("1.30 x       1.20 x  OVER"));
    }

    #[test]
    fn the_median_and_the_worst_of_nothing_are_no_numbers() {
        let figures = [3.0, 1.0, 2.0];
        assert!((median(&figures) - 2.0).abs() < f64::EPSILON);
        assert!((worst(&figures) - 3.0).abs() < f64::EPSILON);
        assert!(median(&[]).is_nan() && worst(&[]).is_nan());
    }
}
