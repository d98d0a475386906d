//! Restoring a file (G3): preview, then merge; restoring twice changes nothing.

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
    /// A file was chosen and is being read.
    Reading,
    /// Its text was read, or could not be.
    Chosen(Result<String, FileError>),
    /// The text was decoded.
    Read(Arc<str>, FileRead),
    /// Try this passphrase on cases from a colleague.
    Open(String),
    /// A passphrase was tried on these cases: the content, or the error.
    Opened(Arc<Envelope>, Result<FileRead, LinkError>),
    /// It was compared with what is stored.
    Compared(Arc<Preview>),
    /// Restore it.
    TakeIn,
    /// The store has written it.
    Taken,
    /// The store could not write it.
    Failed(WriteErrorOf<Agreement>),
    /// Close the file.
    Close,
}

/// The progress of restoring.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Restoring {
    /// No file was chosen.
    #[default]
    Idle,
    /// The file was refused; nothing was changed.
    Refused(FileError),
    /// The browser reads the file.
    Reading,
    /// Its text is being decoded.
    Decoding(Arc<str>),
    /// Cases from a colleague, locked with a passphrase; and the number of failed attempts.
    Locked(Arc<Envelope>, u32),
    /// A passphrase is being tried.
    Opening(Arc<Envelope>, u32),
    /// Cases from a colleague that are incomplete.
    Broken,
    /// It is another kind of shared content, which belongs on another page.
    Elsewhere(Kind),
    /// It is being compared with what is stored.
    Comparing(Arc<Vec<FileLog<Agreement>>>),
    /// What restoring it would do.
    Preview(Arc<Preview>),
    /// It is being written.
    Writing(Arc<Preview>),
    /// It was restored.
    Done(Arc<Preview>),
    /// The store could not be read or written; nothing was changed.
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
        // Stale: another file was chosen meanwhile, or this one was closed.
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
        | LinkError::Several
        | LinkError::Rewritten
        | LinkError::Damaged
        | LinkError::Forged
        | LinkError::WrongWords => Restoring::Broken,
    }
}

/// Tries a passphrase on cases from a colleague, one attempt at a time.
fn open(state: &mut Restoring, words: String) -> Vec<Effect> {
    let Restoring::Locked(envelope, tries) = &*state else { return Vec::new() };
    let (envelope, tries) = (Arc::clone(envelope), *tries);
    *state = Restoring::Opening(Arc::clone(&envelope), tries);
    vec![Effect::Work(Work::OpenCases(envelope, words))]
}

/// A passphrase was tried; after a wrong one, the person can try again.
fn opened_with(
    state: &mut Restoring,
    of: &Envelope,
    opened: Result<FileRead, LinkError>,
) -> Vec<Effect> {
    let (envelope, tries) = match &*state {
        Restoring::Opening(envelope, tries) if **envelope == *of => (envelope, *tries),
        // Stale: it was closed meanwhile.
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

/// The preview is ready; ignored if the file was closed meanwhile.
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
        // The log has grown meanwhile: compare again.
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
