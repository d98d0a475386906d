//! Automatic backups into a folder that the person has chosen (G3), where the browser supports it.

use crate::agreement::Agreement;
use crate::agreement::Origin;
use crate::app::effect::{Effect, ReadFor};
use crate::app::features::backup::file;
use crate::app::route::Route;
use crate::app::session::language::words;
use crate::app::session::opening::Opening;
use crate::app::session::state::Session;
use crate::base::{Day, Timestamp};
use crate::store::StoreError;
use crate::store::StoredLog;

/// Milliseconds between two files.
const PAUSE: u64 = 60 * 60 * 1000;

/// The state of the backup folder.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Folder {
    /// This browser does not support folders, or has not answered yet.
    #[default]
    Unavailable,
    /// No folder is chosen.
    Unchosen,
    /// A folder of this name; the browser asks for permission again before writing.
    Asks(String),
    /// Backups go into the folder of this name.
    Ready(String),
    /// A file is being written.
    Writing(String),
    /// The last file could not be written; the name may be empty.
    Failed(String, FolderError),
}

/// Why no backup was written into the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// The folder is not there any more.
    Gone,
    /// There is no room in it.
    Full,
    /// The browser or the system refused.
    Refused,
    /// Not all agreements here can be read, so no older file is overwritten.
    Unread,
}

/// A step of the automatic backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderStep {
    /// Choose a folder.
    Choose,
    /// Request the browser's permission.
    Allow,
    /// Write a backup now.
    Write,
    /// Stop writing backups.
    Forget,
    /// The folder's state at start, from the browser.
    Is(Folder),
    /// A folder was chosen, or its use permitted: a backup is written at once.
    Chosen(Folder),
    /// The file was written.
    Written,
    /// It could not be written.
    Failed(FolderError),
}

pub(in crate::app) fn step(
    session: &mut Session,
    state: &mut Folder,
    step: FolderStep,
    at: Timestamp,
) -> Vec<Effect> {
    match step {
        FolderStep::Choose => vec![Effect::ChooseFolder],
        FolderStep::Allow => vec![Effect::AllowFolder],
        FolderStep::Forget => vec![Effect::ForgetFolder],
        FolderStep::Write => begin(session, state),
        FolderStep::Is(folder) => {
            *state = folder;
            Vec::new()
        }
        FolderStep::Chosen(folder) => {
            *state = folder;
            begin(session, state)
        }
        FolderStep::Written => {
            let Folder::Writing(name) = &*state else { return Vec::new() };
            *state = Folder::Ready(name.clone());
            file::saved(session, at)
        }
        FolderStep::Failed(error) => {
            fail(state, error);
            Vec::new()
        }
    }
}

/// Starts a backup when due: something was written since the last one, that one is old enough, and no agreement is
/// open, since writing thousands of them blocks the browser for a moment.
pub(in crate::app) fn go_on(session: &mut Session, state: &mut Folder) -> Vec<Effect> {
    let free = matches!(session.route, Route::Overview | Route::Backup);
    let Folder::Ready(_) = *state else { return Vec::new() };
    if !free || session.opening != Opening::Ready || session.is_dirty() || !is_time(session) {
        return Vec::new();
    }
    begin(session, state)
}

fn is_time(session: &Session) -> bool {
    let work = |since: Timestamp| {
        let mut own = session.rows.values().filter(|row| row.origin == Origin::Own && !row.blank);
        own.any(|row| row.changed >= since)
    };
    match session.prefs.last_backup {
        // After a clock was set back, timestamps do not tell what was written since.
        Some(last) if last <= session.now => session.now.0 - last.0 >= PAUSE && work(last),
        _ => work(Timestamp(0)),
    }
}

fn begin(session: &mut Session, state: &mut Folder) -> Vec<Effect> {
    let (Folder::Ready(name) | Folder::Failed(name, _)) = &*state else {
        return Vec::new();
    };
    *state = Folder::Writing(name.clone());
    session.read_all(ReadFor::Folder)
}

/// Every log was read: writes the file of this weekday, unless one of them would be missing in it.
pub(in crate::app) fn read(
    session: &Session,
    state: &mut Folder,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    today: Day,
) -> Vec<Effect> {
    let whole = answer.ok().filter(|logs| logs.iter().all(|log| log.damage.is_none()));
    let Some(stored) = whole.filter(|_| !session.lost) else {
        fail(state, FolderError::Unread);
        return Vec::new();
    };
    vec![Effect::WriteIntoFolder {
        name: file_name(session, today),
        content: file::content(session, &stored),
    }]
}

/// Seven files, one per weekday, so that a week can be restored and the folder does not fill up. The name holds the
/// device, since two devices may share a folder.
fn file_name(session: &Session, today: Day) -> String {
    let weekday = words(Some(&session.prefs)).weekday(today.weekday());
    format!("klar-aftale-{:04x}-{weekday}.json", session.prefs.device.0 >> 48)
}

fn fail(state: &mut Folder, error: FolderError) {
    if let Folder::Writing(name) = &*state {
        *state = Folder::Failed(name.clone(), error);
    }
}
