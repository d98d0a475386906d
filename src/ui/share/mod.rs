//! Sharing: content, preview and channels; and what a company filled in.

pub mod disclosures;
pub mod filled;
pub mod lock;
pub mod page;
pub mod preview;
pub mod ways;
