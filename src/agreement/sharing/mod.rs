//! What was handed out, what comes back, and what the company may see (C2, C6, C7).

mod answer;
pub(in crate::agreement) mod answering;
pub(in crate::agreement) mod changed;
mod company_part;
mod disclosable;
mod disclosure;
pub(in crate::agreement) mod filling;
pub(in crate::agreement) mod out_there;
mod ticket;

pub use answer::{Answer, Answered, Decision, LONGEST_NOTE};
pub use company_part::{Asked, CompanyField, CompanyPart, Filled, FilledIn, Form, LONGEST_FIELD};
pub use disclosable::Disclosable;
pub use filling::{is_open, may_ask};
pub use out_there::{OutThere, ShownPart};
pub use ticket::{Ticket, ViewHash};
