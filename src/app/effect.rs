//! Everything that the program can ask of the browser.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Field;
use crate::agreement::Summary;
use crate::app::features::overview::view::View;
use crate::app::file::File;
use crate::app::paper::Paper;
use crate::app::route::Route;
use crate::app::work::Work;
use crate::base::AgreementId;
use crate::codec::prefs::Prefs;
use crate::log::Tail;
use crate::store::Arrival;

/// What every log is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFor {
    /// To be given to the person as a file.
    File,
    /// To be kept in the folder of the person's choice.
    Folder,
    /// To be compared with the file that is restored.
    Compare,
}

/// What a file was chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenFor {
    /// To be taken in.
    Restore,
    /// As an answer that came back.
    Answer,
}

/// Something to do; each that can fail answers with an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// List the agreements; answers with `Event::Listed`.
    List,
    /// Read one log; answers with `Event::LogRead`.
    ReadLog(AgreementId),
    /// Read every log; answers with `Event::AllRead`.
    ReadAll(ReadFor),
    /// Keep summaries; they are a cache, so nothing is answered.
    KeepSummaries(Vec<(AgreementId, Summary)>),
    /// Tell the other tabs which agreements have changed; none named: many.
    Announce(Vec<AgreementId>),
    /// Ask what room the browser lends, and for how long; answers with `Event::Room`.
    AskRoom,
    /// Ask the browser to promise that it will not clear the store by itself; answers with `Event::Room`.
    AskToKeep,
    /// Take logs in; answers with `Event::Restoring`.
    Restore(Vec<Arrival<Agreement>>),
    /// Find the agreements that hold a text anywhere; answers with `Event::Mentioned`.
    Mentions(String),
    /// Append to a log; answers with `Event::Appended` or `Event::AppendFailed`.
    Append {
        /// Whose log.
        agreement: AgreementId,
        /// The end that the store is thought to have.
        after: Option<Tail>,
        /// What is new, or joined.
        entries: Vec<AgreementEntry>,
    },
    /// Remove a log that ends as it was seen; answers with `Event::Removed` or `Event::RemoveFailed`.
    Remove {
        /// Whose log.
        agreement: AgreementId,
        /// The end that the store is thought to have; `None`: whatever it holds.
        seen: Option<Tail>,
    },
    /// Keep the preferences; answers only when it fails.
    SavePrefs(Prefs),
    /// Show another page.
    Go(Route),
    /// Write the view of the front page into the address, in the place of the one that stands there.
    Address(View),
    /// Put the cursor into a field, once it is on the screen.
    Focus(Field),
    /// Put the cursor at a field, if what it stood on is gone from the screen.
    CatchFocus(Field),
    /// Put the cursor on the heading of a new page, so that it is read from its beginning.
    FocusHeading,
    /// Give the person the file of all agreements; answers with `Event::FileSaved` or `Event::DownloadFailed`.
    SaveFile {
        /// Its name.
        name: String,
        /// Its content, JSON.
        content: String,
    },
    /// Give the person another file; answers only when it fails, with `Event::DownloadFailed`.
    Give(File),
    /// Ask for the folder that files are kept in; answers with `Event::Folder`.
    AskFolder,
    /// Let the person choose one; answers with `Event::Folder`, unless the person changes nothing.
    ChooseFolder,
    /// Let the browser ask the person whether it may be written in; answers with `Event::Folder`.
    AllowFolder,
    /// Forget the folder; the files in it stay. Answers with `Event::Folder`.
    ForgetFolder,
    /// Keep the file of all agreements in the folder; answers with `Event::Folder`.
    WriteIntoFolder {
        /// Its name.
        name: String,
        /// Its content, JSON.
        content: String,
    },
    /// Copy a link; answers with `Event::Copied` or `Event::ShareFailed`.
    Copy {
        /// Of what.
        paper: Paper,
        /// The link.
        link: String,
    },
    /// Hand a link to the system's share sheet; answers only when it fails, with `Event::ShareFailed`.
    ShareSheet {
        /// The link.
        link: String,
    },
    /// Read the file that the person has chosen as text; answers with `Event::Restoring` or `Event::Answering`.
    ReadChosen(ChosenFor),
    /// Do slow work; the work says how it answers.
    Work(Work),
    /// Take the new version that waits into use; answers with `Event::NewVersionTaken`.
    TakeNewVersion,
    /// Load the page again.
    Reload,
}
