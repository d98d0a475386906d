//! The room that the browser lends: how much, and whether it has promised to keep what lies there.

/// What the browser says of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Whether the browser has promised not to clear the store by itself.
    pub promised: bool,
    /// Bytes in use, and bytes there are; `None` where the browser does not tell.
    pub bytes: Option<(u64, u64)>,
}
