//! Restoring a file (G3): what it holds beside what is here, and taking it in; twice changes nothing.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::app::effect::{ChosenFor, Effect, ReadFor};
use crate::app::features::backup::comparing::{Comparison, Preview};
use crate::app::features::backup::file_read::FileRead;
use crate::app::moment::Moment;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::app::work::Work;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::{FileError, FileLog};
use crate::store::{StoreError, StoredLog, WriteError, WriteErrorOf};

/// A step of restoring a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreStep {
    /// A file was chosen, and is to be read.
    Reading,
    /// Its text is here, or could not be had.
    Chosen(Result<String, FileError>),
    /// The text was looked at.
    Read(Arc<str>, FileRead),
    /// These words are to be tried on cases from a colleague.
    Open(String),
    /// Words were tried on these cases: what is in them, or what is wrong.
    Opened(Arc<Envelope>, Result<FileRead, LinkError>),
    /// It was compared with what is here.
    Compared(Arc<Preview>),
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

pub(in crate::app) fn step(
    session: &mut Session,
    state: &mut Restoring,
    step: RestoreStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        RestoreStep::Reading => {
            *state = Restoring::Reading;
            vec![Effect::ReadChosen(ChosenFor::Restore)]
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
        RestoreStep::Compared(preview) => shown(state, preview),
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

fn compare(state: &mut Restoring, file: Arc<Vec<FileLog<Agreement>>>) -> Vec<Effect> {
    *state = Restoring::Comparing(file);
    vec![Effect::ReadAll(ReadFor::Compare)]
}

pub(in crate::app) fn compared(
    session: &mut Session,
    state: &mut Restoring,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let Restoring::Comparing(file) = &*state else {
        return Vec::new();
    };
    let Some(stamp) = session.stamp(moment) else {
        *state = Restoring::Idle;
        return session.tell(Notice::NoRandomness);
    };
    let file = Arc::clone(file);
    match answer {
        Ok(stored) => vec![Effect::Work(Work::Compare(Comparison { file, stored, stamp }))],
        Err(error) => {
            *state = Restoring::Failed(error);
            Vec::new()
        }
    }
}

/// What a file would do is known; one that was put away meanwhile is not shown.
fn shown(state: &mut Restoring, preview: Arc<Preview>) -> Vec<Effect> {
    let waits = |file: &Arc<Vec<FileLog<Agreement>>>| Arc::ptr_eq(file, &preview.file);
    if matches!(state, Restoring::Comparing(file) if waits(file)) {
        *state = Restoring::Preview(preview);
    }
    Vec::new()
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
        let id = arrival.document;
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

fn failed(state: &mut Restoring, error: WriteErrorOf<Agreement>) -> Vec<Effect> {
    let Restoring::Writing(preview) = &*state else {
        return Vec::new();
    };
    match error {
        // Somebody has written meanwhile: what the file would do is looked at anew.
        WriteError::Moved(_) => {
            let file = Arc::clone(&preview.file);
            compare(state, file)
        }
        WriteError::Store(error) => {
            *state = Restoring::Failed(error);
            Vec::new()
        }
    }
}
