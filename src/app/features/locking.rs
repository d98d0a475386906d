//! Locking a view with words that are made by chance and shown once (C5).

use crate::agreement::sharing::Ticket;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::features::sharing::{NoLink, Paper, made, sealed};
use crate::app::model::{Model, Notice};
use crate::app::update::tell;
use crate::base::AgreementId;
use crate::codec::share::Chance;
use crate::codec::share::passphrase;
use crate::codec::share::{Envelope, Kind, LinkError};

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A paper is to be locked.
    Lock(AgreementId, Paper),
    /// The lock with this chance was made, or could not be.
    Locked(Chance, Result<Envelope, LinkError>),
    /// It is to be handed out without words after all.
    Unlock,
}

pub(in crate::app) fn step(model: &mut Model, step: Step, moment: Moment) -> Vec<Effect> {
    match step {
        Step::Lock(id, paper) => return lock(model, id, paper, moment),
        Step::Locked(chance, made) => locked(model, chance, made),
        Step::Unlock => model.lock = None,
    }
    Vec::new()
}

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

/// Makes words for a paper, and asks for it to be locked with them.
fn lock(model: &mut Model, id: AgreementId, paper: Paper, moment: Moment) -> Vec<Effect> {
    let ready = made(model, id, paper, moment.day).and_then(|made| {
        let (content, chance) = (sealed(model, &made)?, Chance::of(moment.seed));
        Ok((Locking { kind: made.kind, content, chance }, made.ticket))
    });
    match ready {
        Ok((locking, ticket)) => {
            let (words, stage) = (passphrase(moment.seed), Stage::Asked(locking));
            model.lock = Some(Lock { of: id, to: paper, words, ticket, stage });
            Vec::new()
        }
        Err(why) => tell(model, Notice::NoLink(why)),
    }
}

/// The lock was made; one that is not waited for is dropped, since other words stand on the screen by now, or none.
fn locked(model: &mut Model, chance: Chance, made: Result<Envelope, LinkError>) {
    let waits = |lock: &&mut Lock| matches!(&lock.stage, Stage::Asked(it) if it.chance == chance);
    let Some(lock) = model.lock.as_mut().filter(waits) else { return };
    if let Ok(envelope) = made {
        lock.stage = Stage::Made(envelope);
    } else {
        model.lock = None;
        model.notice = Some(Notice::NoLink(NoLink::NoLock));
    }
}
