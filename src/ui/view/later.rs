//! What the phone needs only after the page of a link stands: answering it, filling in, opening what is locked. It comes in a file of its own.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::agreement::sharing::Decision;
use crate::browser::{location, page};
use crate::codec::share::Envelope;
use crate::codec::share::Opened;
use crate::ui::view::elements::{PRIMARY, button, element, text};
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

/// How a part is drawn, once it is here.
pub type Draw = fn(Part, Later) -> AnyView;

/// Fetches the file; nothing when it could not be had.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// Loads the later file and draws its parts.
#[derive(Clone, Copy)]
pub struct Later {
    /// The way to the file.
    pub fetch: Fetch,
    /// The words of the page.
    pub words: Words,
}

/// The way from a view to answering it.
#[derive(Clone)]
pub struct Door {
    /// What is answered.
    pub opened: Arc<Opened>,
    /// Where answering comes from.
    pub later: Later,
}

impl Later {
    /// Fetches the file, so that it is here before it is asked for, also where there is no network then.
    pub fn begin(self) {
        spawn_local(async move {
            // A failed load is tried again when a part is opened.
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
