//! What the phone needs only after the page of a link stands: answering it, filling in, opening what is locked. It comes in a file of its own.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::agreement::sharing::Decision;
use crate::browser::{location, page};
use crate::codec::share::Envelope;
use crate::codec::share::Opened;
use crate::ui::view::actions::{PRIMARY, button};
use crate::ui::view::answer::answer_page;
use crate::ui::view::blocks::{element, text};
use crate::ui::view::fill::fill_page;
use crate::ui::view::unlock::UnlockPage;
use crate::words::Words;

/// What the file holds.
#[derive(Clone, Debug)]
pub enum Part {
    /// Answering a view.
    Answer(Arc<Opened>, Decision),
    /// Asking for the words of a link that is locked.
    Unlock(Box<Envelope>),
    /// Filling in a draft: its content, open.
    Fill(Vec<u8>),
}

/// Draws a part. Only the program's own file, `src/bin/view.rs`, may name this function: whatever else does takes all
/// of it into the first file.
#[must_use]
pub fn draw(part: Part, later: Later) -> AnyView {
    match part {
        Part::Answer(opened, decision) => answer_page(&opened, decision, later),
        Part::Fill(content) => fill_page(&content, later),
        Part::Unlock(envelope) => view! { <UnlockPage envelope=*envelope later/> }.into_any(),
    }
}

/// How a part is drawn, once it is here.
pub type Draw = fn(Part, Later) -> AnyView;

/// Fetches the file; nothing when it could not be had.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// The door to the parts.
#[derive(Clone, Copy)]
pub struct Later {
    /// The way to the file.
    pub fetch: Fetch,
    /// The words of the page.
    pub words: Words,
}

impl Later {
    /// Fetches the file, so that it is here before it is asked for, also where there is no network then.
    pub fn begin(self) {
        spawn_local(async move {
            // Who asks for a part tries again.
            (self.fetch)().await;
        });
    }

    /// Lays a part over the page; the page stays below it as it was.
    pub fn open(self, part: Part) {
        spawn_local(async move {
            let drawn = (self.fetch)().await;
            let Ok(place) = page::lay_over() else { return };
            let words = self.words;
            // Below an answer the page stands; below anything else there is nothing to go back to.
            let back = if matches!(part, Part::Answer(..)) { page::lift } else { location::reload };
            mount_to(place, move || match drawn {
                Some(draw) => draw(part, self),
                None => not_here(words, back),
            })
            .forget();
            // A part always has a heading.
            page::focus("heading").ok();
        });
    }
}

/// The file could not be had.
fn not_here(words: Words, back: fn()) -> AnyView {
    let children = vec![
        view! { <h1 id="heading" tabindex="-1">{words.page_not_here_title()}</h1> }.into_any(),
        text("p", "", words.page_not_here().to_owned()),
        button(words.try_again().to_owned(), PRIMARY, back),
    ];
    element("main", "page", children)
}
