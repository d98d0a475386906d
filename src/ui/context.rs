//! The context of every screen: the model to read, the dispatcher of events, the words, the open case.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::{Command, Kind, Origin, Rejection, apply, permit};
use crate::app::event::Event;
use crate::app::model::Model;
use crate::base::AgreementId;
use crate::kinds::new_agreement;
use crate::words::Words;

/// The model, read only.
#[derive(Clone, Copy)]
pub struct ReadModel(pub ReadSignal<Model>);

/// Dispatches events.
#[derive(Clone, Copy)]
pub struct Dispatch(pub Callback<Event>);

impl Dispatch {
    /// Sends an event.
    pub fn send(self, event: Event) {
        self.0.run(event);
    }
}

/// The agreement that the editor shows.
#[derive(Clone, Copy)]
pub struct OpenCase {
    /// Its id.
    pub id: AgreementId,
    /// What it holds now.
    pub agreement: Memo<Agreement>,
    dispatch: Dispatch,
    model: ReadSignal<Model>,
}

impl OpenCase {
    /// The open case of an id.
    #[must_use]
    pub fn of(id: AgreementId) -> Self {
        let model = use_model();
        let agreement = Memo::new(move |_| {
            model.with(|model| {
                let case = model.session.cases.get(&id);
                // Just removed: the page is about to change, so an empty agreement is a placeholder.
                case.map_or_else(
                    || new_agreement(Kind::Praktik, Origin::Own),
                    |case| case.agreement().clone(),
                )
            })
        });
        Self { id, agreement, dispatch: use_dispatch(), model }
    }

    /// Sends a command on this agreement.
    pub fn act(self, command: Command) {
        self.dispatch.send(Event::Do(self.id, command));
    }

    /// Why a command would be refused now; `None` when it would not.
    #[must_use]
    pub fn refusal(self, command: &Command) -> Option<Rejection> {
        let today = self.model.with_untracked(|model| model.session.today);
        self.agreement.with_untracked(|agreement| {
            let mut tried = agreement.clone();
            permit(agreement, command, today).and_then(|()| apply(&mut tried, command, today)).err()
        })
    }

    /// Sends another event.
    pub fn send(self, event: Event) {
        self.dispatch.send(event);
    }

    /// A derived value of the agreement, as a memo.
    pub fn read<T>(self, part: impl Fn(&Agreement) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.agreement.with(&part))
    }
}

/// The model.
#[must_use]
pub fn use_model() -> ReadSignal<Model> {
    expect_context::<ReadModel>().0
}

/// Dispatches events.
#[must_use]
pub fn use_dispatch() -> Dispatch {
    expect_context::<Dispatch>()
}

/// The words of the language in use.
#[must_use]
pub fn use_words() -> Words {
    expect_context::<Words>()
}

/// The agreement that the editor shows.
#[must_use]
pub fn use_case() -> OpenCase {
    expect_context::<OpenCase>()
}
