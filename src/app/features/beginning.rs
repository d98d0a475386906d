//! Beginning: the program opens, an agreement begins, the device learns who uses it.

use crate::agreement::Command;
use crate::agreement::{Kind, Origin};
use crate::agreement::{Part, TextField};
use crate::app::effect::Effect;
use crate::app::features::example;
use crate::app::moment::Moment;
use crate::app::route::{Place, Route};
use crate::app::session::case::Case;
use crate::app::session::state::Session;
use crate::base::{AgreementId, DeviceId, low_half};
use crate::codec::prefs::Prefs;
use crate::codec::share::SealKey;

pub(in crate::app) fn opened(
    session: &mut Session,
    prefs: Option<Prefs>,
    route: Route,
    site: String,
    moment: Moment,
) -> Vec<Effect> {
    session.route = route;
    session.site = site;
    let mut effects = vec![Effect::List, Effect::AskRoom, Effect::AskFolder];
    effects.extend(route.agreement().into_iter().flat_map(|id| session.read_log(id)));
    session.prefs = prefs.unwrap_or_else(|| {
        let fresh = Prefs::new(DeviceId(low_half(moment.seed)));
        effects.push(Effect::SavePrefs(fresh.clone()));
        fresh
    });
    effects
}

/// Makes the secret of a device that has none: at an event of its own, since the chance of the first one is in the
/// device's id, which stands in every entry and every file.
pub(in crate::app) fn make_secret(session: &mut Session, moment: Moment) -> Vec<Effect> {
    if session.prefs.secret.is_some() {
        return Vec::new();
    }
    session.prefs.secret = Some(SealKey::secret(moment.seed));
    vec![Effect::SavePrefs(session.prefs.clone())]
}

pub(in crate::app) fn new_case(session: &mut Session, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = session.stamp(moment);
    session.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Own, &stamp));
    let mut effects = session.act(id, who_i_am(&session.prefs), moment);
    session.refresh_row(id);
    let route = Route::Editor(id, Place::Part(Part::Parties));
    effects.extend(session.lead(route));
    effects
}

/// The caseworker fields, as this device knows them from before.
fn who_i_am(prefs: &Prefs) -> Vec<Command> {
    [
        (TextField::CaseworkerName, &prefs.who.name),
        (TextField::CaseworkerRole, &prefs.who.role),
        (TextField::CaseworkerPhone, &prefs.who.phone),
        (TextField::CaseworkerMail, &prefs.who.mail),
        (TextField::Municipality, &prefs.municipality),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(field, text)| Command::Write(field, text.clone()))
    .collect()
}

pub(in crate::app) fn load_example(session: &mut Session, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = session.stamp(moment);
    session.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Example, &stamp));
    let mut effects = session.act(id, example::commands(moment.day), moment);
    session.refresh_row(id);
    let route = Route::Editor(id, Place::Review);
    effects.extend(session.lead(route));
    effects
}

/// The agreements that were here are gone; from now on the device is as good as new.
pub(in crate::app) fn begin_anew(session: &mut Session) -> Vec<Effect> {
    session.lost = false;
    session.prefs.used = None;
    vec![Effect::SavePrefs(session.prefs.clone())]
}

/// Takes over another tab's preferences; one of an older program knows no secret, and this one's stays.
pub(in crate::app) fn take_prefs(session: &mut Session, prefs: Prefs) {
    let secret = session.prefs.secret.take();
    session.prefs = Prefs { secret: prefs.secret.clone().or(secret), ..prefs };
}
