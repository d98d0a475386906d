//! A file that is kept by itself in a folder that the person has chosen (G3), where the browser lets a page do that.

use crate::agreement::Agreement;
use crate::agreement::Origin;
use crate::app::effect::Effect;
use crate::app::event::Purpose;
use crate::app::features::backup::file;
use crate::app::model::{Model, Opening};
use crate::app::route::Route;
use crate::app::session::language::words;
use crate::app::update::file_saved;
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
pub enum Step {
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

pub(in crate::app) fn step(model: &mut Model, step: Step, at: Timestamp) -> Vec<Effect> {
    match step {
        Step::Choose => vec![Effect::ChooseFolder],
        Step::Allow => vec![Effect::AllowFolder],
        Step::Forget => vec![Effect::ForgetFolder],
        Step::Write => begin(model),
        Step::Is(folder) => {
            model.folder = folder;
            Vec::new()
        }
        Step::Chosen(folder) => {
            model.folder = folder;
            begin(model)
        }
        Step::Written => {
            let Folder::Writing(name) = &model.folder else { return Vec::new() };
            model.folder = Folder::Ready(name.clone());
            file_saved(model, at)
        }
        Step::Failed(error) => {
            fail(model, error);
            Vec::new()
        }
    }
}

/// Begins a file when it is time: something was written since the last one, that one is old enough, and nobody is
/// in the middle of an agreement, since thousands of them take the browser a moment.
pub(in crate::app) fn go_on(model: &mut Model) -> Vec<Effect> {
    let free = matches!(model.route, Route::Overview | Route::Backup);
    let Folder::Ready(_) = model.folder else { return Vec::new() };
    if !free || model.opening != Opening::Ready || model.is_dirty() || !is_time(model) {
        return Vec::new();
    }
    begin(model)
}

fn is_time(model: &Model) -> bool {
    let work = |since: Timestamp| {
        let mut own = model.rows.values().filter(|row| row.origin == Origin::Own && !row.blank);
        own.any(|row| row.changed >= since)
    };
    match model.prefs.last_backup {
        // A clock that was set back does not tell what was written since.
        Some(last) if last <= model.now => model.now.0 - last.0 >= PAUSE && work(last),
        _ => work(Timestamp(0)),
    }
}

fn begin(model: &mut Model) -> Vec<Effect> {
    let (Folder::Ready(name) | Folder::Failed(name, _)) = &model.folder else {
        return Vec::new();
    };
    model.folder = Folder::Writing(name.clone());
    vec![Effect::ReadAll(Purpose::Folder)]
}

/// Every log was read: they go into the file of this weekday, unless one of them would be missing in it.
pub(in crate::app) fn read(
    model: &mut Model,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    today: Day,
) -> Vec<Effect> {
    let whole = answer.ok().filter(|logs| logs.iter().all(|log| log.damage.is_none()));
    let Some(stored) = whole.filter(|_| !model.lost) else {
        fail(model, FolderError::Unread);
        return Vec::new();
    };
    vec![Effect::WriteIntoFolder {
        name: file_name(model, today),
        content: file::content(model, &stored),
    }]
}

/// Seven files, one for each weekday, so that a week can be looked back on and no folder fills up.
/// The device stands in the name: two devices may share a folder.
fn file_name(model: &Model, today: Day) -> String {
    let weekday = words(Some(&model.prefs)).weekday(today.weekday());
    format!("klar-aftale-{:04x}-{weekday}.json", model.prefs.device.0 >> 48)
}

fn fail(model: &mut Model, error: FolderError) {
    if let Folder::Writing(name) = &model.folder {
        model.folder = Folder::Failed(name.clone(), error);
    }
}
