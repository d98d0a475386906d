//! The kinds of agreement, each described by a file of its own: the one place that tells them apart.

mod document;
mod praktik;

use crate::agreement::{Agreement, Kind, KindDescription, Origin};

/// The description of a kind.
#[must_use]
pub fn description(kind: Kind) -> &'static KindDescription {
    match kind {
        Kind::Praktik => &praktik::PRAKTIK,
    }
}

/// A new, empty agreement of a kind.
#[must_use]
pub fn new_agreement(kind: Kind, origin: Origin) -> Agreement {
    Agreement::new(description(kind), origin)
}
