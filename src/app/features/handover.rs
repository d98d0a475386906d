//! Handing cases over to a colleague (F5): a file of some agreements, locked with words that are made by chance.

use crate::agreement::Command;
use crate::agreement::{Agreement, AgreementEntry};
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment};
use crate::app::features::locking::{Locking, Stage};
use crate::app::features::sharing::NoLink;
use crate::app::model::{Model, Notice};
use crate::app::session::listing::read_log;
use crate::app::update::{act, tell};
use crate::base::AgreementId;
use crate::codec::share::Chance;
use crate::codec::share::handover::content;
use crate::codec::share::passphrase;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::write_file;

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// These agreements are to be handed over to a colleague of this name.
    Begin(Vec<AgreementId>, String),
    /// The lock with this chance was made, or could not be.
    Locked(Chance, Result<Envelope, LinkError>),
    /// The file is wanted once more.
    Again,
}

/// A handing over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Which agreements.
    pub of: Vec<AgreementId>,
    /// How many were chosen and cannot be read.
    pub left_out: usize,
    /// The colleague.
    pub to: String,
    /// The words, shown once.
    pub words: String,
    /// How far it has come.
    pub stage: Stage,
}

pub(in crate::app) fn step(model: &mut Model, step: Step, moment: Moment) -> Vec<Effect> {
    match step {
        Step::Begin(chosen, to) => begin(model, chosen, to, moment),
        Step::Locked(chance, made) => locked(model, chance, made, moment),
        Step::Again => give(model, moment).into_iter().collect(),
    }
}

/// Puts the file together once every log of it is here, and asks for it to be locked.
fn begin(model: &mut Model, chosen: Vec<AgreementId>, to: String, moment: Moment) -> Vec<Effect> {
    // One that cannot be read has no row any more; it does not hold up the others, and is told.
    let known = |id: &AgreementId| model.rows.contains_key(id) || model.cases.contains_key(id);
    let of: Vec<AgreementId> = chosen.iter().copied().filter(known).collect();
    let missing: Vec<AgreementId> =
        of.iter().copied().filter(|id| !model.cases.contains_key(id)).collect();
    if of.is_empty() {
        return tell(model, Notice::NoneHandedOver);
    }
    if !missing.is_empty() {
        model.waiting.push(Event::HandingOver(Step::Begin(chosen, to)));
        return missing.into_iter().flat_map(|id| read_log(model, id)).collect();
    }
    let logs = of.iter().filter_map(|id| Some((*id, model.cases.get(id)?.log())));
    let file = write_file::<Agreement>(
        logs.collect::<Vec<(AgreementId, &[AgreementEntry])>>().into_iter(),
    );
    let Ok(content) = content(&file) else {
        return tell(model, Notice::TooManyHandedOver);
    };
    let (words, chance) = (passphrase(moment.seed), Chance::of(moment.seed));
    let stage = Stage::Asked(Locking { kind: Kind::Handover, content, chance });
    let left_out = chosen.len() - of.len();
    model.handover = Some(Handover { of, left_out, to, words, stage });
    Vec::new()
}

/// The file is given, and every agreement in it remembers to whom.
fn locked(
    model: &mut Model,
    chance: Chance,
    made: Result<Envelope, LinkError>,
    moment: Moment,
) -> Vec<Effect> {
    let waits = |it: &&mut Handover| matches!(&it.stage, Stage::Asked(it) if it.chance == chance);
    let Some(handover) = model.handover.as_mut().filter(waits) else { return Vec::new() };
    let Ok(envelope) = made else {
        model.handover = None;
        return tell(model, Notice::NoLink(NoLink::NoLock));
    };
    handover.stage = Stage::Made(envelope);
    let (of, to) = (handover.of.clone(), handover.to.clone());
    let mut effects: Vec<Effect> = give(model, moment).into_iter().collect();
    for id in of {
        effects.extend(act(model, id, vec![Command::HandOver(to.clone())], moment));
    }
    effects
}

/// The file, once it is made.
fn give(model: &Model, moment: Moment) -> Option<Effect> {
    let Stage::Made(envelope) = &model.handover.as_ref()?.stage else { return None };
    let name = format!("overdragelse-{}.txt", moment.day.iso());
    Some(Effect::SaveText { name, content: envelope.text() })
}
