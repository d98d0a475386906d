//! Sharing: content, preview and channels; and what a company filled in.

pub mod filled;
pub mod lock;
pub mod matters;
pub mod page;
pub mod preview;
pub mod ways;
