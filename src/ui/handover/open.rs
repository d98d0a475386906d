//! A file from a colleague: asks for the passphrase, and passes the content to the preview of restoring (F5).

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::restoring::RestoreStep;
use crate::codec::share::LinkError;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// Asks for the passphrase; trying it takes a second or two, which is shown.
#[component]
pub fn OpenHandover(
    wrong: bool,
    #[prop(into)] opens: Signal<bool>,
    typed: RwSignal<String>,
) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let open = move |()| dispatch.send(Event::Restoring(RestoreStep::Open(typed.get_untracked())));
    let told = wrong.then(|| {
        let (title, text) = words.link_error(LinkError::WrongWords);
        view! { <p class="form-error-message" role="alert">{title} ". " {text}</p> }
    });
    view! {
        <h3>{words.handed_locked_title()}</h3>
        <p>{words.handed_locked_text()}</p>
        {told}
        <TextInput
            id="handed-words"
            label=words.locked_words().to_owned()
            keyboard=Keyboard::Text
            width=Width::Full
            value=typed
            on_text=move |text| typed.set(text)
        />
        <p role="status">{live(move || opens.get().then(|| words.handed_opening()))}</p>
        <div class="button-row">
            <Button id="handed-open" label=words.handed_open().to_owned() look=Look::Primary on_press=open/>
            <Button
                label=words.close_file().to_owned()
                look=Look::Quiet
                on_press=move |()| dispatch.send(Event::Restoring(RestoreStep::Close))
            />
        </div>
    }
}
