//! The pages and their addresses (the part behind `#`).

use crate::domain::field::Part;
use crate::domain::ids::AgreementId;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// *Overblik*
    #[default]
    Overview,
    /// The editor of an agreement.
    Editor(AgreementId, Place),
    /// The history of an agreement.
    History(AgreementId),
}

/// The end of the address of a history.
const HISTORY: &str = "historik";

/// A step of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A part of the agreement.
    Part(Part),
    /// *Se efter og del*
    Review,
}

impl Place {
    /// The steps of the editor in order.
    pub const ALL: [Self; 6] = [
        Self::Part(Part::Parties),
        Self::Part(Part::Purpose),
        Self::Part(Part::Hours),
        Self::Part(Part::Content),
        Self::Part(Part::FollowUp),
        Self::Review,
    ];

    /// The name in the address; Danish, since people see and keep it.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Part(Part::Parties) => "parterne",
            Self::Part(Part::Purpose) => "formaal",
            Self::Part(Part::Hours) => "timer",
            Self::Part(Part::Content) => "jobindhold",
            Self::Part(Part::FollowUp) => "opfoelgning",
            Self::Review => "del",
        }
    }

    /// The step after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|place| *place != self).nth(1)
    }

    /// The step before this one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().skip_while(|place| *place != self).nth(1)
    }

    /// Its number from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().take_while(|place| **place != self).count() + 1
    }
}

impl Route {
    /// The address: `#/`, `#/aftale/<id>/<step>` or `#/aftale/<id>/historik`.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            Self::Editor(AgreementId(id), place) => format!("#/aftale/{id:032x}/{}", place.slug()),
            Self::History(AgreementId(id)) => format!("#/aftale/{id:032x}/{HISTORY}"),
        }
    }

    /// The page of an address; the overview when it names none.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        Self::of_agreement(hash).unwrap_or_default()
    }

    fn of_agreement(hash: &str) -> Option<Self> {
        let (id, slug) = hash.strip_prefix("#/aftale/")?.split_once('/')?;
        let id = AgreementId(u128::from_str_radix(id, 16).ok()?);
        if slug == HISTORY {
            return Some(Self::History(id));
        }
        let place = Place::ALL.into_iter().find(|place| place.slug() == slug)?;
        Some(Self::Editor(id, place))
    }
}
