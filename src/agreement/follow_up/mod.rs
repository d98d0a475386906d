//! Follow-ups: what was discussed and agreed at each meeting, and the next appointment (B5, A11).

mod contact_rhythm;
pub(in crate::agreement) mod follow_ups;
mod meeting;
mod note;
mod rhythm;

pub use contact_rhythm::{Contact, contact};
pub use meeting::Meeting;
pub(in crate::agreement) use meeting::is_ahead;
pub(in crate::agreement) use note::keep;
pub use note::{FollowUp, FollowUpChange, Participant, Tenths, Topic};
