//! The storage that the browser grants: how much, and whether it is persistent.

/// What the browser reports about the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Whether the storage is persistent: the browser does not clear it by itself.
    pub promised: bool,
    /// Bytes used, and bytes available; `None` where the browser does not report it.
    pub bytes: Option<(u64, u64)>,
}
