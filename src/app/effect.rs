//! Everything that the app can ask of the browser.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Field;
use crate::agreement::Summary;
use crate::app::features::overview::view::View;
use crate::app::file::File;
use crate::app::paper::OnItsWay;
use crate::app::route::Route;
use crate::app::work::Work;
use crate::base::AgreementId;
use crate::codec::prefs::Prefs;
use crate::log::Tail;
use crate::store::Arrival;

/// Why every log is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFor {
    /// To write the backup file that the person downloads.
    File,
    /// To write a backup into the chosen folder.
    Folder,
    /// To compare them with the file that is being restored.
    Compare,
}

/// Why a file was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenFor {
    /// To restore it.
    Restore,
    /// To read an answer from it.
    Answer,
}

/// A side effect; each that can fail reports back with an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// List the agreements; answers with `Event::Listed`.
    List,
    /// Read one log; answers with `Event::LogRead`.
    ReadLog(AgreementId),
    /// Read every log; answers with `Event::AllRead`.
    ReadAll(ReadFor),
    /// Store summaries; they are a cache, so nothing is reported back.
    KeepSummaries(Vec<(AgreementId, Summary)>),
    /// Tell the other tabs which agreements have changed; an empty list means many.
    Announce(Vec<AgreementId>),
    /// Ask how much storage the browser grants and whether it is persistent; answers with `Event::Room`.
    AskRoom,
    /// Request persistent storage from the browser; answers with `Event::Room`.
    AskToKeep,
    /// Restore logs; answers with `Event::Restoring`.
    Restore(Vec<Arrival<Agreement>>),
    /// Find the agreements in which a text occurs; answers with `Event::Mentioned`.
    Mentions(String),
    /// Append to a log; answers with `Event::Appended` or `Event::AppendFailed`.
    Append {
        /// Whose log.
        agreement: AgreementId,
        /// The expected tail of the stored log.
        after: Option<Tail>,
        /// The new or joined entries.
        entries: Vec<AgreementEntry>,
    },
    /// Remove a log if it still has the expected tail; answers with `Event::Removed` or `Event::RemoveFailed`.
    Remove {
        /// Whose log.
        agreement: AgreementId,
        /// The expected tail of the stored log; `None` removes it unconditionally.
        seen: Option<Tail>,
    },
    /// Store the preferences; answers only on failure.
    SavePrefs(Prefs),
    /// Show another page.
    Go(Route),
    /// Write the view of the front page into the address, without a new history entry.
    Address(View),
    /// Focus a field, once it is drawn.
    Focus(Field),
    /// Focus the heading of a new page, so that a screen reader starts there.
    FocusHeading,
    /// Download the backup file; answers with `Event::FileSaved` or `Event::DownloadFailed`.
    SaveFile {
        /// Its name.
        name: String,
        /// Its content, JSON.
        content: String,
    },
    /// Download another file; answers only on failure, with `Event::DownloadFailed`.
    Give(File),
    /// Ask for the backup folder; answers with `Event::Folder`.
    AskFolder,
    /// Let the person choose a folder; answers with `Event::Folder`, unless the dialog is cancelled.
    ChooseFolder,
    /// Request write permission for the folder; answers with `Event::Folder`.
    AllowFolder,
    /// Forget the folder; the files in it stay. Answers with `Event::Folder`.
    ForgetFolder,
    /// Write the backup file into the folder; answers with `Event::Folder`.
    WriteIntoFolder {
        /// Its name.
        name: String,
        /// Its content, JSON.
        content: String,
    },
    /// Copy a link; answers with `Event::Left` or `Event::ShareFailed`.
    Copy {
        /// What it is.
        what: OnItsWay,
        /// The link.
        link: String,
    },
    /// Open the system's share sheet with a link; answers with `Event::Left` or `Event::ShareFailed`, and not at all when
    /// the sheet was closed.
    ShareSheet {
        /// What it is.
        what: OnItsWay,
        /// The link.
        link: String,
    },
    /// Read the file that the person has chosen as text; answers with `Event::Restoring` or `Event::Answering`.
    ReadChosen(ChosenFor),
    /// Send `Event::Clock` after this many milliseconds.
    Wake {
        /// Milliseconds.
        after: u64,
    },
    /// Run slow work; [`Work`] says which event answers it.
    Work(Work),
    /// Activate the waiting new version; answers with `Event::NewVersionTaken`.
    TakeNewVersion,
    /// Reload the page.
    Reload,
}
