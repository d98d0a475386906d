//! A new version of the program: it waits for the person's yes, and then for everything to be saved.

use crate::app::effect::Effect;
use crate::app::session::saving::Saving;
use crate::app::session::state::Session;

/// How far a new version has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Renewal {
    /// None is known.
    #[default]
    None,
    /// One is on the device and waits for a yes.
    Ready,
    /// The person said yes; something is still to be saved.
    Agreed,
    /// The browser was asked to take it into use.
    Asked,
    /// It was taken into use without this page, by another tab; this one goes on as it was loaded.
    Elsewhere,
    /// It is in use, and the person said yes to load this page again; something is still to be saved.
    Leaving,
}

/// A new version waits. What the person said yes to before holds for a still newer one too.
pub(in crate::app) fn ready(renewal: &mut Renewal) {
    *renewal = match renewal {
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Ready,
        // The one that was asked for gave way to this one.
        Renewal::Agreed | Renewal::Asked => Renewal::Agreed,
        Renewal::Leaving => Renewal::Leaving,
    };
}

/// The person says yes, to what the message offers.
pub(in crate::app) fn agreed(session: &mut Session, renewal: &mut Renewal) -> Vec<Effect> {
    *renewal = match *renewal {
        Renewal::Ready => Renewal::Agreed,
        Renewal::Elsewhere => Renewal::Leaving,
        other => other,
    };
    session.flush_dirty()
}

/// A new version is in use; a tab that did not ask is never loaded again by force.
pub(in crate::app) fn taken(renewal: &mut Renewal) {
    *renewal = match renewal {
        Renewal::Agreed | Renewal::Asked | Renewal::Leaving => Renewal::Leaving,
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Elsewhere,
    };
}

/// After an append that failed: once the store has refused, nothing is loaded again until the person says so once more.
pub(in crate::app) fn put_off(session: &Session, renewal: &mut Renewal) {
    if !matches!(session.saving, Saving::Failed(_)) {
        return;
    }
    *renewal = match *renewal {
        Renewal::Agreed => Renewal::Ready,
        Renewal::Leaving => Renewal::Elsewhere,
        other => other,
    };
}

/// After every event: once nothing is unsaved, what the person said yes to is done.
pub(in crate::app) fn go_on(session: &Session, renewal: &mut Renewal) -> Option<Effect> {
    if session.is_dirty() {
        return None;
    }
    match renewal {
        Renewal::Agreed => {
            *renewal = Renewal::Asked;
            Some(Effect::TakeNewVersion)
        }
        Renewal::Leaving => {
            *renewal = Renewal::None;
            Some(Effect::Reload)
        }
        Renewal::None | Renewal::Ready | Renewal::Asked | Renewal::Elsewhere => None,
    }
}
