//! How safe the agreements are: the age of the last backup, loud when it is old.

use leptos::prelude::*;

use crate::app::backup_age::{BackupAge, is_due};
use crate::app::event::Event;
use crate::app::route::Route;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::live::live;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};

/// One quiet line, or a reminder with the button that is asked for.
#[component]
pub fn Safety() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let age = Memo::new(move |_| model.with(BackupAge::of));
    let due = Memo::new(move |_| model.with(is_due));
    live(move || {
        let told = words.backup_age(age.get());
        if due.get() {
            return view! { <Reminder told/> }.into_any();
        }
        view! {
            <p class="safety">
                {told} " · " <a href=Route::Backup.hash()>{words.backup_link()}</a>
            </p>
        }
        .into_any()
    })
}

/// It is time for a backup.
#[component]
fn Reminder(told: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Alert tone=Tone::Warning>
            <p class="alert-text">{told} " " {words.backup_due()}</p>
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
