//! What comes back from those who were handed a view, and what the company may see (C2, C6, C7).

pub(in crate::agreement) mod answers;
pub(in crate::agreement) mod filling;
mod matter;

pub use answers::{Answer, Answered, Decision, LONGEST_NOTE, Ticket, ViewHash};
pub use filling::{
    Asked, CompanyField, CompanyPart, Filled, FilledIn, Form, LONGEST_FIELD, is_open, may_ask,
};
pub use matter::Matter;
