//! The one place where the app tells what happened: at the bottom of the window, in a standing live region.

use leptos::prelude::*;

use crate::browser::{focus, page};
use crate::ui::parts::alert::Tone;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::anew;

/// The region; it stands from the beginning, so that screen readers announce what comes into it. Empty, it takes no
/// room.
#[component]
pub fn NoticeRegion(children: Children) -> impl IntoView {
    view! { <div id="notice" class="notice-region" role="status">{children()}</div> }
}

/// A message in the region; it stays until it is closed, or another takes its place. `way` is a button that leads on.
#[component]
pub fn NoticeBar(
    tone: Tone,
    text: String,
    close: &'static str,
    #[prop(into)] on_close: Callback<()>,
    #[prop(default = None)] way: Option<AnyView>,
) -> impl IntoView {
    // What was pressed stays in sight above the message; it fails only without a window.
    page::after_drawing(focus::reveal).ok();
    view! {
        <div class=["notice ", tone.name()].concat()>
            <p class="alert-text">{text}</p>
            <div class="notice-ways">
                {way}
                <Button label=close.to_owned() look=Look::Quiet on_press=move |()| on_close.run(())/>
            </div>
        </div>
    }
}

/// The region with a message from a signal.
#[component]
pub fn TextNotice(
    told: RwSignal<Option<(Tone, &'static str)>>,
    close: &'static str,
) -> impl IntoView {
    view! {
        <NoticeRegion>
            {anew(move || told.get().map(|(tone, text)| view! {
                <NoticeBar tone text=text.to_owned() close on_close=move |()| told.set(None)/>
            }))}
        </NoticeRegion>
    }
}
