//! Everything that can happen to the app: what a person does, and what the browser answers.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::Field;
use crate::agreement::sharing::CompanyField;
use crate::agreement::{Audience, Work};
use crate::app::effect::ReadFor;
use crate::app::features::answers::AnswerStep;
use crate::app::features::backup::folder::FolderStep;
use crate::app::features::backup::restoring::RestoreStep;
use crate::app::features::conflicts::ConflictSide;
use crate::app::features::going_on::Onward;
use crate::app::features::handover::HandoverStep;
use crate::app::features::overview::view::{Narrow, View};
use crate::app::features::sharing::content::{HandOut, LinkContent};
use crate::app::features::sharing::files::FileContent;
use crate::app::features::sharing::locking::LockStep;
use crate::app::features::sharing::state::WayOut;
use crate::app::file::File;
use crate::app::paper::{NoLink, OnItsWay, Paper};
use crate::app::route::Route;
use crate::app::session::room::Room;
use crate::base::{AgreementId, FollowUpId, GoalId, StepId};
use crate::codec::prefs::Prefs;
use crate::log::Tail;
use crate::store::{Listed, Removed, StoredLog};
use crate::store::{StoreError, WriteErrorOf};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The app was opened.
    Opened {
        /// The preferences of this device, when it has any.
        prefs: Option<Prefs>,
        /// The page asked for.
        route: Route,
        /// The view of the front page, from the address.
        view: View,
        /// The address of the site, up to and with its last `/`.
        site: String,
    },
    /// The store listed every agreement.
    Listed(Result<Vec<Listed<Agreement>>, StoreError>),
    /// The store returned one log.
    LogRead(AgreementId, Result<StoredLog<Agreement>, StoreError>),
    /// The store returned every log.
    AllRead(ReadFor, Result<Vec<StoredLog<Agreement>>, StoreError>),
    /// Another tab has written: to these agreements, or, when the list is empty, to many.
    Elsewhere(Vec<AgreementId>),
    /// The browser reported the storage that it grants.
    Room(Room),
    /// A filter of the front page's table was changed.
    Narrow(Narrow),
    /// One of two versions was chosen for the first conflict of an agreement.
    Settle(AgreementId, ConflictSide),
    /// The stored agreements are lost; the person continues with an empty device.
    BeginAnew,
    /// The address changed.
    Routed(Route),
    /// The address of the front page asks for another view.
    Viewed(View),
    /// Create an agreement.
    New,
    /// Load the example.
    LoadExample,
    /// Remove an agreement that is the example or blank.
    Remove(AgreementId),
    /// A person did something to an agreement.
    Do(AgreementId, Command),
    /// Add a step that starts as a copy of another.
    AddStep(AgreementId, StepId),
    /// Add a task.
    AddTask(AgreementId, Work),
    /// Add a goal, or a sub-goal of a goal.
    AddGoal(AgreementId, Option<GoalId>),
    /// Undo the last act on an agreement.
    Undo(AgreementId),
    /// Redo what was last undone.
    Redo(AgreementId),
    /// A field of an agreement is to be shown and made ready to write in.
    Show(AgreementId, Field),
    /// Copy what is known of a company from another agreement into this one.
    UseCompany {
        /// The agreement to copy into.
        into: AgreementId,
        /// The agreement to copy from.
        from: AgreementId,
    },
    /// Begin a follow-up now.
    BeginFollowUp(AgreementId),
    /// Finish the note of a follow-up.
    FinishFollowUp(AgreementId, FollowUpId),
    /// Create an agreement that follows on from another: a new period at the same company, or another company.
    GoOn(AgreementId, Onward),
    /// The store has committed entries up to this tail.
    Appended(AgreementId, Tail),
    /// An append failed.
    AppendFailed(AgreementId, WriteErrorOf<Agreement>),
    /// The store has removed an agreement, with the numbers of its rows.
    Removed(AgreementId, Removed),
    /// A removal failed.
    RemoveFailed(AgreementId, WriteErrorOf<Agreement>),
    /// Delete a citizen's agreements, whatever they contain.
    Delete(Vec<AgreementId>),
    /// The store returned the agreements that mention the deleted citizen's name.
    Mentioned(Result<Vec<AgreementId>, StoreError>),
    /// A step of restoring a file.
    Restoring(RestoreStep),
    /// A step of the automatic backup into a folder.
    Folder(FolderStep),
    /// Retry saving.
    TryAgain,
    /// Another tab has stored other preferences.
    PrefsElsewhere(Prefs),
    /// The preferences could not be stored.
    PrefsFailed(StoreError),
    /// Download the backup file.
    SaveFile,
    /// Copy a link.
    CopyLink(AgreementId, Paper),
    /// Open the system's share sheet with a link.
    ShareLink(AgreementId, Paper),
    /// Download a view as a file.
    SaveSheet(AgreementId, Audience),
    /// Download every date of an agreement for the calendar.
    SaveCalendar(AgreementId),
    /// Download the next follow-up for the calendar.
    SaveNextDate(AgreementId),
    /// A file of this content was made; `None` when there is nothing to put into it.
    FileMade(Arc<FileContent>, Option<File>),
    /// The link of this content was made, or the reason why not.
    LinkMade(Arc<LinkContent>, Result<HandOut, NoLink>),
    /// A link was taken by hand, sent with a mail or message program, or its code was scanned.
    HandedOut(AgreementId, Paper),
    /// The page of a link is looked at, or its code shown.
    Looked(AgreementId, Paper),
    /// A step of reading an answer that came back.
    Answering(AnswerStep),
    /// Take over these fields of what the company filled in; the index is its place in the log's list.
    TakeOver(AgreementId, usize, Vec<CompanyField>),
    /// A step of handing cases over to a colleague.
    HandingOver(HandoverStep),
    /// A step of locking a link with a passphrase.
    Locking(LockStep),
    /// The backup file was downloaded.
    FileSaved,
    /// The browser refused a download.
    DownloadFailed,
    /// A link has left: it was copied, or the share sheet took it.
    Left(OnItsWay, WayOut),
    /// The link could not be copied or shared.
    ShareFailed,
    /// Time has passed: a minute, a wait, or the page is seen again.
    Clock,
    /// A field lost the focus: further typing becomes a new entry.
    FieldLeft,
    /// The message was dismissed.
    Dismiss,
    /// A new version of the app is installed and waits.
    NewVersion,
    /// Activate the new version, or reload this page into it.
    TakeNewVersion,
    /// A new version was activated, by this tab or another.
    NewVersionTaken,
}
