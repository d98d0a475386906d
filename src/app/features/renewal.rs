//! A new version of the app: it waits for the person's consent, and then until everything is saved.

use crate::app::effect::Effect;
use crate::app::session::saving::Saving;
use crate::app::session::state::Session;

/// The progress of a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Renewal {
    /// None is known.
    #[default]
    None,
    /// One is installed and waits for consent.
    Ready,
    /// The person agreed; something is still to be saved.
    Agreed,
    /// The browser was asked to activate it.
    Asked,
    /// Another tab activated it; this page continues with its old version.
    Elsewhere,
    /// It is active, and the person agreed to reload this page; something is still to be saved.
    Leaving,
}

/// A new version waits. Consent to an earlier one also holds for a newer one.
pub(in crate::app) fn ready(renewal: &mut Renewal) {
    *renewal = match renewal {
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Ready,
        // The requested version was superseded by this one.
        Renewal::Agreed | Renewal::Asked => Renewal::Agreed,
        Renewal::Leaving => Renewal::Leaving,
    };
}

/// The person agrees to what the message offers.
pub(in crate::app) fn agreed(session: &mut Session, renewal: &mut Renewal) -> Vec<Effect> {
    *renewal = match *renewal {
        Renewal::Ready => Renewal::Agreed,
        Renewal::Elsewhere => Renewal::Leaving,
        other => other,
    };
    session.flush_dirty()
}

/// A new version is active; a tab that did not ask for it is never reloaded by force.
pub(in crate::app) fn taken(renewal: &mut Renewal) {
    *renewal = match renewal {
        Renewal::Agreed | Renewal::Asked | Renewal::Leaving => Renewal::Leaving,
        Renewal::None | Renewal::Ready | Renewal::Elsewhere => Renewal::Elsewhere,
    };
}

/// After a failed append: nothing is reloaded until the person agrees once more.
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

/// After every event: carries out what the person agreed to once everything is saved.
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
