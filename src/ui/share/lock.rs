//! Words that lock a link: made by chance, shown once, read out over the phone (C5).

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::sharing::lock::{Locking, Stage};
use crate::app::features::sharing::locking::LockStep;
use crate::app::paper::Paper;
use crate::browser::page;
use crate::codec::share::lock as make;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};

/// The offer, and once they are made the words with what to say.
#[component]
pub fn LockPanel(paper: Paper) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let id = case.id;
    let lock = Memo::new(move |_| {
        model.with(|model| {
            let lock = model.lock.as_ref().filter(|lock| (lock.of, lock.to) == (id, paper));
            lock.map(|lock| lock.words.clone())
        })
    });
    Effect::new(move |_| {
        // Only what is asked for is made; making it changes nothing that is read here but the stage.
        let asked = model.with(|model| {
            model.lock.as_ref().and_then(|lock| match &lock.stage {
                Stage::Asked(locking) => Some((locking.clone(), lock.words.clone())),
                Stage::Made(_) => None,
            })
        });
        let Some((Locking { kind, content, chance }, words)) = asked else { return };
        leptos::task::spawn_local(async move {
            // That it works is on the screen before the work begins.
            page::drawn().await;
            case.send(Event::Locking(LockStep::Locked(
                chance,
                make(kind, &content, &words, chance),
            )));
        });
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
