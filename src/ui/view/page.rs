//! The page of a link: one of the two views, the passphrase form, or an error.

use std::sync::Arc;

use leptos::prelude::*;

use crate::base::Day;
use crate::codec::share::LinkError;
use crate::codec::share::fingerprint;
use crate::codec::share::{Opened, Shared};
use crate::pages::company_sheet;
use crate::pages::{Block, Sheet};
use crate::pages::{Cure, Problem, problem_sheet};
use crate::pages::{PlanMore, plan_sheet};
use crate::ui::view::blocks::draw;
use crate::ui::view::elements::element;
use crate::ui::view::later::{Door, Later};
use crate::words::Words;

/// The sheet of a view on a day, with the fingerprint of its seal below the line that names the sender.
#[must_use]
pub fn sheet_of(opened: &Opened, today: Day, words: Words) -> Sheet {
    let mut sheet = match &opened.shared {
        Shared::Company(view) => company_sheet(view, Vec::new(), today, words),
        Shared::Plan(view) => plan_sheet(view, &PlanMore::default(), today, words),
    };
    let seal = Block::Small(words.view_sealed(&fingerprint(opened.maker)));
    sheet.blocks.insert(sheet.blocks.len().min(1), seal);
    sheet
}

/// The sheet of a link that cannot be read.
#[must_use]
pub fn problem_of(error: LinkError, words: Words) -> Sheet {
    let (title, text) = words.link_error(error);
    let cure = if error == LinkError::Newer { Cure::Reload } else { Cure::AnotherLink };
    problem_sheet(Problem { title, text, cure }, words)
}

/// The page of a sheet; it is static. A view can be answered.
#[component]
pub fn SheetPage(blocks: Vec<Block>, opened: Option<Arc<Opened>>, later: Later) -> impl IntoView {
    let door = opened.map(|opened| Door { opened, later });
    element("main", "page", draw(blocks, later.words, door.as_ref()))
}
