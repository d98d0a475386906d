//! *Fortryd* and *Gentag*: in the header while an agreement is open, and by keyboard shortcut.

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::features::undoing::open_ways;
use crate::app::model::Model;
use crate::app::session::notice::UndoDirection;
use crate::base::AgreementId;
use crate::browser::error::BrowserError;
use crate::browser::keys;
use crate::ui::context::{Dispatch, use_dispatch, use_model, use_words};
use crate::ui::parts::live::live;

/// Both buttons; empty where no agreement is open.
#[component]
pub fn TurnButtons() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let open =
        Memo::new(move |_| model.with(|model| model.session.open_case().map(|case| case.id)));
    let ways = Memo::new(move |_| model.with(|model| model.session.open_case().map(open_ways)));
    let can = move |way| {
        let (back, forward) = ways.get().unwrap_or_default();
        match way {
            UndoDirection::Back => back,
            UndoDirection::Forward => forward,
        }
    };
    live(move || {
        open.get().map(|id| {
            view! {
                <div class="turns" role="group" aria-label=words.turn_group()>
                    <TurnButton id way=UndoDirection::Back can=Signal::derive(move || can(UndoDirection::Back))/>
                    <TurnButton id way=UndoDirection::Forward can=Signal::derive(move || can(UndoDirection::Forward))/>
                </div>
            }
        })
    })
}

/// One of them. When unavailable it is not disabled but says so when pressed: disabling it would lose the keyboard
/// focus.
#[component]
fn TurnButton(id: AgreementId, way: UndoDirection, can: Signal<bool>) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    let (element, arrow, label, title) = match way {
        UndoDirection::Back => ("undo", "↶", words.undo(), words.undo_keys()),
        UndoDirection::Forward => ("redo", "↷", words.redo(), words.redo_keys()),
    };
    view! {
        <button
            type="button"
            id=element
            title=title
            aria-disabled=move || (!can.get()).then_some("true")
            on:click=move |_| dispatch.send(event(id, way))
        >
            <span aria-hidden="true">{arrow}</span>
            {label}
        </button>
    }
}

fn event(id: AgreementId, way: UndoDirection) -> Event {
    match way {
        UndoDirection::Back => Event::Undo(id),
        UndoDirection::Forward => Event::Redo(id),
    }
}

/// Handles the shortcuts as long as the page lives; where no agreement is open, the browser handles them.
///
/// # Errors
/// A [`BrowserError`].
pub fn listen(model: RwSignal<Model>, dispatch: Dispatch) -> Result<(), BrowserError> {
    keys::on_turn(move |way| {
        let open = model.with_untracked(|model| model.session.open_case().map(|case| case.id));
        open.map(|id| dispatch.send(event(id, way))).is_some()
    })
}
