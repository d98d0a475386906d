//! Values that every room uses: days, times, minutes, ids, typed fields, stable codes.

mod codes;
mod hex;
mod holiday;
mod ids;
mod time;
mod typed;

pub use codes::Coded;
pub(crate) use codes::coded;
pub use hex::{hash_of_hex, hex_of_hash};
pub use holiday::{Holiday, holiday};
pub use ids::{AgreementId, DeviceId, FollowUpId, GoalId, Secret, StepId, TaskId, Token, low_half};
pub use time::{ClockTime, Day, Minutes, Period, Timestamp, Week, Weekday};
pub use typed::Typed;
