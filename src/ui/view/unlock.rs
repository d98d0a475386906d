//! A locked link: asks for the passphrase, and shows the unlocked page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::moment::today;
use crate::browser::{clock, focus, page};
use crate::codec::share::unlock;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::share::{Opened, view_of};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::anew;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::ui::view::fill::fill_page;
use crate::ui::view::later::Later;
use crate::ui::view::page::{SheetPage, sheet_of};

/// The progress of unlocking.
#[derive(Clone)]
enum Stage {
    Asks,
    Opens,
    Wrong(LinkError),
    Open(Arc<Opened>),
    Draft(Vec<u8>),
}

/// Unlocks and decodes a link.
fn open_with(envelope: &Envelope, passphrase: &str) -> Result<Stage, LinkError> {
    let content = unlock(envelope, passphrase)?;
    match envelope.kind {
        Kind::Draft => Ok(Stage::Draft(content)),
        kind => Ok(Stage::Open(Arc::new(view_of(kind, &content)?))),
    }
}

/// The field of the passphrase.
const WORDS: &str = "words";

/// Asks for the passphrase; trying it takes a phone a second or two, which is shown.
#[component]
pub fn UnlockPage(envelope: Envelope, later: Later) -> impl IntoView {
    let words = later.words;
    let stage = RwSignal::new(Stage::Asks);
    let typed = RwSignal::new(String::new());
    let envelope = StoredValue::new(envelope);
    let open = move |()| {
        if matches!(stage.get_untracked(), Stage::Opens) {
            return;
        }
        stage.set(Stage::Opens);
        spawn_local(async move {
            // Draw the progress message before the work blocks the thread.
            page::drawn().await;
            let passphrase = typed.get_untracked();
            let opened = envelope.with_value(|envelope| open_with(envelope, &passphrase));
            stage.set(opened.unwrap_or_else(Stage::Wrong));
        });
    };
    let day = RwSignal::new(today());
    // Without it the page stays as it is.
    clock::follow(move || {
        if day.get_untracked() != today() {
            day.set(today());
        }
    })
    .ok();
    anew(move || match stage.get() {
        Stage::Draft(content) => fill_page(&content, later),
        Stage::Open(opened) => {
            let sheet = sheet_of(&opened, day.get(), words);
            // The title may fail: the page has a heading.
            page::set_title(&sheet.title).ok();
            // The form, which had the focus, is gone.
            page::after_drawing(|| focus::to_top("heading").unwrap_or_default()).ok();
            view! { <SheetPage blocks=sheet.blocks opened=Some(opened) later/> }.into_any()
        }
        now => {
            let told = match &now {
                Stage::Wrong(error) => {
                    let (title, text) = words.link_error(*error);
                    Some([title, ". ", text].concat())
                }
                Stage::Asks | Stage::Opens | Stage::Open(_) | Stage::Draft(_) => None,
            };
            let told = RwSignal::new(told);
            if told.with_untracked(Option::is_some) {
                // It fails only where the form is gone.
                page::after_drawing(|| focus::to_field(WORDS).unwrap_or_default()).ok();
            }
            view! {
                <main class="page answering">
                    <h1 id="heading" tabindex="-1">{words.locked_title()}</h1>
                    <p>{words.locked_text()}</p>
                    <Form on_submit=open>
                        <TextInput
                            id=WORDS
                            label=words.locked_words().to_owned()
                            keyboard=Keyboard::Text
                            width=Width::Full
                            value=typed
                            error=told
                            on_text=move |text| {
                                typed.set(text);
                                told.set(None);
                            }
                        />
                        <p role="status">{matches!(now, Stage::Opens).then(|| words.unlocking())}</p>
                        <div class="ways"><Submit id="unlock" label=words.unlock_view()/></div>
                    </Form>
                </main>
            }
            .into_any()
        }
    })
}
