//! *Sikkerhedskopi*: a file of everything, a file taken in, and what the browser promises.

pub mod folder;
pub mod page;
pub mod preview;
pub mod restore;
pub mod room;
