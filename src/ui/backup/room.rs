//! Whether the storage is persistent, and how much of it is used.

use leptos::prelude::*;

use crate::ui::context::{use_model, use_words};
use crate::ui::parts::live::live;

/// One or two plain sentences.
#[component]
pub fn RoomLent() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let room = Memo::new(move |_| model.with(|model| model.session.room));
    live(move || match room.get() {
        None => view! { <p>{words.room_unknown()}</p> }.into_any(),
        Some(room) => {
            let promised =
                if room.promised { words.room_promised() } else { words.room_not_promised() };
            let bytes = room
                .bytes
                .map(|(used, all)| words.room_bytes(&words.in_bytes(all), &words.in_bytes(used)));
            view! { <p id="room">{promised}</p> <p>{bytes}</p> }.into_any()
        }
    })
}
