//! Where an agreement stands on a given day, whose turn it is, and what is to be done next (B1, B7).

mod course;
mod table;
mod todo;

pub use course::{Course, Parties};
pub use table::{Line, Status, TABLE, Turn};
pub use todo::{List, Todo, What};
