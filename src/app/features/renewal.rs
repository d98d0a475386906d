//! A new version of the program: it waits for the person's yes, and then for everything to be saved.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::session::keeping::flush_dirty;

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
pub(in crate::app) fn ready(model: &mut Model) -> Vec<Effect> {
    model.renewal = match model.renewal {
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Ready,
        // The one that was asked for gave way to this one.
        Renewal::Agreed | Renewal::Asked => Renewal::Agreed,
        Renewal::Leaving => Renewal::Leaving,
    };
    Vec::new()
}

/// The person says yes, to what the message offers.
pub(in crate::app) fn agreed(model: &mut Model) -> Vec<Effect> {
    model.renewal = match model.renewal {
        Renewal::Ready => Renewal::Agreed,
        Renewal::Elsewhere => Renewal::Leaving,
        other => other,
    };
    flush_dirty(model)
}

/// A new version is in use; a tab that did not ask is never loaded again by force.
pub(in crate::app) fn taken(model: &mut Model) -> Vec<Effect> {
    model.renewal = match model.renewal {
        Renewal::Agreed | Renewal::Asked | Renewal::Leaving => Renewal::Leaving,
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Elsewhere,
    };
    Vec::new()
}

/// The store has refused: nothing is loaded again until the person says so once more.
pub(in crate::app) fn put_off(model: &mut Model) {
    model.renewal = match model.renewal {
        Renewal::Agreed => Renewal::Ready,
        Renewal::Leaving => Renewal::Elsewhere,
        other => other,
    };
}

/// After every event: once nothing is unsaved, what the person said yes to is done.
pub(in crate::app) fn go_on(model: &mut Model) -> Option<Effect> {
    if model.is_dirty() {
        return None;
    }
    match model.renewal {
        Renewal::Agreed => {
            model.renewal = Renewal::Asked;
            Some(Effect::TakeNewVersion)
        }
        Renewal::Leaving => {
            model.renewal = Renewal::None;
            Some(Effect::Reload)
        }
        Renewal::None | Renewal::Ready | Renewal::Asked | Renewal::Elsewhere => None,
    }
}
