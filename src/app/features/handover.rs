//! Handing cases over to a colleague (F5): a file of some agreements, locked with a random passphrase.

use crate::agreement::Command;
use crate::agreement::{Agreement, AgreementEntry};
use crate::app::effect::Effect;
use crate::app::file::{File, FileKind};
use crate::app::moment::Moment;
use crate::app::paper::NoLink;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::app::work::{Key, Work};
use crate::base::AgreementId;
use crate::codec::share::Envelope;
use crate::codec::share::SaltAndNonce;
use crate::codec::share::passphrase;
use crate::codec::write_file;

/// A step of handing over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandoverStep {
    /// Hand these agreements over to a colleague of this name.
    Begin(Vec<AgreementId>, String),
    /// The lock with this salt and nonce was made, or could not be.
    Locked(SaltAndNonce, Result<Envelope, NoHandover>),
    /// The file is wanted once more.
    Again,
}

/// Cases that are being handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Which agreements.
    pub of: Vec<AgreementId>,
    /// How many were chosen and cannot be read.
    pub left_out: usize,
    /// The colleague's name.
    pub to: String,
    /// The words, shown once.
    pub words: String,
    chance: SaltAndNonce,
    /// The locked file; `None` while it is being locked.
    pub made: Option<Envelope>,
}

/// Why there is no file for a colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoHandover {
    /// The agreements are more than one file holds.
    TooMany,
    /// The device has no memory for a lock.
    NoLock,
}

/// A step of handing over; `Begin` comes once all its logs are loaded.
pub(in crate::app) fn step(
    session: &mut Session,
    handover: &mut Option<Handover>,
    step: HandoverStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        HandoverStep::Begin(chosen, to) => begin(session, handover, &chosen, to, moment),
        HandoverStep::Locked(chance, made) => locked(session, handover, chance, made, moment),
        HandoverStep::Again => give(handover.as_ref(), moment).into_iter().collect(),
    }
}

/// The chosen agreements whose logs are not loaded.
pub(in crate::app) fn missing(session: &Session, chosen: &[AgreementId]) -> Vec<AgreementId> {
    let missing = |id: &&AgreementId| is_known(session, **id) && !session.is_here(**id);
    chosen.iter().filter(missing).copied().collect()
}

/// An unreadable one has no row; it does not hold up the others, and is reported as left out.
fn is_known(session: &Session, id: AgreementId) -> bool {
    session.rows.contains_key(&id) || session.cases.contains_key(&id)
}

/// Builds the file, and asks for it to be locked.
fn begin(
    session: &mut Session,
    handover: &mut Option<Handover>,
    chosen: &[AgreementId],
    to: String,
    moment: Moment,
) -> Vec<Effect> {
    let of: Vec<AgreementId> = chosen.iter().copied().filter(|id| is_known(session, *id)).collect();
    if of.is_empty() {
        return session.tell(Notice::NoneHandedOver);
    }
    let logs = of.iter().filter_map(|id| Some((*id, session.cases.get(id)?.log())));
    let file = write_file::<Agreement>(
        logs.collect::<Vec<(AgreementId, &[AgreementEntry])>>().into_iter(),
    );
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let (words, chance) = (passphrase(seed), SaltAndNonce::of(seed));
    let key = Key { words: words.clone(), chance };
    let left_out = chosen.len() - of.len();
    *handover = Some(Handover { of, left_out, to, words, chance, made: None });
    vec![Effect::Work(Work::LockCases(file, key))]
}

/// Downloads the file, and records in every agreement in it to whom it was given.
fn locked(
    session: &mut Session,
    state: &mut Option<Handover>,
    chance: SaltAndNonce,
    made: Result<Envelope, NoHandover>,
    moment: Moment,
) -> Vec<Effect> {
    let waits = |it: &&mut Handover| it.chance == chance && it.made.is_none();
    let Some(handover) = state.as_mut().filter(waits) else { return Vec::new() };
    match made {
        Ok(envelope) => handover.made = Some(envelope),
        Err(why) => {
            *state = None;
            return session.tell(match why {
                NoHandover::TooMany => Notice::TooManyHandedOver,
                NoHandover::NoLock => Notice::NoLink(NoLink::NoLock),
            });
        }
    }
    let (of, to) = (handover.of.clone(), handover.to.clone());
    let mut effects: Vec<Effect> = give(state.as_ref(), moment).into_iter().collect();
    for id in of {
        effects.extend(session.act(id, vec![Command::HandOver(to.clone())], moment));
    }
    effects
}

/// The download of the file, once it is made.
fn give(handover: Option<&Handover>, moment: Moment) -> Option<Effect> {
    let envelope = handover?.made.as_ref()?;
    let kind = FileKind::Cases;
    let name = format!("overdragelse-{}.{}", moment.day.iso(), kind.ending());
    Some(Effect::Give(File { name, kind, content: envelope.text() }))
}
