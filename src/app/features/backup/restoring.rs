//! Restoring a file (G3): what it holds beside what is here, and taking it in; twice changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::agreement::Summary;
use crate::agreement::apply;
use crate::agreement::checks::faults;
use crate::app::effect::{Effect, ReadFor};
use crate::app::features::backup::file_read::FileRead;
use crate::app::moment::Moment;
use crate::app::session::case::Stamp;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::app::work::Work;
use crate::base::AgreementId;
use crate::codec::rows::RecordError;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::{FileError, FileLog};
use crate::log::{Conflict, Ground, Merged, merge};
use crate::log::{Entry, fold};
use crate::store::StoreError;
use crate::store::{Arrival, Onto, StoredLog};

/// A step of restoring a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreStep {
    /// A file was chosen, and is being read.
    Reading,
    /// Its text is here, or could not be had.
    Chosen(Result<String, FileError>),
    /// The text was looked at.
    Read(Arc<str>, FileRead),
    /// These words are to be tried on cases from a colleague.
    Open(String),
    /// Words were tried on these cases: what is in them, or what is wrong.
    Opened(Arc<Envelope>, Result<FileRead, LinkError>),
    /// It is to be taken in.
    TakeIn,
    /// The store has taken it in.
    Taken,
    /// The store could not take it in.
    Failed(StoreError),
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
    /// The browser reads the file.
    Reading,
    /// Its text is being looked at.
    Decoding(Arc<str>),
    /// Cases from a colleague, locked with words; and how often wrong ones were tried.
    Locked(Arc<Envelope>, u32),
    /// Words are being tried on them.
    Opening(Arc<Envelope>, u32),
    /// Cases from a colleague that have not come whole.
    Broken,
    /// It is something else that was shared: it belongs elsewhere.
    Elsewhere(Kind),
    /// It is being compared with what is here.
    Comparing(Arc<Vec<FileLog>>),
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
    file: Arc<Vec<FileLog>>,
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
    pub standing: FileStanding,
    arrival: Option<Arrival>,
}

/// What an agreement of the file is beside what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileStanding {
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

impl FileStanding {
    /// Every standing, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Differs, Self::Repairs, Self::Newer, Self::Same, Self::Damaged];
}

impl Preview {
    /// The agreements of one standing.
    pub fn of(&self, standing: FileStanding) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.standing == standing)
    }

    /// How many agreements would change.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.items.iter().filter(|item| item.arrival.is_some()).count()
    }
}

pub(in crate::app) fn step(
    session: &mut Session,
    state: &mut Restoring,
    step: RestoreStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        RestoreStep::Reading => {
            *state = Restoring::Reading;
            Vec::new()
        }
        RestoreStep::Chosen(Ok(text)) => {
            let text: Arc<str> = text.into();
            *state = Restoring::Decoding(Arc::clone(&text));
            vec![Effect::Work(Work::ReadFile(text))]
        }
        RestoreStep::Chosen(Err(error)) => {
            *state = Restoring::Refused(error);
            Vec::new()
        }
        // Another file was chosen meanwhile, or it was put away.
        RestoreStep::Read(text, _) if *state != Restoring::Decoding(text.clone()) => Vec::new(),
        RestoreStep::Read(_, read) => file_read(state, read),
        RestoreStep::Open(words) => open(state, words),
        RestoreStep::Opened(envelope, opened) => opened_with(state, &envelope, opened),
        RestoreStep::TakeIn => take_in(state),
        RestoreStep::Taken => taken(session, state, moment),
        RestoreStep::Failed(error) => failed(state, error),
        RestoreStep::Close => {
            *state = Restoring::Idle;
            Vec::new()
        }
    }
}

fn file_read(state: &mut Restoring, read: FileRead) -> Vec<Effect> {
    *state = match read {
        FileRead::Agreements(logs) => return compare(state, Arc::new(logs)),
        FileRead::Locked(envelope) => Restoring::Locked(Arc::new(envelope), 0),
        FileRead::Broken(error) => broken(error),
        FileRead::Refused(error) => Restoring::Refused(error),
    };
    Vec::new()
}

