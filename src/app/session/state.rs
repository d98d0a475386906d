//! The session: what every feature may read and change.

use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::Agreement;
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::case::{Case, Stamp};
use crate::app::session::notice::Notice;
use crate::app::session::opening::{Opening, SetAside};
use crate::app::session::room::Room;
use crate::app::session::rows::Rows;
use crate::app::session::saving::Saving;
use crate::app::session::silence::Owed;
use crate::base::{AgreementId, Day, DeviceId, Timestamp};
use crate::codec::prefs::Prefs;
use crate::log::Conflict;

/// The id of a device that has not made one yet.
pub(in crate::app) const NO_DEVICE: DeviceId = DeviceId(0);

/// What every feature may read and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The progress of opening.
    pub opening: Opening,
    /// Who uses this device, and how.
    pub prefs: Prefs,
    /// The address of the site.
    pub site: String,
    /// The local day of the last event.
    pub today: Day,
    /// The time of the last event.
    pub now: Timestamp,
    /// The page.
    pub route: Route,
    /// The summary of every agreement on this device.
    pub rows: Rows,
    /// The agreements whose logs are loaded, since they were opened or created in this tab.
    pub cases: BTreeMap<AgreementId, Case>,
    /// Logs that cannot be read; kept in the store as they are.
    pub set_aside: Vec<SetAside>,
    /// Logs that were requested from the store.
    pub reading: Vec<AgreementId>,
    /// Agreements that another tab has changed; they are read once they are shown or needed.
    pub stale: BTreeSet<AgreementId>,
    /// Agreements whose logs came while an append was pending; they are read again once that is answered.
    pub read_again: BTreeSet<AgreementId>,
    /// Agreements found to be gone. A later answer about one may be outdated, so it is read again.
    pub gone: BTreeSet<AgreementId>,
    /// Agreements whose deletion was requested: nothing more is appended to them.
    pub leaving: Vec<AgreementId>,
    /// Acts that conflict with another tab's changes, oldest first.
    pub conflicts: Vec<(AgreementId, Conflict<Agreement>)>,
    /// True when the store is empty although agreements were stored in it.
    pub lost: bool,
    /// What the browser has reported about the storage.
    pub room: Option<Room>,
    /// The save status.
    pub saving: Saving,
    /// What the store owes an answer to.
    pub owed: Owed,
    /// The message to the person.
    pub notice: Option<Notice>,
}

impl Session {
    /// The initial state, on the day `today`.
    #[must_use]
    pub fn new(today: Day) -> Self {
        Self {
            opening: Opening::Loading,
            prefs: Prefs::new(NO_DEVICE),
            site: String::new(),
            today,
            now: Timestamp(0),
            route: Route::Overview,
            rows: Rows::default(),
            cases: BTreeMap::new(),
            set_aside: Vec::new(),
            reading: Vec::new(),
            stale: BTreeSet::new(),
            read_again: BTreeSet::new(),
            gone: BTreeSet::new(),
            leaving: Vec::new(),
            conflicts: Vec::new(),
            lost: false,
            room: None,
            saving: Saving::Unchanged,
            owed: Owed::default(),
            notice: None,
        }
    }

    /// The case that the page shows, when it shows one.
    #[must_use]
    pub fn open_case(&self) -> Option<&Case> {
        match self.route {
            Route::Overview
            | Route::Backup
            | Route::Answer
            | Route::HandOver
            | Route::Delete(_) => None,
            route => self.cases.get(&route.agreement()?),
        }
    }

    /// Whether the log of an agreement is loaded and not known to be stale.
    #[must_use]
    pub fn is_here(&self, id: AgreementId) -> bool {
        self.cases.contains_key(&id) && !self.stale.contains(&id) && !self.reading.contains(&id)
    }

    /// The stamp of an act at a moment; `None` while the device has no id, for lack of randomness.
    #[must_use]
    pub fn stamp(&self, moment: Moment) -> Option<Stamp> {
        let device = Some(self.prefs.device).filter(|device| *device != NO_DEVICE)?;
        // An entry's id is no secret: without randomness it is made of the time and the device.
        let seed = moment.seed.unwrap_or((u128::from(moment.at.0) << 64) | u128::from(device.0));
        let who = self.prefs.who.name.clone();
        Some(Stamp { at: moment.at, day: moment.day, who, device, seed })
    }

    /// The save status to show: when nothing can be read, nothing will be saved either.
    #[must_use]
    pub fn save_mark(&self) -> Saving {
        match (&self.saving, &self.opening) {
            (Saving::Unchanged, Opening::Failed(error)) => Saving::Failed(error.clone()),
            (saving, _) => saving.clone(),
        }
    }

    /// True while something is not stored.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.cases.values().any(Case::is_dirty)
    }
}
