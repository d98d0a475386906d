//! Version 1 of what links hold.

pub mod answer;
pub mod company;
pub mod draft;
pub mod filled;
pub mod parts;
pub mod plan;
pub mod text;
