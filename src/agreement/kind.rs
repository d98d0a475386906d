//! What a kind of agreement asks for, as data; the kinds themselves stand in `kinds`, and are handed in.

use crate::agreement::choices::{Kind, Rhythm, TargetGroup};
use crate::agreement::field::{DayField, Field, Part};
use crate::agreement::signing::Party;
use crate::base::coded;

coded! {
    /// A rule that gives advice while an agreement is written; what it looks at stands in `rules`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum RuleId {
        /// Training without a prospect of paid hours is better short (A7).
        ShorterPeriod = "shorter_period",
        /// Where paid hours are the purpose, a step has some.
        PaidStep = "paid_step",
        /// Where paid hours are planned, a task is paid.
        PaidTask = "paid_task",
        /// An agreement that goes on from another has more paid hours than that one (A15).
        MorePaid = "more_paid",
    }
}

/// The description of a kind of agreement.
#[derive(Debug, PartialEq, Eq)]
pub struct KindDescription {
    /// The kind, under whose code it is stored.
    pub kind: Kind,
    /// Its parts, in the order of the editor.
    pub parts: &'static [Part],
    /// The fields that must not be empty when it is signed; the texts in the order in which they are told.
    pub demanded: &'static [Field],
    /// The parties that sign, in the order in which they are asked; an employee representative only where the company has
    /// more than one employee.
    pub signers: &'static [Party],
    /// The rules that advise on it, in the order in which they are told.
    pub rules: &'static [RuleId],
    /// How often follow-up is proposed.
    pub rhythm: Rhythm,
    /// How often it is proposed for a citizen who is near the labour market.
    pub rhythm_of_near_group: Rhythm,
}

impl KindDescription {
    /// Whether a field must not be empty when it is signed.
    #[must_use]
    pub fn demands(&self, field: Field) -> bool {
        self.demanded.contains(&field)
    }

    /// Whether its period must have an end.
    #[must_use]
    pub fn demands_end(&self) -> bool {
        self.demands(Field::Day(DayField::End))
    }

    /// The rhythm that is proposed for a group.
    #[must_use]
    pub fn proposed_rhythm(&self, group: Option<TargetGroup>) -> Rhythm {
        match group {
            Some(TargetGroup::Near) => self.rhythm_of_near_group,
            Some(TargetGroup::Far) | None => self.rhythm,
        }
    }
}