fn broken(error: LinkError) -> Restoring {
    match error {
        LinkError::Elsewhere(kind) => Restoring::Elsewhere(kind),
        LinkError::Newer => Restoring::Refused(FileError::Newer),
        LinkError::TooLarge => Restoring::Refused(FileError::TooLarge),
        LinkError::Empty
        | LinkError::Cut
        | LinkError::Overlong
        | LinkError::Rewritten
        | LinkError::Damaged
        | LinkError::Forged
        | LinkError::WrongWords => Restoring::Broken,
    }
}

/// Tries words on cases from a colleague, one try at a time.
fn open(state: &mut Restoring, words: String) -> Vec<Effect> {
    let Restoring::Locked(envelope, tries) = &*state else { return Vec::new() };
    let (envelope, tries) = (Arc::clone(envelope), *tries);
    *state = Restoring::Opening(Arc::clone(&envelope), tries);
    vec![Effect::Work(Work::OpenCases(envelope, words))]
}

/// Words were tried; wrong ones can be mended.
fn opened_with(
    state: &mut Restoring,
    of: &Envelope,
    opened: Result<FileRead, LinkError>,
) -> Vec<Effect> {
    let (envelope, tries) = match &*state {
        Restoring::Opening(envelope, tries) if **envelope == *of => (envelope, *tries),
        // It was put away meanwhile.
        _ => return Vec::new(),
    };
    match opened {
        Ok(read) => return file_read(state, read),
        Err(LinkError::WrongWords) => *state = Restoring::Locked(Arc::clone(envelope), tries + 1),
        Err(error) => *state = broken(error),
    }
    Vec::new()
}

fn compare(state: &mut Restoring, file: Arc<Vec<FileLog>>) -> Vec<Effect> {
    *state = Restoring::Comparing(file);
    vec![Effect::ReadAll(ReadFor::Compare)]
}

pub(in crate::app) fn compared(
    session: &mut Session,
    state: &mut Restoring,
    answer: Result<Vec<StoredLog>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let Restoring::Comparing(file) = &*state else {
        return Vec::new();
    };
    let Some(stamp) = session.stamp(moment) else {
        *state = Restoring::Idle;
        return session.tell(Notice::NoRandomness);
    };
    *state = match answer {
        Ok(stored) => Restoring::Preview(Arc::new(preview(file, stored, &stamp))),
        Err(error) => Restoring::Failed(error),
    };
    Vec::new()
}

fn preview(file: &Arc<Vec<FileLog>>, stored: Vec<StoredLog>, stamp: &Stamp) -> Preview {
    let mut here: BTreeMap<AgreementId, StoredLog> = BTreeMap::new();
    here.extend(stored.into_iter().map(|log| (log.agreement, log)));
    let items = file.iter().map(|log| {
        // Each log is met once: a second one of the same agreement would not know of the first.
        let met = here.insert(log.agreement, met_already(log.agreement));
        item(log, met, stamp)
    });
    Preview { items: items.collect(), file: Arc::clone(file) }
}

/// Stands for a log that the file has held once before.
fn met_already(agreement: AgreementId) -> StoredLog {
    StoredLog { agreement, entries: Vec::new(), damage: None }
}

