//! The content of the phone's later file: everything that only [`draw`] uses.

use leptos::prelude::*;

use crate::browser::{double_click, focus, page, steps};
use crate::ui::view::answer::answer_page;
use crate::ui::view::fill::fill_page;
use crate::ui::view::later::{Later, Part};
use crate::ui::view::unlock::UnlockPage;

/// Draws a part. Only the binary `src/bin/view.rs` may name this function: any other use pulls all of it into the first
/// file.
#[must_use]
pub fn draw(part: Part, later: Later) -> AnyView {
    // Without a document there is nothing to focus.
    focus::keep().ok();
    double_click::guard().ok();
    match part {
        Part::Answer(opened, decision) => {
            // Behind the form is the page; where entering fails, the way back leads off the page.
            let to_place = focus::remember_place();
            steps::enter(move || {
                page::lift();
                to_place();
            })
            .ok();
            answer_page(&opened, decision, later)
        }
        Part::Fill(content) => fill_page(&content, later),
        Part::Unlock(envelope) => view! { <UnlockPage envelope=*envelope later/> }.into_any(),
    }
}
