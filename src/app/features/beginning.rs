//! Beginning: the program opens, an agreement begins, the device learns who uses it.

use crate::agreement::Command;
use crate::agreement::{Kind, Origin};
use crate::agreement::{Part, TextField};
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::features::example;
use crate::app::features::overview::view::View;
use crate::app::model::Model;
use crate::app::route::{Place, Route};
use crate::app::session::case::Case;
use crate::app::session::listing::{read_log, refresh_row};
use crate::app::update::{act, go};
use crate::base::{AgreementId, DeviceId, low_half};
use crate::codec::prefs::Prefs;
use crate::codec::share::SealKey;

pub(in crate::app) fn opened(
    model: &mut Model,
    prefs: Option<Prefs>,
    route: Route,
    view: View,
    site: String,
    moment: Moment,
) -> Vec<Effect> {
    model.route = route;
    model.view = view;
    model.site = site;
    let mut effects = vec![Effect::List, Effect::AskRoom, Effect::AskFolder];
    effects.extend(route.agreement().into_iter().flat_map(|id| read_log(model, id)));
    model.prefs = prefs.unwrap_or_else(|| {
        let fresh = Prefs::new(DeviceId(low_half(moment.seed)));
        effects.push(Effect::SavePrefs(fresh.clone()));
        fresh
    });
    effects
}

/// Makes the secret of a device that has none: at an event of its own, since the chance of the first one is in the
/// device's id, which stands in every entry and every file.
pub(in crate::app) fn make_secret(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if model.prefs.secret.is_some() {
        return Vec::new();
    }
    model.prefs.secret = Some(SealKey::secret(moment.seed));
    vec![Effect::SavePrefs(model.prefs.clone())]
}

pub(in crate::app) fn new_case(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = model.stamp(moment);
    model.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Own, &stamp));
    let mut effects = act(model, id, who_i_am(&model.prefs), moment);
    refresh_row(model, id);
    let route = Route::Editor(id, Place::Part(Part::Parties));
    go(model, route);
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
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

pub(in crate::app) fn load_example(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = model.stamp(moment);
    model.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Example, &stamp));
    let mut effects = act(model, id, example::commands(moment.day), moment);
    refresh_row(model, id);
    let route = Route::Editor(id, Place::Review);
    go(model, route);
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
    effects
}

/// The device remembers who its caseworker is, once their page is left: not letter by letter,
/// since every entry is signed with the name and typing joins only under one name.
pub(in crate::app) fn learn(model: &mut Model) -> Vec<Effect> {
    let Some(case) = model.open_case() else {
        return Vec::new();
    };
    let agreement = case.agreement();
    let named = !agreement.caseworker.name.trim().is_empty();
    let who = (agreement.caseworker.clone(), agreement.municipality.clone());
    let known = (model.prefs.who.clone(), model.prefs.municipality.clone());
    if agreement.origin != Origin::Own || !named || who == known {
        return Vec::new();
    }
    (model.prefs.who, model.prefs.municipality) = who;
    vec![Effect::SavePrefs(model.prefs.clone())]
}
