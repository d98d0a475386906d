//! Restoring a file (G3): what it holds beside what is here, and taking it in; twice changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Summary;
use crate::agreement::checks::impossible;
use crate::agreement::{Command, Field};
use crate::app::effect::Effect;
use crate::app::event::{Moment, Purpose};
use crate::app::model::Model;
use crate::app::session::case::Stamp;
use crate::app::session::keeping::first_kept;
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::{FileError, FileLog, read_file};
use crate::log::fold;
use crate::log::{Conflict, Document as _, Ground, Merged, merge};
use crate::store::{Arrival, Onto, StoreError, StoredLog, WriteError, WriteErrorOf};

/// A step of restoring a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A file was chosen, and is being read.
    Reading,
    /// It was read, or could not be.
    Chosen(Result<String, FileError>),
    /// It is cases from a colleague, or what else was shared; the page of backups looks, since only its file holds what
    /// that takes.
    Handed(Result<Envelope, LinkError>),
    /// Its words were tried: the file in it, or what is wrong.
    Unlocked(Result<String, LinkError>),
    /// It is to be taken in.
    TakeIn,
    /// The store has taken it in.
    Taken,
    /// The store could not take it in.
    Failed(WriteErrorOf<Agreement>),
    /// It is put away.
    Close,
}

/// How far restoring has come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Restoring {
    /// No file was chosen.
    #[default]
    Idle,
    /// The file was refused; nothing was changed.
    Refused(FileError),
    /// The file is being read.
    Reading,
    /// Cases from a colleague, locked with words; and how often wrong ones were tried.
    Locked(Arc<Envelope>, u32),
    /// Cases from a colleague that have not come whole.
    Broken,
    /// It is something else that was shared: it belongs elsewhere.
    Elsewhere(Kind),
    /// It is being compared with what is here.
    Comparing(Arc<Vec<FileLog<Agreement>>>),
    /// What taking it in would do.
    Preview(Arc<Preview>),
    /// It is being taken in.
    Writing(Arc<Preview>),
    /// It was taken in.
    Done(Arc<Preview>),
    /// The store refused to take it in, or could not be read; nothing was changed.
    Failed(StoreError),
}

/// What taking a file in would do, agreement by agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The agreements of the file.
    pub items: Vec<Item>,
    file: Arc<Vec<FileLog<Agreement>>>,
}

/// One agreement of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The agreement.
    pub agreement: AgreementId,
    /// The citizen; may be empty.
    pub citizen: String,
    /// The company; may be empty.
    pub company: String,
    /// What it is beside what is here.
    pub standing: Standing,
    arrival: Option<Arrival<Agreement>>,
}

/// What an agreement of the file is beside what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is not here.
    New,
    /// The file holds acts that are not here.
    Differs,
    /// It cannot be read here, and is whole in the file.
    Repairs,
    /// A newer version of the app has written it here, which this one cannot read; it is passed over.
    Newer,
    /// Everything in the file is here already.
    Same,
    /// Its log in the file does not add up; it is passed over.
    Damaged,
}

impl Standing {
    /// Every standing, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Differs, Self::Repairs, Self::Newer, Self::Same, Self::Damaged];
}

impl Preview {
    /// The agreements of one standing.
    pub fn of(&self, standing: Standing) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.standing == standing)
    }

    /// How many agreements would change.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.items.iter().filter(|item| item.arrival.is_some()).count()
    }
}

pub(in crate::app) fn step(model: &mut Model, step: Step, moment: Moment) -> Vec<Effect> {
    match step {
        Step::Reading => {
            model.restoring = Restoring::Reading;
            Vec::new()
        }
        Step::Chosen(file) => chosen(model, file),
        Step::Handed(read) => {
            handed(model, read);
            Vec::new()
        }
        Step::Unlocked(opened) => unlocked(model, opened),
        Step::TakeIn => take_in(model),
        Step::Taken => taken(model, moment),
        Step::Failed(error) => failed(model, error),
        Step::Close => {
            model.restoring = Restoring::Idle;
            Vec::new()
        }
    }
}

