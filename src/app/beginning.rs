//! Beginning: the program opens, an agreement begins, the device learns who uses it.

use crate::app::case::Case;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::example;
use crate::app::model::{Model, Opening};
use crate::app::route::{Place, Route};
use crate::app::update::{act, go};
use crate::domain::choices::{Kind, Origin};
use crate::domain::command::Command;
use crate::domain::field::{Part, TextField};
use crate::domain::ids::{AgreementId, DeviceId, low_half};
use crate::store::error::StoreError;
use crate::store::log_store::StoredLog;
use crate::store::prefs::Prefs;

pub(in crate::app) fn opened(
    model: &mut Model,
    prefs: Option<Prefs>,
    route: Route,
    site: String,
    moment: Moment,
) -> Vec<Effect> {
    model.route = route;
    model.site = site;
    let mut effects = vec![Effect::ReadAll];
    model.prefs = prefs.unwrap_or_else(|| {
        let fresh = Prefs::new(DeviceId(low_half(moment.seed)));
        effects.push(Effect::SavePrefs(fresh.clone()));
        fresh
    });
    effects
}

pub(in crate::app) fn read_all(
    model: &mut Model,
    answer: Result<Vec<StoredLog>, StoreError>,
) -> Vec<Effect> {
    match answer {
        Ok(logs) => {
            model.set_aside.clear();
            for log in logs {
                take_in(model, log);
            }
            model.opening = Opening::Ready;
        }
        Err(error) => model.opening = Opening::Failed(error),
    }
    Vec::new()
}

/// A log that cannot be read whole is set aside: nothing may be written behind the damage.
fn take_in(model: &mut Model, log: StoredLog) {
    let id = log.agreement;
    // A second reading, after a failure: what was written on the screen meanwhile stays.
    if model.cases.contains_key(&id) {
        return;
    }
    let case = if log.damage.is_none() { Case::from_store(id, log.entries).ok() } else { None };
    match case {
        Some(case) => {
            model.cases.insert(id, case);
        }
        None => model.set_aside.push(id),
    }
}

pub(in crate::app) fn new_case(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = model.stamp(moment);
    model.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Own, &stamp));
    let mut effects = act(model, id, who_i_am(&model.prefs), moment);
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
