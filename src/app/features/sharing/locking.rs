//! Locking a view with words that are made by chance and shown once (C5).

use crate::app::effect::Effect;
use crate::app::features::sharing::links::{made, sealed};
use crate::app::features::sharing::lock::{Lock, Locking, Stage};
use crate::app::moment::Moment;
use crate::app::paper::{NoLink, Paper};
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::codec::share::Chance;
use crate::codec::share::passphrase;
use crate::codec::share::{Envelope, LinkError};

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockStep {
    /// A paper is to be locked.
    Lock(AgreementId, Paper),
    /// The lock with this chance was made, or could not be.
    Locked(Chance, Result<Envelope, LinkError>),
    /// It is to be handed out without words after all.
    Unlock,
}

pub(in crate::app) fn step(
    session: &mut Session,
    current: &mut Option<Lock>,
    step: LockStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        LockStep::Lock(id, paper) => return lock(session, current, id, paper, moment),
        LockStep::Locked(chance, made) => locked(session, current, chance, made),
        LockStep::Unlock => *current = None,
    }
    Vec::new()
}

/// Makes words for a paper, and asks for it to be locked with them.
fn lock(
    session: &mut Session,
    current: &mut Option<Lock>,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
) -> Vec<Effect> {
    let ready = made(session, id, paper, moment.day).and_then(|made| {
        let (content, chance) = (sealed(session, &made)?, Chance::of(moment.seed));
        Ok((Locking { kind: made.kind, content, chance }, made.ticket))
    });
    match ready {
        Ok((locking, ticket)) => {
            let (words, stage) = (passphrase(moment.seed), Stage::Asked(locking));
            *current = Some(Lock { of: id, to: paper, words, ticket, stage });
            Vec::new()
        }
        Err(why) => session.tell(Notice::NoLink(why)),
    }
}

/// The lock was made; one that is not waited for is dropped, since other words stand on the screen by now, or none.
fn locked(
    session: &mut Session,
    current: &mut Option<Lock>,
    chance: Chance,
    made: Result<Envelope, LinkError>,
) {
    let waits = |lock: &&mut Lock| matches!(&lock.stage, Stage::Asked(it) if it.chance == chance);
    let Some(lock) = current.as_mut().filter(waits) else { return };
    if let Ok(envelope) = made {
        lock.stage = Stage::Made(envelope);
    } else {
        *current = None;
        session.notice = Some(Notice::NoLink(NoLink::NoLock));
    }
}
