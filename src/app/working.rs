//! Runs slow work. Only the later file may reach this module: any other use pulls its code into the first file.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::app::event::Event;
use crate::app::features::answers::AnswerStep;
use crate::app::features::backup::file_read::FileRead;
use crate::app::features::backup::restoring::RestoreStep;
use crate::app::features::handover::{HandoverStep, NoHandover};
use crate::app::features::sharing::locking::LockStep;
use crate::app::work::{Key, Work};
use crate::codec::share::{Envelope, Kind, LinkError, answer, file_of, handover, lock, unlock};
use crate::codec::{FileError, LARGEST, read_file};

/// Runs the work, and returns the event that answers it.
#[must_use]
pub fn done(work: Work) -> Event {
    match work {
        Work::Link(content) => {
            let made = content.link();
            Event::LinkMade(content, made)
        }
        Work::LockLink(content, Key { words, chance }) => {
            Event::Locking(LockStep::Locked(chance, content.locked(&words, chance)))
        }
        Work::LockCases(file, key) => {
            let made = lock_cases(&file, &key);
            Event::HandingOver(HandoverStep::Locked(key.chance, made))
        }
        Work::File(content) => {
            let made = content.made();
            Event::FileMade(content, made)
        }
        Work::Compare(comparison) => {
            let preview = comparison.preview();
            Event::Restoring(RestoreStep::Compared(Arc::new(preview)))
        }
        Work::ReadAnswer(text) => {
            let read = answer::decode(&text);
            Event::Answering(AnswerStep::Read(text, read))
        }
        Work::ReadFile(text) => {
            let read = read(&text);
            Event::Restoring(RestoreStep::Read(text, read))
        }
        Work::OpenCases(envelope, words) => {
            let opened = open_cases(&envelope, &words);
            Event::Restoring(RestoreStep::Opened(envelope, opened))
        }
    }
}

fn lock_cases(file: &str, key: &Key) -> Result<Envelope, NoHandover> {
    let content = handover::content(file).map_err(|_| NoHandover::TooMany)?;
    lock(Kind::Handover, &content, &key.words, key.chance).map_err(|_| NoHandover::NoLock)
}

/// Decodes a file: agreements, or something that was shared.
fn read(text: &str) -> FileRead {
    if text.len() > LARGEST {
        return FileRead::Refused(FileError::TooLarge);
    }
    match handover::read(text) {
        Ok(envelope) => FileRead::Locked(envelope),
        // A backup is JSON, whose characters no envelope has.
        Err(LinkError::Empty | LinkError::Rewritten) => agreements(text),
        Err(fault) => FileRead::Broken(fault),
    }
}

fn agreements(text: &str) -> FileRead {
    read_file::<Agreement>(text).map_or_else(FileRead::Refused, FileRead::Agreements)
}

fn open_cases(envelope: &Envelope, words: &str) -> Result<FileRead, LinkError> {
    let file = file_of(&unlock(envelope, words)?)?;
    Ok(agreements(&file))
}
