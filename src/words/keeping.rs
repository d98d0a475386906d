//! Sentences on backups, restored files, and what the browser keeps.

use crate::app::features::backup::age::BackupAge;
use crate::app::features::backup::folder::{Folder, FolderError};
use crate::app::features::backup::restoring::Standing;
use crate::app::model::SetAside;
use crate::codec::FileError;
use crate::codec::rows::RecordError;
use crate::store::StoreError;
use crate::words::language::Words;

/// Bytes in a megabyte, as disks count.
const MEGABYTE: u64 = 1_000_000;

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

    /// How it stands with the folder that files are kept in; nothing where the browser has no folders.
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

    /// Why a file was refused.
    #[must_use]
    pub fn file_error(self, error: FileError) -> &'static str {
        match error {
            FileError::Foreign => self.file_foreign(),
            FileError::Newer => self.file_newer(),
            FileError::Damaged => self.file_damaged(),
            FileError::TooLarge => self.file_too_large(),
            FileError::Unreadable => self.file_unreadable(),
        }
    }

    /// Why a file was not taken in.
    #[must_use]
    pub fn failed_to_restore(self, error: &StoreError) -> &'static str {
        match error {
            StoreError::Full => self.not_restored_full(),
            StoreError::Outdated => self.store_outdated(),
            StoreError::Newer => self.store_newer(),
            StoreError::Blocked => self.store_blocked(),
            StoreError::Forbidden => self.load_forbidden(),
            StoreError::Damaged(_) | StoreError::Lost | StoreError::Unknown(_) => {
                self.not_restored()
            }
        }
    }

    /// `3 nye`
    #[must_use]
    pub fn standing_count(self, standing: Standing, count: u32) -> String {
        match standing {
            Standing::New => self.standing_new(count),
            Standing::Differs => self.standing_differs(count),
            Standing::Repairs => self.standing_repairs(count),
            Standing::Newer => self.standing_newer(count),
            Standing::Same => self.standing_same(count),
            Standing::Damaged => self.standing_damaged(count),
        }
    }

    /// What happens to the agreements of a standing.
    #[must_use]
    pub fn standing_means(self, standing: Standing) -> &'static str {
        match standing {
            Standing::New => self.standing_new_help(),
            Standing::Differs => self.standing_differs_help(),
            Standing::Repairs => self.standing_repairs_help(),
            Standing::Newer => self.standing_newer_help(),
            Standing::Same => self.standing_same_help(),
            Standing::Damaged => self.standing_damaged_help(),
        }
    }

    /// A log that cannot be read: whose, and why.
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

    /// `1,2 MB`, `10,7 GB`
    #[must_use]
    pub fn in_bytes(self, bytes: u64) -> String {
        if bytes < 1_000 * MEGABYTE {
            self.megabytes(&self.tenths(bytes / (MEGABYTE / 10)))
        } else {
            self.gigabytes(&self.tenths(bytes / (MEGABYTE * 100)))
        }
    }
}