fn handed(model: &mut Model, read: Result<Envelope, LinkError>) {
    model.restoring = match read {
        Ok(envelope) => Restoring::Locked(Arc::new(envelope), 0),
        Err(LinkError::Elsewhere(kind)) => Restoring::Elsewhere(kind),
        Err(LinkError::Newer) => Restoring::Refused(FileError::Newer),
        Err(LinkError::TooLarge) => Restoring::Refused(FileError::TooLarge),
        Err(_) => Restoring::Broken,
    };
}

fn chosen(model: &mut Model, file: Result<String, FileError>) -> Vec<Effect> {
    match file.and_then(|text| read_file(&text)) {
        Ok(logs) => compare(model, Arc::new(logs)),
        Err(error) => {
            model.restoring = Restoring::Refused(error);
            Vec::new()
        }
    }
}

/// The words of a colleague's file were tried; wrong ones can be mended.
fn unlocked(model: &mut Model, opened: Result<String, LinkError>) -> Vec<Effect> {
    let Restoring::Locked(envelope, tries) = &model.restoring else {
        // It was put away meanwhile.
        return Vec::new();
    };
    match opened {
        Ok(file) => return chosen(model, Ok(file)),
        Err(LinkError::WrongWords) => {
            model.restoring = Restoring::Locked(Arc::clone(envelope), tries + 1);
        }
        Err(error) => handed(model, Err(error)),
    }
    Vec::new()
}

fn compare(model: &mut Model, file: Arc<Vec<FileLog<Agreement>>>) -> Vec<Effect> {
    model.restoring = Restoring::Comparing(file);
    vec![Effect::ReadAll(Purpose::Compare)]
}

pub(in crate::app) fn compared(
    model: &mut Model,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let Restoring::Comparing(file) = &model.restoring else {
        return Vec::new();
    };
    model.restoring = match answer {
        Ok(stored) => Restoring::Preview(Arc::new(preview(file, stored, &model.stamp(moment)))),
        Err(error) => Restoring::Failed(error),
    };
    Vec::new()
}

fn preview(
    file: &Arc<Vec<FileLog<Agreement>>>,
    stored: Vec<StoredLog<Agreement>>,
    stamp: &Stamp,
) -> Preview {
    let mut here: BTreeMap<AgreementId, StoredLog<Agreement>> = BTreeMap::new();
    here.extend(stored.into_iter().map(|log| (log.document, log)));
    let items = file.iter().map(|log| {
        // Each log is met once: a second one of the same agreement would not know of the first.
        let met = here.insert(log.document, met_already(log.document));
        item(log, met, stamp)
    });
    Preview { items: items.collect(), file: Arc::clone(file) }
}

/// Stands for a log that the file has held once before.
fn met_already(agreement: AgreementId) -> StoredLog<Agreement> {
    StoredLog { document: agreement, entries: Vec::new(), damage: None }
}

fn item(log: &FileLog<Agreement>, here: Option<StoredLog<Agreement>>, stamp: &Stamp) -> Item {
    let mut item = Item {
        agreement: log.document,
        citizen: String::new(),
        company: String::new(),
        standing: Standing::Damaged,
        arrival: None,
    };
    let numbered = (0..).zip(&log.entries).all(|(seq, entry)| entry.seq == seq);
    let Ok(agreement) = fold::<Agreement>(&log.entries) else { return item };
    agreement.citizen.name.trim().clone_into(&mut item.citizen);
    agreement.company.name.trim().clone_into(&mut item.company);
    if !numbered || here.as_ref().is_some_and(StoredLog::is_none) {
        return item;
    }
    if let Some((standing, arrival)) = standing(log, here, stamp) {
        (item.standing, item.arrival) = (standing, arrival);
    }
    item
}

