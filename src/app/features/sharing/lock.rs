//! The lock of something that is handed out: its words, and how far it has come.

use crate::agreement::sharing::Ticket;
use crate::app::paper::Paper;
use crate::base::AgreementId;
use crate::codec::share::Chance;
use crate::codec::share::{Envelope, Kind};

/// The words that a paper is locked with, shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Which agreement.
    pub of: AgreementId,
    /// Which of its papers.
    pub to: Paper,
    /// The words.
    pub words: String,
    pub(in crate::app) ticket: Ticket,
    /// How far it has come.
    pub stage: Stage,
}

/// How far locking has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is asked for. The screen that shows the words makes the lock, since only its file holds what that takes.
    Asked(Locking),
    /// What they lock.
    Made(Envelope),
}

/// What is to be locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locking {
    /// What it is.
    pub kind: Kind,
    /// Seal and body.
    pub content: Vec<u8>,
    /// Salt and nonce.
    pub chance: Chance,
}