fn item(log: &FileLog, here: Option<StoredLog>, stamp: &Stamp) -> Item {
    let mut item = Item {
        agreement: log.agreement,
        citizen: String::new(),
        company: String::new(),
        standing: FileStanding::Damaged,
        arrival: None,
    };
    let numbered = (0..).zip(&log.entries).all(|(seq, entry)| entry.seq == seq);
    let Ok(agreement) = fold(&log.entries) else { return item };
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
    log: &FileLog,
    here: Option<StoredLog>,
    stamp: &Stamp,
) -> Option<(FileStanding, Option<Arrival>)> {
    let Some(here) = here else {
        let arrival = arrival(log.agreement, Onto::Nothing, &[], log.entries.clone())?;
        return Some((FileStanding::New, Some(arrival)));
    };
    if here.damage == Some(RecordError::Newer) {
        return Some((FileStanding::Newer, None));
    }
    // Of a log that is not whole, what adds up is kept in the one that takes its place.
    let merged = match fold(&here.entries) {
        Ok(_) => newest_last(merge(&here.entries, &log.entries).ok()?, stamp),
        Err(_) => log.entries.clone(),
    };
    if !here.is_whole() {
        let arrival = arrival(log.agreement, Onto::Damage, &[], merged)?;
        return Some((FileStanding::Repairs, Some(arrival)));
    }
    match here.entries.last() {
        Some(last) if merged != here.entries => {
            let onto = Onto::Log(last.tail());
            let arrival = arrival(log.agreement, onto, &here.entries, merged)?;
            Some((FileStanding::Differs, Some(arrival)))
        }
        _ => Some((FileStanding::Same, None)),
    }
}

/// Where both have decided the same place, the newest stands, and the other stays in the log.
fn newest_last(merged: Merged, stamp: &Stamp) -> Vec<Entry> {
    let Merged { mut log, mut agreement, conflicts } = merged;
    for (place, Conflict { mine, ground }) in conflicts.iter().enumerate() {
        let again = |later: &Conflict| later.mine.command.decides() == mine.command.decides();
        let Ground::Decided(theirs) = ground else { continue };
        if theirs.at <= mine.at || conflicts.iter().skip(place + 1).any(again) {
            continue;
        }
        let before = agreement.clone();
        // What has lost its ground since, or stands already, is left as it is.
        if apply(&mut agreement, &theirs.command, theirs.day).is_ok() && agreement != before {
            let seq = log.last().map_or(0, |last| last.seq + 1);
            log.push(Entry { day: theirs.day, ..stamp.entry(seq, theirs.command.clone()) });
        }
    }
    log
}

fn arrival(agreement: AgreementId, onto: Onto, here: &[Entry], log: Vec<Entry>) -> Option<Arrival> {
    let made = fold(&log).ok()?;
    let summary = Summary::new(&made, &log, faults(&made).len())?;
    let known = here.iter().zip(&log).take_while(|(one, two)| one == two).count();
    Some(Arrival { agreement, onto, entries: log.into_iter().skip(known).collect(), summary })
}

fn take_in(state: &mut Restoring) -> Vec<Effect> {
    let Restoring::Preview(preview) = &*state else {
        return Vec::new();
    };
    let arrivals = preview.items.iter().filter_map(|item| item.arrival.clone()).collect();
    *state = Restoring::Writing(Arc::clone(preview));
    vec![Effect::Restore(arrivals)]
}

fn taken(session: &mut Session, state: &mut Restoring, moment: Moment) -> Vec<Effect> {
    let Restoring::Writing(preview) = &*state else {
        return Vec::new();
    };
    let preview = Arc::clone(preview);
    let mut effects = vec![Effect::Announce(Vec::new())];
    for arrival in preview.items.iter().filter_map(|item| item.arrival.as_ref()) {
        let id = arrival.agreement;
        session.rows.insert(id, Arc::new(arrival.summary.clone()));
        session.set_aside.retain(|known| known.agreement != id);
        if session.cases.contains_key(&id) {
            effects.push(Effect::ReadLog(id));
        }
    }
    session.lost &= session.rows.is_empty();
    *state = Restoring::Done(preview);
    if !session.rows.is_empty() {
        effects.extend(session.first_kept(moment));
    }
    effects
}

fn failed(state: &mut Restoring, error: StoreError) -> Vec<Effect> {
    let Restoring::Writing(preview) = &*state else {
        return Vec::new();
    };
    match error {
        // Somebody has written meanwhile: what the file would do is looked at anew.
        StoreError::Moved(_) => {
            let file = Arc::clone(&preview.file);
            compare(state, file)
        }
        error => {
            *state = Restoring::Failed(error);
            Vec::new()
        }
    }
}
