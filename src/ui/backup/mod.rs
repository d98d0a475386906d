//! *Sikkerhedskopi*: backup, restore, and persistent storage.

pub mod folder;
pub mod page;
pub mod preview;
pub mod restore;
pub mod room;
