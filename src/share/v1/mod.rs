//! Version 1 of what is shared: frozen binary shapes (postcard), converted by hand.

pub mod answer;
pub mod company;
pub mod draft;
pub mod filled;
pub mod parts;
pub mod plan;
mod text;
