//! A file from a colleague: asks for the passphrase, and passes the content to the preview of restoring (F5).

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::backup::restoring::RestoreStep;
use crate::browser::{focus, page};
use crate::codec::share::LinkError;
use crate::ui::context::{use_dispatch, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::live;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// The field of the passphrase.
const WORDS: &str = "handed-words";

/// Asks for the passphrase; trying it takes a second or two, which is shown.
#[component]
pub fn OpenHandover(
    wrong: bool,
    #[prop(into)] opens: Signal<bool>,
    typed: RwSignal<String>,
) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let open = move |()| dispatch.send(Event::Restoring(RestoreStep::Open(typed.get_untracked())));
    let (title, text) = words.link_error(LinkError::WrongWords);
    let error = RwSignal::new(wrong.then(|| [title, ". ", text].concat()));
    if wrong {
        // It fails only where the form is gone.
        page::after_drawing(|| focus::to_field(WORDS).unwrap_or_default()).ok();
    }
    view! {
        <h3>{words.handed_locked_title()}</h3>
        <p>{words.handed_locked_text()}</p>
        <Form on_submit=open>
            <TextInput
                id=WORDS
                label=words.locked_words().to_owned()
                keyboard=Keyboard::Text
                width=Width::Full
                value=typed
                error
                on_text=move |text| {
                    typed.set(text);
                    error.set(None);
                }
            />
            <p role="status">{live(move || opens.get().then(|| words.handed_opening()))}</p>
            <div class="button-row">
                <Submit id="handed-open" label=words.handed_open()/>
                <Button
                    label=words.close_file().to_owned()
                    look=Look::Quiet
                    on_press=move |()| dispatch.send(Event::Restoring(RestoreStep::Close))
                />
            </div>
        </Form>
    }
}
