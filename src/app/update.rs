//! `update`: the one place that says what happens when.

use crate::app::case::Case;
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment};
use crate::app::model::{Model, Notice, Opening};
use crate::app::route::{Place, Route};
use crate::app::saving::Saving;
use crate::app::sharing::NoLink;
use crate::app::{example, file, known, sharing};
use crate::domain::choices::{Audience, Kind, Origin};
use crate::domain::command::Command;
use crate::domain::field::{Field, Part, TextField};
use crate::domain::ids::{AgreementId, DeviceId, GoalId, StepId, TaskId, low_half};
use crate::domain::log::Tail;
use crate::domain::rejection::Rejection;
use crate::domain::typed::Typed;
use crate::store::error::StoreError;
use crate::store::log_store::StoredLog;
use crate::store::prefs::Prefs;
use crate::store::record::RecordError;

/// Changes the model by an event; gives what is to be done outside it.
pub fn update(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    model.today = moment.day;
    match event {
        Event::Opened { prefs, route, site } => opened(model, prefs, route, site, moment),
        Event::ReadAll(answer) => read_all(model, answer),
        Event::Routed(route) => routed(model, route),
        Event::New => new_case(model, moment),
        Event::LoadExample => load_example(model, moment),
        Event::Remove(id) => remove(model, id),
        Event::Do(id, command) => {
            let next = focus_after(&command);
            let mut effects = act(model, id, vec![command], moment);
            effects.extend(next.map(Effect::Focus));
            effects
        }
        Event::AddStep(id, copy_of) => {
            let step = StepId(low_half(moment.seed));
            let add = Command::AddStep { id: step, copy_of, from: Typed::Blank };
            act_and_focus(model, id, add, Field::StepFrom(step), moment)
        }
        Event::AddTask(id, work) => {
            let task = TaskId(low_half(moment.seed));
            act_and_focus(model, id, Command::AddTask(task, work), Field::Task(task), moment)
        }
        Event::AddGoal(id, parent) => {
            let goal = GoalId(low_half(moment.seed));
            act_and_focus(model, id, Command::AddGoal(goal, parent), Field::GoalText(goal), moment)
        }
        Event::Show(id, field) => show(model, id, field),
        Event::UseCompany { into, from } => {
            let mut effects = act(model, into, known::company_commands(model, from), moment);
            effects.push(Effect::Focus(Field::Text(TextField::CompanyName)));
            effects
        }
        Event::Appended(id, tail) => appended(model, id, tail, moment),
        Event::AppendFailed(id, error) => append_failed(model, id, error),
        Event::Removed(id) => removed(model, id),
        Event::RemoveFailed(id, error) => remove_failed(model, id, error),
        Event::TryAgain => try_again(model),
        Event::PrefsFailed(_) => tell(model, Notice::PrefsFailed),
        Event::SaveFile => vec![file::download(model, moment.day)],
        Event::FileSaved => file_saved(model, moment),
        Event::DownloadFailed => tell(model, Notice::DownloadFailed),
        Event::HandedOut(id, audience) => act(model, id, vec![Command::Share(audience)], moment),
        Event::CopyLink(id, audience) => {
            let way = sharing::link(model, id, audience, moment.day)
                .map(|link| Effect::Copy { audience, link });
            hand_out(model, id, audience, moment, way)
        }
        Event::ShareLink(id, audience) => {
            let way = sharing::link(model, id, audience, moment.day)
                .map(|link| Effect::ShareSheet { link });
            hand_out(model, id, audience, moment, way)
        }
        Event::SaveSheet(id, audience) => {
            let way = file::sheet_file(model, id, audience, moment.day);
            hand_out(model, id, audience, moment, way)
        }
        Event::Copied(audience) => tell(model, Notice::Copied(audience)),
        Event::ShareFailed => tell(model, Notice::ShareFailed),
        Event::Dismiss => {
            model.notice = None;
            Vec::new()
        }
    }
}

fn tell(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notice = Some(notice);
    Vec::new()
}

