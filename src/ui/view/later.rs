//! What the phone needs only after the page of a link is drawn: answering, filling in, unlocking; in a later file.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::agreement::sharing::Decision;
use crate::browser::{focus, location, page};
use crate::codec::share::Envelope;
use crate::codec::share::Opened;
use crate::ui::view::elements::{PRIMARY, button, element, text};
use crate::words::Words;

/// The parts in the later file.
#[derive(Clone, Debug)]
pub enum Part {
    /// Answering a view.
    Answer(Arc<Opened>, Decision),
    /// Asking for the passphrase of a locked link.
    Unlock(Box<Envelope>),
    /// Filling in a draft, given its decoded content.
    Fill(Vec<u8>),
}

/// Draws a part, once it is loaded.
pub type Draw = fn(Part, Later) -> AnyView;

/// Loads the later file; `None` when that fails.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// Loads the later file and draws its parts.
#[derive(Clone, Copy)]
pub struct Later {
    /// Loads the file.
    pub fetch: Fetch,
    /// The words of the page.
    pub words: Words,
}

/// What a view needs to open the answer form.
#[derive(Clone)]
pub struct Door {
    /// What is answered.
    pub opened: Arc<Opened>,
    /// Loads the answer form.
    pub later: Later,
}

impl Later {
    /// Preloads the file, so that it is there even if the network is not later.
    pub fn begin(self) {
        spawn_local(async move {
            // A failed load is tried again when a part is opened.
            (self.fetch)().await;
        });
    }

    /// Opens a part over the page, which stays below it.
    pub fn open(self, part: Part) {
        spawn_local(async move {
            let drawn = (self.fetch)().await;
            let Ok(place) = page::lay_over() else { return };
            let words = self.words;
            mount_to(place, move || match drawn {
                Some(draw) => draw(part, self),
                None => not_here(words),
            })
            .forget();
            // Only now, so that the part could see where the person was on it.
            page::hide_below();
            // A part always has a heading.
            focus::to_top("heading").ok();
        });
    }
}

/// The page shown when the file could not be loaded.
fn not_here(words: Words) -> AnyView {
    let children = vec![
        view! { <h1 id="heading" tabindex="-1">{words.page_not_here_title()}</h1> }.into_any(),
        text("p", "", words.page_not_here().to_owned()),
        button(words.try_again().to_owned(), PRIMARY, location::reload),
    ];
    element("main", "page", children)
}
