//! The state of the app: values only.

use crate::app::event::Event;
use crate::app::features::answers::Arriving;
use crate::app::features::backup::folder::Folder;
use crate::app::features::backup::restoring::Restoring;
use crate::app::features::deleting::Deleting;
use crate::app::features::handover::Handover;
use crate::app::features::overview::view::View;
use crate::app::features::renewal::Renewal;
use crate::app::features::sharing::state::Sharing;
use crate::app::session::state::Session;
use crate::base::{AgreementId, Day};

/// The state of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// What every feature may read and change.
    pub session: Session,
    /// The filters of the front page's table.
    pub view: View,
    /// The folder of the automatic backups.
    pub folder: Folder,
    /// The progress of restoring a file.
    pub restoring: Restoring,
    /// The progress of deleting a citizen.
    pub deleting: Option<Deleting>,
    /// The progress of an answer that came back.
    pub arriving: Arriving,
    /// The progress of handing cases over.
    pub handover: Option<Handover>,
    /// The links of the share page.
    pub sharing: Sharing,
    /// The progress of a new version of the app.
    pub renewal: Renewal,
    /// Events that wait, each for the log of one agreement.
    pub waiting: Vec<(AgreementId, Event)>,
}

impl Model {
    /// The initial state, on the day `today`.
    #[must_use]
    pub fn new(today: Day) -> Self {
        Self {
            session: Session::new(today),
            view: View::default(),
            folder: Folder::Unavailable,
            restoring: Restoring::Idle,
            deleting: None,
            arriving: Arriving::None,
            handover: None,
            sharing: Sharing::default(),
            renewal: Renewal::None,
            waiting: Vec::new(),
        }
    }
}
