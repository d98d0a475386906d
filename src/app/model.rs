//! The state of the program: values only.

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

/// The state of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// What every feature may read and change.
    pub session: Session,
    /// What the table of the front page is narrowed to.
    pub view: View,
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
    /// The links of the page that hands out.
    pub sharing: Sharing,
    /// How far a new version of the program has come.
    pub renewal: Renewal,
    /// Events that wait, each for the log of one agreement.
    pub waiting: Vec<(AgreementId, Event)>,
}

impl Model {
    /// The state before anything has happened, on the day `today`.
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
