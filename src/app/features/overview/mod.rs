//! The front page.

pub mod front_page;
pub mod view;
