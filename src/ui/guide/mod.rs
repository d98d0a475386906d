//! *Guide*: the checklists of the working models, for this case.

pub mod page;
pub mod section;
