//! A locked link: asks for the passphrase, and shows the unlocked page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use crate::codec::share::unlock;
use crate::codec::share::{Envelope, Kind, LinkError};
use crate::codec::share::{Opened, view_of};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};
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
    live(move || match stage.get() {
        Stage::Draft(content) => fill_page(&content, later),
        Stage::Open(opened) => {
            let sheet = sheet_of(&opened, crate::browser::moment::today(), words);
            // The title may fail: the page has a heading.
            page::set_title(&sheet.title).ok();
            view! { <SheetPage blocks=sheet.blocks opened=Some(opened) later/> }.into_any()
        }
        now => {
            let told = match &now {
                Stage::Wrong(error) => Some(words.link_error(*error)),
                _ => None,
            };
            view! {
                <main class="page answering">
                    <h1 id="heading" tabindex="-1">{words.locked_title()}</h1>
                    <p>{words.locked_text()}</p>
                    {told.map(|(title, text)| view! {
                        <p class="form-error-message" role="alert">{title} ". " {text}</p>
                    })}
                    <TextInput
                        id="words"
                        label=words.locked_words().to_owned()
                        keyboard=Keyboard::Text
                        width=Width::Full
                        value=typed
                        on_text=move |text| typed.set(text)
                    />
                    <p role="status">{matches!(now, Stage::Opens).then(|| words.unlocking())}</p>
                    <div class="ways">
                        <Button id="unlock" label=words.unlock_view().to_owned() look=Look::Primary on_press=open/>
                    </div>
                </main>
            }
            .into_any()
        }
    })
}