/// What a log is beside what is here, and how it arrives; `None` when both do not make one log.
fn standing(
    log: &FileLog<Agreement>,
    here: Option<StoredLog<Agreement>>,
    stamp: &Stamp,
) -> Option<(Standing, Option<Arrival<Agreement>>)> {
    let Some(here) = here else {
        let arrival = arrival(log.document, Onto::Nothing, &[], log.entries.clone())?;
        return Some((Standing::New, Some(arrival)));
    };
    if here.damage == Some(RecordError::Newer) {
        return Some((Standing::Newer, None));
    }
    // Of a log that is not whole, what adds up is kept in the one that takes its place.
    let merged = match fold::<Agreement>(&here.entries) {
        Ok(_) => newest_last(log.document, merge(&here.entries, &log.entries).ok()?, stamp),
        Err(_) => log.entries.clone(),
    };
    if !here.is_whole() {
        let arrival = arrival(log.document, Onto::Damage, &[], merged)?;
        return Some((Standing::Repairs, Some(arrival)));
    }
    match here.entries.last() {
        Some(last) if merged != here.entries => {
            let onto = Onto::Log(last.tail());
            let arrival = arrival(log.document, onto, &here.entries, merged)?;
            Some((Standing::Differs, Some(arrival)))
        }
        _ => Some((Standing::Same, None)),
    }
}

/// Where both have decided the same place, the newest stands, and the other stays in the log.
fn newest_last(id: AgreementId, merged: Merged<Agreement>, stamp: &Stamp) -> Vec<AgreementEntry> {
    let Merged { mut log, document: mut agreement, conflicts } = merged;
    for (place, Conflict { mine, ground }) in conflicts.iter().enumerate() {
        let again = |later: &Conflict<Agreement>| decides(&later.mine) == decides(mine);
        let Ground::Decided(theirs) = ground else { continue };
        if theirs.at <= mine.at || conflicts.iter().skip(place + 1).any(again) {
            continue;
        }
        let before = agreement.clone();
        let applied = theirs.command().map(|command| agreement.apply(command, theirs.day));
        // What the rules refuse by now, or stands already, is left as it is.
        if applied == Some(Ok(())) && agreement != before {
            let seq = log.last().map_or(0, |last| last.seq + 1);
            let again = stamp.entry(id, seq, theirs.act.clone());
            log.push(AgreementEntry { day: theirs.day, ..again });
        }
    }
    log
}

fn decides(entry: &AgreementEntry) -> Option<Field> {
    entry.command().and_then(Command::decides)
}

fn arrival(
    agreement: AgreementId,
    onto: Onto,
    here: &[AgreementEntry],
    log: Vec<AgreementEntry>,
) -> Option<Arrival<Agreement>> {
    let made: Agreement = fold(&log).ok()?;
    let summary = Summary::new(&made, &log, impossible(&made).len())?;
    let known = here.iter().zip(&log).take_while(|(one, two)| one == two).count();
    Some(Arrival {
        document: agreement,
        onto,
        entries: log.into_iter().skip(known).collect(),
        summary,
    })
}

fn take_in(model: &mut Model) -> Vec<Effect> {
    let Restoring::Preview(preview) = &model.restoring else {
        return Vec::new();
    };
    let arrivals = preview.items.iter().filter_map(|item| item.arrival.clone()).collect();
    model.restoring = Restoring::Writing(Arc::clone(preview));
    vec![Effect::Restore(arrivals)]
}

fn taken(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Restoring::Writing(preview) = &model.restoring else {
        return Vec::new();
    };
    let preview = Arc::clone(preview);
    let mut effects = vec![Effect::Announce(Vec::new())];
    for arrival in preview.items.iter().filter_map(|item| item.arrival.as_ref()) {
        let id = arrival.document;
        model.rows.insert(id, Arc::new(arrival.summary.clone()));
        model.set_aside.retain(|known| known.agreement != id);
        if model.cases.contains_key(&id) {
            effects.push(Effect::ReadLog(id));
        }
    }
    model.lost &= model.rows.is_empty();
    model.restoring = Restoring::Done(preview);
    if !model.rows.is_empty() {
        effects.extend(first_kept(model, moment));
    }
    effects
}

fn failed(model: &mut Model, error: WriteErrorOf<Agreement>) -> Vec<Effect> {
    let Restoring::Writing(preview) = &model.restoring else {
        return Vec::new();
    };
    match error {
        // Somebody has written meanwhile: what the file would do is looked at anew.
        WriteError::Moved(_) => {
            let file = Arc::clone(&preview.file);
            compare(model, file)
        }
        WriteError::Store(error) => {
            model.restoring = Restoring::Failed(error);
            Vec::new()
        }
    }
}
