//! A file that is kept by itself in a folder that the person has chosen (G3), where the browser lets a page do that.

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

/// The folder that files are kept in.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Folder {
    /// This browser lets no page write into a folder, or has not said yet.
    #[default]
    Unavailable,
    /// None is chosen.
    Unchosen,
    /// One of this name; before it is written in, the browser wants the person's yes again.
    Asks(String),
    /// Files go into the one of this name.
    Ready(String),
    /// A file is being written.
    Writing(String),
    /// The last file could not be written; the name may be empty.
    Failed(String, FolderError),
}

/// Why no file could be kept in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// The folder is not there any more.
    Gone,
    /// There is no room in it.
    Full,
    /// The browser or the system refused.
    Refused,
    /// Not all agreements here can be read, so no older file is written over.
    Unread,
}

/// What happens with the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderStep {
    /// A folder is to be chosen.
    Choose,
    /// The browser is to ask the person for the yes that it wants.
    Allow,
    /// A file is to be written now.
    Write,
    /// No more files are to be written.
    Forget,
    /// What the browser says of the folder at start.
    Is(Folder),
    /// A folder was chosen, or its use allowed: a file goes into it at once.
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

/// Begins a file when it is time: something was written since the last one, that one is old enough, and nobody is
/// in the middle of an agreement, since thousands of them take the browser a moment.
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
        // A clock that was set back does not tell what was written since.
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

/// Every log was read: they go into the file of this weekday, unless one of them would be missing in it.
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

/// Seven files, one for each weekday, so that a week can be looked back on and no folder fills up.
/// The device stands in the name: two devices may share a folder.
fn file_name(session: &Session, today: Day) -> String {
    let weekday = words(Some(&session.prefs)).weekday(today.weekday());
    format!("klar-aftale-{:04x}-{weekday}.json", session.prefs.device.0 >> 48)
}

fn fail(state: &mut Folder, error: FolderError) {
    if let Folder::Writing(name) = &*state {
        *state = Folder::Failed(name.clone(), error);
    }
}
