//! The age of the last backup, and a reminder when it is old.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::age::{BackupAge, is_due};
use crate::app::features::backup::folder::Folder;
use crate::app::route::Route;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// A line of text, or a reminder with a button.
#[component]
pub fn Safety() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let age = Memo::new(move |_| model.with(|model| BackupAge::of(&model.session)));
    let due = Memo::new(move |_| model.with(|model| is_due(&model.session)));
    let stuck = Memo::new(move |_| model.with(|model| stuck(&model.folder, words)));
    live(move || {
        let told = words.backup_age(age.get());
        let asked = stuck.get().or_else(|| due.get().then(|| words.backup_due().to_owned()));
        if let Some(asked) = asked {
            return view! { <Reminder told asked/> }.into_any();
        }
        view! {
            <p class="safety">
                {told} "\u{a0}· " <a href=Route::Backup.hash()>{words.backup_link()}</a>
            </p>
        }
        .into_any()
    })
}

/// Why automatic backups have stopped, until the person does something about it.
fn stuck(folder: &Folder, words: Words) -> Option<String> {
    let stuck = matches!(folder, Folder::Asks(_) | Folder::Failed(..));
    words.folder(folder).filter(|_| stuck)
}

/// A reminder to take a backup, or to fix the backup folder.
#[component]
fn Reminder(told: String, asked: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Alert tone=Tone::Warning>
            <p class="alert-text">{told} " " {asked}</p>
            <div class="button-row">
                <Button
                    label=words.save_file().to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::SaveFile)
                />
                <a href=Route::Backup.hash()>{words.backup_link()}</a>
            </div>
        </Alert>
    }
}
