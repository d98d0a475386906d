//! What may leave the device: views, answers, drafts to fill in and cases for a colleague, as links and files.

pub mod answer;
pub mod digits;
pub mod draft;
pub mod envelope;
pub mod handover;
pub mod link;
pub mod lock;
pub mod seal;
pub mod v1;
pub mod words;
