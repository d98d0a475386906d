//! Signing, changing and ending an agreement, and the content that is signed (B2–B6).

mod content;
pub(in crate::agreement) mod living;

pub use content::{ContentHash, content_hash, content_text};
pub(in crate::agreement) use living::may_touch;
