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
    /// *Sikkerhedskopi*
    Backup,
    /// Deleting the citizen of an agreement.
    Delete(AgreementId),
    /// The history of an agreement.
    History(AgreementId),
}

const BACKUP: &str = "#/sikkerhedskopi";
const DELETE: &str = "slet";
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
            Self::Part(Part::Closing) => "afslutning",
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
    /// The address: `#/`, `#/sikkerhedskopi`, or `#/aftale/<id>/` with a step, `historik` or `slet`.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Overview => "#/".to_owned(),
            Self::Backup => BACKUP.to_owned(),
            Self::Delete(AgreementId(id)) => format!("#/aftale/{id:032x}/{DELETE}"),
            Self::Editor(AgreementId(id), place) => format!("#/aftale/{id:032x}/{}", place.slug()),
            Self::History(AgreementId(id)) => format!("#/aftale/{id:032x}/{HISTORY}"),
        }
    }

    /// The page of an address; the overview when it names none.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        Self::named(hash).unwrap_or_default()
    }

    /// The agreement that the page is about.
    #[must_use]
    pub fn agreement(self) -> Option<AgreementId> {
        match self {
            Self::Editor(id, _) | Self::Delete(id) | Self::History(id) => Some(id),
            Self::Overview | Self::Backup => None,
        }
    }

    fn named(hash: &str) -> Option<Self> {
        if hash == BACKUP {
            return Some(Self::Backup);
        }
        let (id, slug) = hash.strip_prefix("#/aftale/")?.split_once('/')?;
        let id = AgreementId(u128::from_str_radix(id, 16).ok()?);
        match slug {
            DELETE => return Some(Self::Delete(id)),
            HISTORY => return Some(Self::History(id)),
            _ => {}
        }
        let place = Place::ALL.into_iter().find(|place| place.slug() == slug)?;
        Some(Self::Editor(id, place))
    }
}
