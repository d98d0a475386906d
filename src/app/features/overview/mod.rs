//! The front page.

pub mod front_page;
pub(in crate::app) mod narrowing;
pub mod view;
