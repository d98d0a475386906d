//! The pages and their addresses (the part behind `#`).

use crate::agreement::Part;
use crate::agreement::Party;
use crate::app::paper::Paper;
use crate::base::{AgreementId, FollowUpId};

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
    /// *Forløbet*: who has signed, what changes, follow-ups, how it ends.
    Course(AgreementId),
    /// A party signs on this screen.
    Sign(AgreementId, Party),
    /// One follow-up.
    FollowUp(AgreementId, FollowUpId),
    /// The guides for the case.
    Guide(AgreementId),
    /// Sharing a view: its content, a preview, and the channels.
    Share(AgreementId, Paper),
    /// What the company filled in, beside the agreement.
    Filled(AgreementId),
    /// Handing cases over to a colleague.
    HandOver,
    /// An answer that came back.
    Answer,
}

const BACKUP: &str = "#/sikkerhedskopi";
const DELETE: &str = "slet";
const HISTORY: &str = "historik";
const COURSE: &str = "forloeb";
const GUIDE: &str = "guide";
const SHARE: &str = "del-med/";
const FILLED: &str = "udfyldt";
const FILL: &str = "udfyldning";
const HAND_OVER: &str = "#/overdrag";
const ANSWER: &str = "#/svar";
const SIGN: &str = "underskriv/";
const FOLLOW_UP: &str = "opfoelgning/";

fn slug_of(party: Party) -> &'static str {
    match party {
        Party::Company => "virksomheden",
        Party::Representative => "medarbejderrepraesentanten",
        Party::Citizen => "borgeren",
        Party::Municipality => "kommunen",
    }
}

fn slug_of_paper(paper: Paper) -> &'static str {
    match paper {
        Paper::View(audience) => slug_of(audience.party()),
        Paper::Draft => FILL,
    }
}

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
    /// The address: `#/`, `#/sikkerhedskopi`, or `#/aftale/<id>/` with a step or the name of a page.
    #[must_use]
    pub fn hash(self) -> String {
        let (AgreementId(id), page) = match self {
            Self::Overview => return "#/".to_owned(),
            Self::Backup => return BACKUP.to_owned(),
            Self::Answer => return ANSWER.to_owned(),
            Self::HandOver => return HAND_OVER.to_owned(),
            Self::Share(id, paper) => (id, [SHARE, slug_of_paper(paper)].concat()),
            Self::Filled(id) => (id, FILLED.to_owned()),
            Self::Delete(id) => (id, DELETE.to_owned()),
            Self::Editor(id, place) => (id, place.slug().to_owned()),
            Self::History(id) => (id, HISTORY.to_owned()),
            Self::Course(id) => (id, COURSE.to_owned()),
            Self::Guide(id) => (id, GUIDE.to_owned()),
            Self::Sign(id, party) => (id, [SIGN, slug_of(party)].concat()),
            Self::FollowUp(id, one) => (id, format!("{FOLLOW_UP}{:016x}", one.0)),
        };
        format!("#/aftale/{id:032x}/{page}")
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
            Self::Editor(id, _)
            | Self::Delete(id)
            | Self::History(id)
            | Self::Course(id)
            | Self::Sign(id, _)
            | Self::FollowUp(id, _)
            | Self::Share(id, _)
            | Self::Filled(id)
            | Self::Guide(id) => Some(id),
            Self::Overview | Self::Backup | Self::Answer | Self::HandOver => None,
        }
    }

    /// The answer in an address, after the address of its page.
    #[must_use]
    pub fn answer_in(hash: &str) -> Option<&str> {
        hash.strip_prefix(ANSWER)?.strip_prefix('/')
    }

    fn named(hash: &str) -> Option<Self> {
        match hash {
            BACKUP => return Some(Self::Backup),
            ANSWER => return Some(Self::Answer),
            HAND_OVER => return Some(Self::HandOver),
            _ => {}
        }
        let (id, slug) = hash.strip_prefix("#/aftale/")?.split_once('/')?;
        let id = AgreementId(u128::from_str_radix(id, 16).ok()?);
        match slug {
            DELETE => return Some(Self::Delete(id)),
            HISTORY => return Some(Self::History(id)),
            COURSE => return Some(Self::Course(id)),
            GUIDE => return Some(Self::Guide(id)),
            FILLED => return Some(Self::Filled(id)),
            _ => {}
        }
        if let Some(party) = slug.strip_prefix(SIGN) {
            let party = Party::ALL.into_iter().find(|one| slug_of(*one) == party)?;
            return Some(Self::Sign(id, party));
        }
        if let Some(whom) = slug.strip_prefix(SHARE) {
            let paper = Paper::ALL.into_iter().find(|one| slug_of_paper(*one) == whom)?;
            return Some(Self::Share(id, paper));
        }
        if let Some(digits) = slug.strip_prefix(FOLLOW_UP) {
            let one = u64::from_str_radix(digits, 16).ok()?;
            return Some(Self::FollowUp(id, FollowUpId(one)));
        }
        let closing = Place::Part(Part::Closing);
        let place = Place::ALL.into_iter().chain([closing]).find(|place| place.slug() == slug)?;
        Some(Self::Editor(id, place))
    }
}
