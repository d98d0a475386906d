//! Locking a link with a random passphrase that is shown once (C5).

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::features::sharing::content::HandOut;
use crate::app::features::sharing::links::link_content;
use crate::app::features::sharing::state::{Lock, Sharing};
use crate::app::moment::Moment;
use crate::app::paper::{NoLink, Paper};
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::app::work::{Key, Work};
use crate::base::AgreementId;
use crate::codec::share::SaltAndNonce;
use crate::codec::share::passphrase;

/// A step of locking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockStep {
    /// Lock a paper.
    Lock(AgreementId, Paper),
    /// The link that was locked with this salt and nonce was made, or could not be.
    Locked(SaltAndNonce, Result<HandOut, NoLink>),
    /// It is to be handed out without words after all.
    Unlock,
}

pub(in crate::app) fn step(
    session: &mut Session,
    sharing: &mut Sharing,
    step: LockStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        LockStep::Lock(id, paper) => return lock(session, sharing, id, paper, moment),
        LockStep::Locked(chance, made) => locked(session, sharing, chance, made),
        LockStep::Unlock => sharing.lock = None,
    }
    Vec::new()
}

/// Makes a passphrase for a paper, and asks for it to be locked with that.
fn lock(
    session: &mut Session,
    sharing: &mut Sharing,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
) -> Vec<Effect> {
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let content = match link_content(session, id, paper, moment.day) {
        Ok(content) => Arc::new(content),
        Err(why) => return session.tell(Notice::NoLink(why)),
    };
    let (words, chance) = (passphrase(seed), SaltAndNonce::of(seed));
    let key = Key { words: words.clone(), chance };
    sharing.lock = Some(Lock { content: Arc::clone(&content), words, chance, made: None });
    vec![Effect::Work(Work::LockLink(content, key))]
}

/// The lock was made; ignored if stale, since another passphrase or none is shown by now.
fn locked(
    session: &mut Session,
    sharing: &mut Sharing,
    chance: SaltAndNonce,
    made: Result<HandOut, NoLink>,
) {
    let waits = |lock: &&mut Lock| lock.chance == chance;
    let Some(lock) = sharing.lock.as_mut().filter(waits) else { return };
    match made {
        Ok(made) => lock.made = Some(made),
        Err(why) => {
            sharing.lock = None;
            session.notice = Some(Notice::NoLink(why));
        }
    }
}
