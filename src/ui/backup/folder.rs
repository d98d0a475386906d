//! The folder for automatic backups, where the browser supports it.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::folder::{Folder, FolderError, FolderStep};
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The state of the folder, and the actions for it.
#[component]
pub fn KeptFolder() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let folder = Memo::new(move |_| model.with(|model| model.folder.clone()));
    live(move || {
        let Some(told) = words.folder(&folder.get()) else { return ().into_any() };
        let buttons = folder.with(|folder| offers(folder, words)).into_iter().map(|offer| {
            let (id, label, step) = offer;
            view! {
                <Button
                    id
                    label=label.to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::Folder(step.clone()))
                />
            }
        });
        view! {
            <section>
                <h2>{words.folder_title()}</h2>
                <p id="folder" role="status">{told}</p>
                <div class="button-row">{buttons.collect::<Vec<_>>()}</div>
            </section>
        }
        .into_any()
    })
}

/// The buttons of a state: id, label, and what happens.
fn offers(folder: &Folder, words: Words) -> Vec<(&'static str, &'static str, FolderStep)> {
    let choose = |label| ("folder-choose", label, FolderStep::Choose);
    let write = ("folder-write", words.folder_write(), FolderStep::Write);
    let forget = ("folder-forget", words.folder_forget(), FolderStep::Forget);
    match folder {
        Folder::Unavailable | Folder::Writing(_) => Vec::new(),
        Folder::Unchosen => vec![choose(words.folder_choose())],
        Folder::Asks(_) => vec![("folder-allow", words.folder_allow(), FolderStep::Allow), forget],
        Folder::Failed(_, FolderError::Gone) => vec![choose(words.folder_choose()), forget],
        Folder::Ready(_) | Folder::Failed(..) => {
            vec![write, choose(words.folder_other()), forget]
        }
    }
}