fn opened(
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

fn read_all(model: &mut Model, answer: Result<Vec<StoredLog>, StoreError>) -> Vec<Effect> {
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

/// A page that the model shows already was reached by an effect, which has moved the cursor itself.
fn routed(model: &mut Model, route: Route) -> Vec<Effect> {
    if model.route == route {
        return Vec::new();
    }
    let mut effects = learn(model);
    go(model, route);
    effects.push(Effect::FocusHeading);
    effects
}

/// Shows another page; a message belongs to the page that it was given on.
fn go(model: &mut Model, route: Route) {
    model.route = route;
    model.notice = None;
}

fn new_case(model: &mut Model, moment: Moment) -> Vec<Effect> {
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

fn load_example(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let id = AgreementId(moment.seed);
    let stamp = model.stamp(moment);
    model.cases.insert(id, Case::begin(id, Kind::Praktik, Origin::Example, &stamp));
    let mut effects = act(model, id, example::commands(moment.day), moment);
    let route = Route::Editor(id, Place::Review);
    go(model, route);
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
    effects
}

/// Only the example and an agreement without a word go in one click; it stays until the store has let go of it.
fn remove(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    let Some(case) = model.cases.get(&id) else {
        return Vec::new();
    };
    if case.agreement().origin != Origin::Example && !case.is_blank() {
        return Vec::new();
    }
    match case.known_tail() {
        Some(seen) => vec![Effect::Remove { agreement: id, seen }],
        None => removed(model, id),
    }
}

fn removed(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    model.cases.remove(&id);
    if !model.is_dirty() && matches!(model.saving, Saving::Writing | Saving::Failed(_)) {
        // What was to be saved is gone, and nothing else waits.
        model.saving = Saving::Unchanged;
    }
    let mut effects = vec![Effect::FocusHeading];
    if model.route != Route::Overview {
        go(model, Route::Overview);
        effects.insert(0, Effect::Go(Route::Overview));
    }
    effects
}

/// An agreement that somebody has written in elsewhere is kept, with what they wrote.
fn remove_failed(model: &mut Model, id: AgreementId, error: StoreError) -> Vec<Effect> {
    match error {
        StoreError::Moved(_) => append_failed(model, id, error),
        _ => tell(model, Notice::RemoveFailed),
    }
}

/// A file of everything is a backup; one taken while nothing could be read is none.
fn file_saved(model: &mut Model, moment: Moment) -> Vec<Effect> {
    if model.opening != Opening::Ready {
        return Vec::new();
    }
    model.prefs.last_backup = Some(moment.at);
    vec![Effect::SavePrefs(model.prefs.clone())]
}

/// Where the cursor goes when what it stood on is gone.
fn focus_after(command: &Command) -> Option<Field> {
    match command {
        Command::RemoveStep(_) => Some(Field::Plan),
        Command::RemoveTask(_) => Some(Field::Tasks),
        Command::SetTaskWork(id, _) => Some(Field::Task(*id)),
        Command::RemoveGoal(_) => Some(Field::Goals),
        _ => None,
    }
}

fn act(model: &mut Model, id: AgreementId, commands: Vec<Command>, moment: Moment) -> Vec<Effect> {
    let stamp = model.stamp(moment);
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    let mut refused = None;
    for command in commands {
        refused = refused.or(case.act(command, &stamp).err());
    }
    if let Some(rejection) = refused {
        model.notice = Some(Notice::Refused(rejection));
    }
    flush(model, id)
}

fn act_and_focus(
    model: &mut Model,
    id: AgreementId,
    command: Command,
    field: Field,
    moment: Moment,
) -> Vec<Effect> {
    let mut effects = act(model, id, vec![command], moment);
    effects.push(Effect::Focus(field));
    effects
}

fn show(model: &mut Model, id: AgreementId, field: Field) -> Vec<Effect> {
    let mut effects = learn(model);
    go(model, Route::Editor(id, Place::Part(field.part())));
    effects.extend([Effect::Go(model.route), Effect::Focus(field)]);
    effects
}

/// Hands a view out, and writes so into the log first: what is typed from now on is another version.
fn hand_out(
    model: &mut Model,
    id: AgreementId,
    audience: Audience,
    moment: Moment,
    way: Result<Effect, NoLink>,
) -> Vec<Effect> {
    match way {
        Ok(effect) => {
            let mut effects = act(model, id, vec![Command::Share(audience)], moment);
            effects.push(effect);
            effects
        }
        Err(why) => tell(model, Notice::NoLink(why)),
    }
}

/// The device remembers who its caseworker is, once their page is left: not letter by letter,
/// since every entry is signed with the name and typing joins only under one name.
fn learn(model: &mut Model) -> Vec<Effect> {
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

fn flush(model: &mut Model, id: AgreementId) -> Vec<Effect> {
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    let Some((after, entries)) = case.flush() else {
        return Vec::new();
    };
    model.saving = Saving::Writing;
    vec![Effect::Append { agreement: id, after, entries }]
}

/// What to say of commands that lost their ground when another tab's were taken in.
fn told(dropped: &[(Command, Rejection)]) -> Notice {
    let Some((_, rejection)) = dropped.first() else {
        return Notice::Merged;
    };
    let words: Vec<&str> = dropped.iter().filter_map(|(command, _)| command.written()).collect();
    match words.join("\n") {
        none if none.trim().is_empty() => Notice::Refused(*rejection),
        words => Notice::Dropped(*rejection, words),
    }
}

/// Everything that the store does not have and that is not on its way.
fn flush_dirty(model: &mut Model) -> Vec<Effect> {
    let dirty: Vec<AgreementId> =
        model.cases.values().filter(|case| case.is_dirty()).map(|case| case.id).collect();
    dirty.into_iter().flat_map(|id| flush(model, id)).collect()
}

fn try_again(model: &mut Model) -> Vec<Effect> {
    let mut effects = flush_dirty(model);
    if matches!(model.opening, Opening::Failed(_)) {
        model.opening = Opening::Loading;
        effects.push(Effect::ReadAll);
    }
    effects
}

fn appended(model: &mut Model, id: AgreementId, tail: Tail, moment: Moment) -> Vec<Effect> {
    if let Some(case) = model.cases.get_mut(&id) {
        case.appended(tail);
    }
    // The store works: what it refused before, of this agreement or another, is tried again.
    let effects = flush_dirty(model);
    if !model.is_dirty() {
        model.saving = Saving::Saved(moment.at);
    }
    effects
}

fn append_failed(model: &mut Model, id: AgreementId, error: StoreError) -> Vec<Effect> {
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    match error {
        StoreError::Moved(theirs) => {
            let Ok(dropped) = case.rebase(&theirs) else {
                model.saving = Saving::Failed(StoreError::Damaged(RecordError::Damaged));
                return Vec::new();
            };
            model.notice = Some(told(&dropped));
            flush(model, id)
        }
        error => {
            case.append_failed();
            model.saving = Saving::Failed(error);
            Vec::new()
        }
    }
}
