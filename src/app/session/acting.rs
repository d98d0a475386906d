//! Acting on an agreement, navigating, notifying the person.

use crate::agreement::{Command, Origin};
use crate::app::effect::{Effect, ReadFor};
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;

impl Session {
    /// Carries out commands on an agreement; the first refusal is reported, and the rest is skipped.
    pub(in crate::app) fn act(
        &mut self,
        id: AgreementId,
        commands: Vec<Command>,
        moment: Moment,
    ) -> Vec<Effect> {
        let Some(stamp) = self.stamp(moment) else {
            return self.tell(Notice::NoRandomness);
        };
        // Nothing is written to what is being deleted: it would never be stored.
        let case = self.cases.get_mut(&id).filter(|_| !self.leaving.contains(&id));
        let Some(case) = case else {
            return Vec::new();
        };
        // The message of an earlier undo is out of date.
        self.notice.take_if(|notice| {
            matches!(notice, Notice::UndoneOrRedone(_) | Notice::NothingToUndoOrRedo(_))
        });
        // What comes behind a refused command was meant for what that one would have made.
        let done = commands.into_iter().try_for_each(|command| case.act(command, &stamp));
        if let Err(rejection) = done {
            self.notice = Some(Notice::Refused(rejection));
        }
        self.flush(id)
    }

    /// Sets a message.
    pub(in crate::app) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        Vec::new()
    }

    /// Seals the open entries: no entry whose field was left, or that leaves the device, is rewritten.
    pub(in crate::app) fn seal(&mut self) {
        self.cases.values_mut().for_each(Case::seal);
    }

    /// Requests every log, sealed.
    pub(in crate::app) fn read_all(&mut self, purpose: ReadFor) -> Vec<Effect> {
        self.seal();
        vec![Effect::ReadAll(purpose)]
    }

    /// Shows another page; a message belongs to the page that it appeared on.
    pub(in crate::app) fn go(&mut self, route: Route) {
        self.seal();
        if let Some(left) = self.route.agreement() {
            self.refresh_row(left);
        }
        self.route = route;
        self.notice = None;
    }

    /// As [`Self::go`], but started by the app: the address follows, and the heading gets the focus.
    pub(in crate::app) fn lead(&mut self, route: Route) -> [Effect; 2] {
        self.go(route);
        [Effect::Go(route), Effect::FocusHeading]
    }

    /// The address changed. A page that is already shown was reached by an effect, which has moved the focus itself.
    pub(in crate::app) fn routed(&mut self, route: Route) -> Vec<Effect> {
        if self.route == route {
            return Vec::new();
        }
        let mut effects = self.learn();
        let left = self.route.agreement();
        self.go(route);
        effects.push(Effect::FocusHeading);
        effects.extend(left.and_then(|id| self.keep_summary(id)));
        effects.extend(route.agreement().into_iter().flat_map(|id| self.read_log(id)));
        effects
    }

    /// Remembers the caseworker once their page is left: not letter by letter, since every entry carries the name and
    /// typing joins only under one name.
    pub(in crate::app) fn learn(&mut self) -> Vec<Effect> {
        let Some(case) = self.open_case() else {
            return Vec::new();
        };
        let agreement = case.agreement();
        let named = !agreement.caseworker.name.trim().is_empty();
        let who = (agreement.caseworker.clone(), agreement.municipality.clone());
        let known = (self.prefs.who.clone(), self.prefs.municipality.clone());
        if agreement.origin != Origin::Own || !named || who == known {
            return Vec::new();
        }
        (self.prefs.who, self.prefs.municipality) = who;
        vec![Effect::SavePrefs(self.prefs.clone())]
    }
}
