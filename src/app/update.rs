//! `update`: the one place that says what happens when.

use crate::app::beginning::{learn, load_example, new_case, opened, read_all};
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment};
use crate::app::keeping::{
    append_failed, appended, flush, remove, remove_failed, removed, try_again,
};
use crate::app::model::{Model, Notice, Opening};
use crate::app::route::{Place, Route};
use crate::app::sharing::NoLink;
use crate::app::turning::{Way, turn};
use crate::app::{file, known, sharing};
use crate::domain::choices::Audience;
use crate::domain::command::Command;
use crate::domain::field::{Field, TextField};
use crate::domain::ids::{AgreementId, GoalId, StepId, TaskId, low_half};
use crate::domain::typed::Typed;

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
        Event::StepBack(id) => turn(model, id, Way::Back, moment),
        Event::StepForward(id) => turn(model, id, Way::Forward, moment),
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

pub(in crate::app) fn tell(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notice = Some(notice);
    Vec::new()
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
pub(in crate::app) fn go(model: &mut Model, route: Route) {
    model.route = route;
    model.notice = None;
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

pub(in crate::app) fn act(
    model: &mut Model,
    id: AgreementId,
    commands: Vec<Command>,
    moment: Moment,
) -> Vec<Effect> {
    let stamp = model.stamp(moment);
    let Some(case) = model.cases.get_mut(&id) else {
        return Vec::new();
    };
    // What was taken back before this is no news any more.
    model.notice.take_if(|notice| matches!(notice, Notice::Turned(_) | Notice::NoTurn(_)));
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
