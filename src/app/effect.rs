//! Everything that the program can ask of the browser.

use crate::app::route::Route;
use crate::domain::choices::Audience;
use crate::domain::field::Field;
use crate::domain::ids::AgreementId;
use crate::domain::log::{Entry, Tail};
use crate::store::prefs::Prefs;

/// Something to do; each that can fail answers with an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read all logs; answers with `Event::ReadAll`.
    ReadAll,
    /// Append to a log; answers with `Event::Appended` or `Event::AppendFailed`.
    Append {
        /// Whose log.
        agreement: AgreementId,
        /// The end that the store is thought to have.
        after: Option<Tail>,
        /// What is new, or joined.
        entries: Vec<Entry>,
    },
    /// Remove a log that ends as it was seen; answers with `Event::Removed` or `Event::RemoveFailed`.
    Remove {
        /// Whose log.
        agreement: AgreementId,
        /// The end that the store is thought to have.
        seen: Tail,
    },
    /// Keep the preferences; answers only when it fails.
    SavePrefs(Prefs),
    /// Show another page.
    Go(Route),
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
    /// Give the person a view as a page; answers only when it fails, with `Event::DownloadFailed`.
    SaveSheet {
        /// Its name.
        name: String,
        /// Its content, HTML.
        content: String,
    },
    /// Copy a link; answers with `Event::Copied` or `Event::ShareFailed`.
    Copy {
        /// For whom.
        audience: Audience,
        /// The link.
        link: String,
    },
    /// Hand a link to the system's share sheet; answers only when it fails, with `Event::ShareFailed`.
    ShareSheet {
        /// The link.
        link: String,
    },
}
