//! Beginning: the app opens, an agreement is created, the device identifies itself.

use crate::agreement::Command;
use crate::agreement::{Kind, Origin};
use crate::agreement::{Part, TextField};
use crate::app::effect::Effect;
use crate::app::features::example;
use crate::app::moment::Moment;
use crate::app::route::{Place, Route};
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::state::{NO_DEVICE, Session};
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
    match prefs {
        Some(prefs) => session.prefs = prefs,
        None => effects.extend(identify(session, moment)),
    }
    effects
}

/// Makes the device's id, and later its secret: each from the randomness of a separate event, used for nothing else,
/// since the id is part of every entry and every file.
pub(in crate::app) fn identify(session: &mut Session, moment: Moment) -> Option<Effect> {
    let seed = moment.seed?;
    if session.prefs.device == NO_DEVICE {
        session.prefs.device = DeviceId(low_half(seed));
    } else if session.prefs.secret.is_none() {
        session.prefs.secret = Some(SealKey::secret(seed));
    } else {
        return None;
    }
    Some(Effect::SavePrefs(session.prefs.clone()))
}

pub(in crate::app) fn new_case(session: &mut Session, moment: Moment) -> Vec<Effect> {
    let commands = who_i_am(&session.prefs);
    let place = Place::Part(Part::Parties);
    begin(session, (Kind::Praktik, Origin::Own), commands, place, moment)
}

pub(in crate::app) fn load_example(session: &mut Session, moment: Moment) -> Vec<Effect> {
    let commands = example::commands(moment.day);
    begin(session, (Kind::Praktik, Origin::Example), commands, Place::Review, moment)
}

/// Creates an agreement, and shows a step of it.
pub(in crate::app) fn begin(
    session: &mut Session,
    (kind, origin): (Kind, Origin),
    commands: Vec<Command>,
    place: Place,
    moment: Moment,
) -> Vec<Effect> {
    let (Some(stamp), Some(seed)) = (session.stamp(moment), moment.seed) else {
        return session.tell(Notice::NoRandomness);
    };
    let id = AgreementId(seed);
    session.cases.insert(id, Case::begin(id, kind, origin, &stamp));
    let mut effects = session.act(id, commands, moment);
    session.refresh_row(id);
    effects.extend(session.lead(Route::Editor(id, place)));
    effects
}

/// The caseworker fields, from this device's preferences.
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

/// The stored agreements are lost; from now on the device counts as new.
pub(in crate::app) fn begin_anew(session: &mut Session) -> Vec<Effect> {
    session.lost = false;
    session.prefs.used = None;
    vec![Effect::SavePrefs(session.prefs.clone())]
}

/// Takes over another tab's preferences; an older version of the app has no secret, so this tab's is kept.
pub(in crate::app) fn take_prefs(session: &mut Session, prefs: Prefs) {
    let secret = session.prefs.secret.take();
    session.prefs = Prefs { secret: prefs.secret.clone().or(secret), ..prefs };
}
