//! The page of backups.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::age::BackupAge;
use crate::app::route::Route;
use crate::ui::backup::folder::KeptFolder;
use crate::ui::backup::restore::RestoreFile;
use crate::ui::backup::room::RoomLent;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;

/// Backup, restore, and the storage that the browser grants.
#[component]
pub fn BackupPage() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let age = Memo::new(move |_| model.with(|model| BackupAge::of(&model.session)));
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words.backup_title()}</h1>
            <p class="font-lead">{words.backup_lead()}</p>
            <section>
                <h2>{words.backup_take()}</h2>
                <p>{live(move || words.backup_age(age.get()))}</p>
                <Button
                    id="save-file"
                    label=words.save_file().to_owned()
                    look=Look::Primary
                    on_press=move |()| dispatch.send(Event::SaveFile)
                />
            </section>
            <KeptFolder/>
            <section>
                <h2>{words.restore_file()}</h2>
                <RestoreFile/>
            </section>
            <section>
                <h2>{words.pass_on()}</h2>
                <p>{words.pass_on_lead()}</p>
                <a class=Look::Secondary.classes() id="pass-on" href=Route::HandOver.hash()>{words.pass_on()}</a>
            </section>
            <section>
                <h2>{words.room_title()}</h2>
                <RoomLent/>
            </section>
            <p><a href=Route::Overview.hash()>{words.back_to_overview()}</a></p>
        </div>
    }
}
