//! The state of the program: values only.

use std::collections::BTreeMap;

use crate::agreement::Agreement;
use crate::agreement::Rejection;
use crate::app::event::{Event, Moment};
use crate::app::features::answers::Arriving;
use crate::app::features::backup::folder::Folder;
use crate::app::features::backup::restoring::Restoring;
use crate::app::features::deleting::Deleting;
use crate::app::features::handover::Handover;
use crate::app::features::locking::Lock;
use crate::app::features::overview::view::View;
use crate::app::features::renewal::Renewal;
use crate::app::features::sharing::{NoLink, Paper};
use crate::app::features::turning::{Turned, Way};
use crate::app::route::Route;
use crate::app::session::case::{Case, Stamp};
use crate::app::session::room::Room;
use crate::app::session::rows::Rows;
use crate::app::session::saving::Saving;
use crate::base::{AgreementId, DeviceId};
use crate::base::{Day, Timestamp};
use crate::codec::prefs::Prefs;
use crate::codec::rows::RecordError;
use crate::log::Conflict;
use crate::store::StoreError;

/// The state of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// How far opening has come.
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
    /// Every agreement on this device in short.
    pub rows: Rows,
    /// The agreements whose logs are here, since they were opened or begun in this tab.
    pub cases: BTreeMap<AgreementId, Case>,
    /// Logs that cannot be read; kept in the store as they are.
    pub set_aside: Vec<SetAside>,
    /// Logs that the store was asked for.
    pub reading: Vec<AgreementId>,
    /// What is to happen once a log is here.
    pub waiting: Vec<Event>,
    /// What the table of the front page is narrowed to.
    pub view: View,
    /// Acts whose ground another tab had moved, the oldest first.
    pub conflicts: Vec<(AgreementId, Conflict<Agreement>)>,
    /// True when the store is empty though agreements were kept in it.
    pub lost: bool,
    /// What the browser has said of the room it lends.
    pub room: Option<Room>,
    /// The folder that files are kept in by themselves.
    pub folder: Folder,
    /// How far restoring a file has come.
    pub restoring: Restoring,
    /// How far deleting a citizen has come.
    pub deleting: Option<Deleting>,
    /// How far an answer has come.
    pub arriving: Arriving,
    /// How far handing cases over has come.
    pub handover: Option<Handover>,
    /// The words that a view is locked with.
    pub lock: Option<Lock>,
    /// The save mark.
    pub saving: Saving,
    /// What the person is to be told.
    pub notice: Option<Notice>,
    /// How far a new version of the program has come.
    pub renewal: Renewal,
}

/// A log that cannot be read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The agreement.
    pub agreement: AgreementId,
    /// The citizen, as far as the log can be read; may be empty.
    pub citizen: String,
    /// The company, as far as the log can be read; may be empty.
    pub company: String,
    /// What is wrong with it.
    pub damage: RecordError,
}

/// How far opening has come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Opening {
    /// The store has not answered yet.
    #[default]
    Loading,
    /// The agreements are here.
    Ready,
    /// The store cannot be read; writing goes on, on the screen.
    Failed(StoreError),
}

/// A message after something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link was copied.
    Copied(Paper),
    /// The link could not be copied; it stands on the screen to be copied by hand.
    ShareFailed,
    /// There is no link to hand out.
    NoLink(NoLink),
    /// What was done does not fit the agreement any more.
    Refused(Rejection),
    /// The agreement was deleted in another tab; the words that were not yet in the store, so that nobody loses them.
    RemovedElsewhere(String),
    /// An act was taken back or done again.
    Turned(Turned),
    /// There is nothing to take back, or to do again.
    NoTurn(Way),
    /// Another tab had written; both are kept.
    Merged,
    /// The preferences could not be kept.
    PrefsFailed,
    /// The agreement could not be removed.
    RemoveFailed,
    /// The browser would not give a file.
    DownloadFailed,
    /// An answer was taken in.
    AnswerTaken,
    /// None of the agreements that were chosen can be read.
    NoneHandedOver,
    /// More agreements were chosen than one file holds.
    TooManyHandedOver,
    /// What the company filled in has come.
    FilledCame,
    /// There is no date yet that a calendar could take.
    NoDates,
}

impl Model {
    /// The state before anything has happened, on the day `today`.
    #[must_use]
    pub fn new(today: Day) -> Self {
        Self {
            opening: Opening::Loading,
            prefs: Prefs::new(DeviceId(0)),
            site: String::new(),
            today,
            now: Timestamp(0),
            route: Route::Overview,
            rows: Rows::default(),
            cases: BTreeMap::new(),
            set_aside: Vec::new(),
            reading: Vec::new(),
            waiting: Vec::new(),
            view: View::default(),
            conflicts: Vec::new(),
            lost: false,
            room: None,
            folder: Folder::Unavailable,
            restoring: Restoring::Idle,
            deleting: None,
            arriving: Arriving::None,
            handover: None,
            lock: None,
            saving: Saving::Unchanged,
            notice: None,
            renewal: Renewal::None,
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

    /// The stamp of what this device's person does at a moment.
    #[must_use]
    pub fn stamp(&self, moment: Moment) -> Stamp {
        Stamp {
            at: moment.at,
            day: moment.day,
            who: self.prefs.who.name.clone(),
            device: self.prefs.device,
            seed: moment.seed,
        }
    }

    /// How far saving has come, as the mark says it: where nothing can be read, nothing will be saved either.
    #[must_use]
    pub fn save_mark(&self) -> Saving {
        match (&self.saving, &self.opening) {
            (Saving::Unchanged, Opening::Failed(error)) => Saving::Failed(error.clone()),
            (saving, _) => saving.clone(),
        }
    }

    /// True while something on the screen is not in the store.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.cases.values().any(Case::is_dirty)
    }
}
