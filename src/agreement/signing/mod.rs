//! Signing, changing and ending an agreement, and the content that is signed (B2–B6).

mod change;
mod content;
mod ending;
mod hash;
pub(in crate::agreement) mod lifecycle;
mod party;

pub use change::{ChangeKind, OpenChange, Version};
pub use content::{content_hash, content_text};
pub use ending::{Closed, Outcome, Stop, Stopped};
pub use hash::ContentHash;
pub(in crate::agreement) use lifecycle::may_touch;
pub use party::{Party, SignOff, SignOffMethod, Signed};
