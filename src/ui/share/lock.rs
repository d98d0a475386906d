//! The passphrase that locks a link: random words, shown once, read out over the phone (C5).

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::sharing::locking::LockStep;
use crate::app::paper::Paper;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;

/// The offer to lock; then the passphrase, with instructions.
#[component]
pub fn LockPanel(paper: Paper) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let id = case.id;
    let lock = Memo::new(move |_| {
        model.with(|model| model.sharing.lock_of(id, paper).map(|lock| lock.words.clone()))
    });
    view! {
        <section class="lock-panel">
            <h2>{words.lock_title()}</h2>
            {live(move || match lock.get() {
                None => view! {
                    <p>{words.lock_text()}</p>
                    <Button
                        id="lock-link"
                        label=words.lock_link().to_owned()
                        look=Look::Secondary
                        on_press=move |()| case.send(Event::Locking(LockStep::Lock(id, paper)))
                    />
                }
                .into_any(),
                Some(passphrase) => view! {
                    <p class="passphrase" id="passphrase">{passphrase}</p>
                    <p>{words.lock_once()}</p>
                    <p class="quiet">{words.lock_script()}</p>
                    <Button
                        id="unlock-link"
                        label=words.unlock_link().to_owned()
                        look=Look::Quiet
                        on_press=move |()| case.send(Event::Locking(LockStep::Unlock))
                    />
                }
                .into_any(),
            })}
        </section>
    }
}
