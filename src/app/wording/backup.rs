//! Backups: age, folder, what a file would change; logs that cannot be read.

use crate::app::features::backup::age::BackupAge;
use crate::app::features::backup::comparing::FileStanding;
use crate::app::features::backup::folder::{Folder, FolderError};
use crate::app::session::opening::SetAside;
use crate::codec::rows::RecordError;
use crate::words::Words;

impl Words {
    /// How old the last backup is.
    #[must_use]
    pub fn backup_age(self, age: BackupAge) -> String {
        match age {
            BackupAge::Never => self.backup_never().to_owned(),
            BackupAge::Days(0) => self.backup_fresh().to_owned(),
            BackupAge::Days(days) => self.backup_days(u32::try_from(days).unwrap_or(u32::MAX)),
        }
    }

    /// The state of the backup folder; `None` where the browser has no folders.
    #[must_use]
    pub fn folder(self, folder: &Folder) -> Option<String> {
        Some(match folder {
            Folder::Unavailable => return None,
            Folder::Unchosen => self.folder_unchosen().to_owned(),
            Folder::Asks(name) => self.folder_asks(name),
            Folder::Ready(name) => self.folder_ready(name),
            Folder::Writing(name) => self.folder_writing(name),
            Folder::Failed(name, FolderError::Gone) => self.folder_gone(name),
            Folder::Failed(name, FolderError::Full) => self.folder_full(name),
            Folder::Failed(_, FolderError::Refused) => self.folder_refused().to_owned(),
            Folder::Failed(name, FolderError::Unread) => self.folder_unread(name),
        })
    }

    /// `3 nye`
    #[must_use]
    pub fn standing_count(self, standing: FileStanding, count: u32) -> String {
        match standing {
            FileStanding::New => self.standing_new(count),
            FileStanding::Differs => self.standing_differs(count),
            FileStanding::Repairs => self.standing_repairs(count),
            FileStanding::Newer => self.standing_newer(count),
            FileStanding::Same => self.standing_same(count),
            FileStanding::Damaged => self.standing_damaged(count),
        }
    }

    /// What restoring does to the agreements of a standing.
    #[must_use]
    pub fn standing_means(self, standing: FileStanding) -> &'static str {
        match standing {
            FileStanding::New => self.standing_new_help(),
            FileStanding::Differs => self.standing_differs_help(),
            FileStanding::Repairs => self.standing_repairs_help(),
            FileStanding::Newer => self.standing_newer_help(),
            FileStanding::Same => self.standing_same_help(),
            FileStanding::Damaged => self.standing_damaged_help(),
        }
    }

    /// A log that cannot be read: which one, and why.
    #[must_use]
    pub fn set_aside_log(self, log: &SetAside) -> String {
        let known: Vec<&str> =
            [log.citizen.as_str(), &log.company].into_iter().filter(|it| !it.is_empty()).collect();
        let who = known.join(" · ");
        let who = if who.is_empty() { self.set_aside_unnamed() } else { &who };
        match log.damage {
            RecordError::Newer => self.set_aside_newer(who),
            RecordError::Damaged | RecordError::Hole => self.set_aside_damaged(who),
        }
    }
}
