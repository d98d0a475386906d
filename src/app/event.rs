//! Everything that can happen to the program: what a person does, and what the browser answers.

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
use crate::app::file::File;
use crate::app::paper::{NoLink, Paper};
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
    /// The program was opened.
    Opened {
        /// The preferences of this device, when it has any.
        prefs: Option<Prefs>,
        /// The page asked for.
        route: Route,
        /// What the address asks the front page to show.
        view: View,
        /// The address of the site, up to and with its last `/`.
        site: String,
    },
    /// The store answered with every agreement in short.
    Listed(Result<Vec<Listed<Agreement>>, StoreError>),
    /// The store answered with one log.
    LogRead(AgreementId, Result<StoredLog<Agreement>, StoreError>),
    /// The store answered with every log, for a file or to be compared with one.
    AllRead(ReadFor, Result<Vec<StoredLog<Agreement>>, StoreError>),
    /// Another tab has written: in these agreements, or, when none is named, in many.
    Elsewhere(Vec<AgreementId>),
    /// The browser has said what room it lends.
    Room(Room),
    /// The table of the front page is to be narrowed.
    Narrow(Narrow),
    /// One of two versions is chosen: the first conflict of an agreement is settled.
    Settle(AgreementId, ConflictSide),
    /// The agreements that were here are gone; the person goes on without them.
    BeginAnew,
    /// The address changed.
    Routed(Route),
    /// The address of the front page changed: it asks for another view.
    Viewed(View),
    /// A new agreement is wanted.
    New,
    /// The example is wanted.
    LoadExample,
    /// An agreement is to go: the example, or one that nothing was written in.
    Remove(AgreementId),
    /// A person did something to an agreement.
    Do(AgreementId, Command),
    /// A step is wanted that starts as a copy of another.
    AddStep(AgreementId, StepId),
    /// A task is wanted.
    AddTask(AgreementId, Work),
    /// A goal is wanted, or a sub-goal of a goal.
    AddGoal(AgreementId, Option<GoalId>),
    /// Undo the last act on an agreement.
    Undo(AgreementId),
    /// Redo what was last undone.
    Redo(AgreementId),
    /// A field of an agreement is to be shown and made ready to write in.
    Show(AgreementId, Field),
    /// What is known of a company from another agreement is to be used in this one.
    UseCompany {
        /// The agreement that is written.
        into: AgreementId,
        /// The agreement that it is known from.
        from: AgreementId,
    },
    /// A follow-up is held now.
    BeginFollowUp(AgreementId),
    /// The note of a follow-up is done.
    FinishFollowUp(AgreementId, FollowUpId),
    /// A new agreement is wanted that goes on from another: for a new period there, or with another company.
    GoOn(AgreementId, Onward),
    /// The store has committed entries up to this tail.
    Appended(AgreementId, Tail),
    /// The store could not append.
    AppendFailed(AgreementId, WriteErrorOf<Agreement>),
    /// The store has removed an agreement, so many rows of it.
    Removed(AgreementId, Removed),
    /// The store could not remove.
    RemoveFailed(AgreementId, WriteErrorOf<Agreement>),
    /// A citizen's agreements are to be deleted, whatever stands in them.
    Delete(Vec<AgreementId>),
    /// The store has said which agreements hold the name of the citizen that was deleted.
    Mentioned(Result<Vec<AgreementId>, StoreError>),
    /// A file is restored, step by step.
    Restoring(RestoreStep),
    /// A file is kept by itself in a folder, step by step.
    Folder(FolderStep),
    /// Saving is to be tried again.
    TryAgain,
    /// Another tab has kept other preferences.
    PrefsElsewhere(Prefs),
    /// The preferences could not be kept.
    PrefsFailed(StoreError),
    /// A file with all agreements is wanted.
    SaveFile,
    /// A link is to be copied.
    CopyLink(AgreementId, Paper),
    /// A link is to be handed to the system's share sheet.
    ShareLink(AgreementId, Paper),
    /// A view is wanted as a file.
    SaveSheet(AgreementId, Audience),
    /// Every date of an agreement is wanted for the calendar.
    SaveCalendar(AgreementId),
    /// The next follow-up alone is wanted for the calendar.
    SaveNextDate(AgreementId),
    /// A file of this content was made; none when there is nothing for it.
    FileMade(Arc<FileContent>, Option<File>),
    /// The link of this content was made, or cannot be.
    LinkMade(Arc<LinkContent>, Result<HandOut, NoLink>),
    /// A link was taken by hand, or its page opened.
    HandedOut(AgreementId, Paper),
    /// An answer came back, step by step.
    Answering(AnswerStep),
    /// What the company filled in is to be used: of which of those that came, these fields.
    TakeOver(AgreementId, usize, Vec<CompanyField>),
    /// Cases are handed over to a colleague, step by step.
    HandingOver(HandoverStep),
    /// A view is locked with words, step by step.
    Locking(LockStep),
    /// The file with all agreements was given.
    FileSaved,
    /// The browser would not give a file.
    DownloadFailed,
    /// The link was copied.
    Copied(Paper),
    /// The link could not be copied or handed over.
    ShareFailed,
    /// A field was left: what is typed from now on is an entry of its own.
    FieldLeft,
    /// The message was read.
    Dismiss,
    /// A new version of the program is on the device and waits.
    NewVersion,
    /// The new version is to be taken into use, or this page loaded again in it.
    TakeNewVersion,
    /// A new version was taken into use, by this tab or another.
    NewVersionTaken,
}
