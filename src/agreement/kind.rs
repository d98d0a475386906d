//! What a kind of agreement asks for, as data; the kinds themselves stand in `kinds`, and are handed in.

use crate::agreement::choices::{Kind, Rhythm, TargetGroup};
use crate::agreement::field::{Field, Part};
use crate::agreement::signing::Party;

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

    /// The rhythm that is proposed for a group.
    #[must_use]
    pub fn proposed_rhythm(&self, group: Option<TargetGroup>) -> Rhythm {
        match group {
            Some(TargetGroup::Near) => self.rhythm_of_near_group,
            Some(TargetGroup::Far) | None => self.rhythm,
        }
    }
}
