//! The sheet of a link: one of the two views, or what is wrong with the link.

use leptos::prelude::*;

use crate::domain::time::Day;
use crate::export::company_sheet::company_sheet;
use crate::export::plan_sheet::plan_sheet;
use crate::export::problem_sheet::{Cure, Problem, problem_sheet};
use crate::export::sheet::{Block, Sheet};
use crate::share::link::{LinkError, Shared, decode};
use crate::text::words::Words;
use crate::ui::view::blocks::{draw, element};

/// The sheet of a fragment on a day.
#[must_use]
pub fn sheet(fragment: &str, today: Day, words: Words) -> Sheet {
    match decode(fragment) {
        Ok(Shared::Company(view)) => company_sheet(&view, today, words),
        Ok(Shared::Plan(view)) => plan_sheet(&view, today, words),
        Err(error) => {
            let (title, text) = words.link_error(error);
            let cure = match error {
                LinkError::Newer => Cure::Reload,
                LinkError::Empty | LinkError::Cut | LinkError::Damaged => Cure::AnotherLink,
            };
            problem_sheet(Problem { title, text, cure }, words)
        }
    }
}

/// The page of a sheet; nothing on it changes while it is shown.
#[component]
pub fn SheetPage(blocks: Vec<Block>, words: Words) -> impl IntoView {
    element("main", "page", draw(blocks, words))
}
