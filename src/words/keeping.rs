//! Sentences on backups, restored files, and the browser's storage.

use crate::codec::FileError;
use crate::store::StoreError;
use crate::words::language::Words;

/// Bytes in a megabyte, decimal.
const MEGABYTE: u64 = 1_000_000;

impl Words {
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

    /// Why a file was not restored.
    #[must_use]
    pub fn failed_to_restore(self, error: &StoreError) -> &'static str {
        match error {
            StoreError::Full => self.not_restored_full(),
            StoreError::Outdated => self.store_outdated(),
            StoreError::Newer => self.store_newer(),
            StoreError::Blocked => self.store_blocked(),
            StoreError::Forbidden => self.load_forbidden(),
            StoreError::Damaged(_)
            | StoreError::Lost
            | StoreError::Silent
            | StoreError::Unknown(_) => self.not_restored(),
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
