//! `update`: the one place that says what happens when.

use crate::agreement::Agreement;
use crate::agreement::Audience;
use crate::agreement::Command;
use crate::agreement::{Field, TextField};
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment, Purpose};
use crate::app::features::answers::Arriving;
use crate::app::features::backup::restoring::Restoring;
use crate::app::features::backup::{file, folder, restoring};
use crate::app::features::beginning::{learn, load_example, make_secret, new_case, opened};
use crate::app::features::overview::view::{Narrow, View};
use crate::app::features::sharing::{NoLink, Paper};
use crate::app::features::turning::{Way, turn};
use crate::app::features::{
    answers, deleting, filling, following_up, going_on, handover, known, locking, renewal, sharing,
};
use crate::app::model::{Model, Notice, Opening};
use crate::app::route::{Place, Route};
use crate::app::session::keeping::{
    append_failed, appended, flush, remove, remove_failed, removed, settle, try_again,
};
use crate::app::session::listing::{
    elsewhere, keep_summary, listed, log_read, once_read, read_log, refresh_row,
};
use crate::base::Timestamp;
use crate::base::Typed;
use crate::base::{AgreementId, GoalId, StepId, TaskId, low_half};
use crate::codec::prefs::Prefs;
use crate::store::StoreError;
use crate::store::{Listed, StoredLog};

/// Changes the model by an event; gives what is to be done outside it.
pub fn update(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    model.today = moment.day;
    model.now = moment.at;
    let mut effects = answer(model, event, moment);
    effects.extend(renewal::go_on(model));
    effects.extend(folder::go_on(model));
    effects
}

fn answer(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    match event {
        Event::Opened { prefs, route, view, site } => {
            opened(model, prefs, route, view, site, moment)
        }
        Event::Listed(answer) => all_listed(model, answer, moment),
        Event::LogRead(id, answer) => log_read(model, id, answer, moment),
        Event::Elsewhere(changed) => elsewhere(model, changed),
        Event::AllRead(Purpose::File, answer) => file_of_all(model, answer, moment),
        Event::AllRead(Purpose::Folder, answer) => folder::read(model, answer, moment.day),
        Event::AllRead(Purpose::Compare, answer) => restoring::compared(model, answer, moment),
        Event::Room(room) => quietly(|| model.room = Some(room)),
        Event::Narrow(how) => narrow(model, how),
        Event::Settle(id, side) => settle(model, id, side, moment),
        Event::BeginAnew => begin_anew(model),
        Event::Routed(route) => routed(model, route),
        Event::Viewed(view) => viewed(model, view),
        Event::New => new_case(model, moment),
        Event::LoadExample => load_example(model, moment),
        Event::Remove(id) => remove(model, id),
        Event::Do(id, command) => do_one(model, id, command, moment),
        Event::AddStep(id, copy_of) => {
            let from = Typed::Blank;
            add(model, id, moment, |step| Command::AddStep { id: StepId(step), copy_of, from })
        }
        Event::AddTask(id, work) => {
            add(model, id, moment, |task| Command::AddTask(TaskId(task), work))
        }
        Event::AddGoal(id, parent) => {
            add(model, id, moment, |goal| Command::AddGoal(GoalId(goal), parent))
        }
        Event::StepBack(id) => turn(model, id, Way::Back, moment),
        Event::StepForward(id) => turn(model, id, Way::Forward, moment),
        Event::BeginFollowUp(id) | Event::GoOn(id, _) if !model.cases.contains_key(&id) => {
            once_read(model, id, event)
        }
        Event::BeginFollowUp(id) => following_up::begin(model, id, moment),
        Event::FinishFollowUp(id, one) => following_up::finish(model, id, one, moment),
        Event::GoOn(id, onward) => going_on::go_on(model, id, onward, moment),
        Event::Show(id, field) => show(model, id, field),
        Event::UseCompany { from, .. } if !model.cases.contains_key(&from) => {
            once_read(model, from, event)
        }
        Event::UseCompany { into, from } => {
            let mut effects = act(model, into, known::company_commands(model, from), moment);
            effects.push(Effect::Focus(Field::Text(TextField::CompanyName)));
            effects
        }
        Event::Appended(id, tail) => appended(model, id, tail, moment),
        Event::AppendFailed(id, error) => append_failed(model, id, error),
        Event::Removed(id, rows) => removed(model, id, rows),
        Event::RemoveFailed(id, error) => remove_failed(model, id, error),
        Event::TryAgain => try_again(model),
        Event::PrefsElsewhere(prefs) => quietly(|| take_prefs(model, prefs)),
        Event::PrefsFailed(_) => tell(model, Notice::PrefsFailed),
        Event::SaveFile => vec![Effect::ReadAll(Purpose::File)],
        Event::Restoring(step) => restoring::step(model, step, moment),
        Event::Delete(ids) => deleting::delete(model, ids, moment.at),
        Event::Mentioned(answer) => deleting::mentioned(model, answer),
        Event::FileSaved => file_saved(model, moment.at),
        Event::Folder(step) => folder::step(model, step, moment.at),
        Event::DownloadFailed => tell(model, Notice::DownloadFailed),
        Event::HandedOut(id, paper) => handed_out(model, id, paper, moment),
        Event::TakeOver(id, place, fields) => {
            filling::take_over(model, id, (place, &fields), moment)
        }
        Event::HandingOver(step) => handover::step(model, step, moment),
        Event::Answering(step) => answers::step(model, step, moment),
        Event::Locking(step) => locking::step(model, step, moment),
        Event::CopyLink(id, paper) => copy_link(model, id, paper, moment),
        Event::ShareLink(id, paper) => share_link(model, id, paper, moment),
        Event::SaveSheet(id, audience) => hand_out_sheet(model, id, audience, moment),
        Event::SaveCalendar(id) => save_dates(model, file::all_dates(model, id, moment)),
        Event::SaveNextDate(id) => save_dates(model, file::next_date(model, id, moment)),
        Event::Copied(paper) => tell(model, Notice::Copied(paper)),
        Event::ShareFailed => tell(model, Notice::ShareFailed),
        Event::Dismiss => quietly(|| model.notice = None),
        Event::NewVersion => renewal::ready(model),
        Event::TakeNewVersion => renewal::agreed(model),
        Event::NewVersionTaken => renewal::taken(model),
    }
}

/// The agreements are here; from now on the device has a secret to seal with, and what came is looked for.
fn all_listed(
    model: &mut Model,
    answer: Result<Vec<Listed<Agreement>>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let mut effects = make_secret(model, moment);
    effects.extend(listed(model, answer));
    effects.extend(answers::look_again(model, moment));
    effects
}

/// Another tab's preferences; one of an older program knows no secret, and this one's stays.
fn take_prefs(model: &mut Model, prefs: Prefs) {
    let secret = model.prefs.secret.take();
    model.prefs = Prefs { secret: prefs.secret.clone().or(secret), ..prefs };
}

/// A change that asks for nothing outside the model.
fn quietly(change: impl FnOnce()) -> Vec<Effect> {
    change();
    Vec::new()
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
    let left = model.route.agreement();
    go(model, route);
    effects.push(Effect::FocusHeading);
    effects.extend(left.and_then(|id| keep_summary(model, id)));
    effects.extend(route.agreement().into_iter().flat_map(|id| read_log(model, id)));
    effects
}

/// The front page is narrowed, and its address says so; a letter or a choice is no new page to go back from.
fn narrow(model: &mut Model, how: Narrow) -> Vec<Effect> {
    match how {
        Narrow::Search(words) => model.view.search = words,
        Narrow::Group(group) => model.view.group = group,
        Narrow::Turn(turn) => model.view.turn = turn,
    }
    vec![Effect::Address(model.view.clone())]
}

/// Another view was asked for by a link, a bookmark, or a step back: as good as another page.
fn viewed(model: &mut Model, view: View) -> Vec<Effect> {
    let here = model.route == Route::Overview && model.view != view;
    model.view = view;
    if here { vec![Effect::FocusHeading] } else { Vec::new() }
}

/// The agreements that were here are gone; from now on the device is as good as new.
fn begin_anew(model: &mut Model) -> Vec<Effect> {
    model.lost = false;
    model.prefs.used = None;
    vec![Effect::SavePrefs(model.prefs.clone())]
}

/// Shows another page; a message belongs to the page that it was given on.
pub(in crate::app) fn go(model: &mut Model, route: Route) {
    if let Some(left) = model.route.agreement() {
        refresh_row(model, left);
    }
    model.route = route;
    model.notice = None;
    // A receipt names the citizen, and is gone once its page is left; so is a file that was put away.
    model.deleting = None;
    // Words that were shown once are not shown again, and an answer that was left is still where it came from.
    model.lock = None;
    model.handover = None;
    if route != Route::Answer {
        model.arriving = Arriving::None;
    }
    if !matches!(model.restoring, Restoring::Writing(_)) {
        model.restoring = Restoring::Idle;
    }
}

/// The file of every agreement; of a store that cannot be read, what is on the screen.
fn file_of_all(
    model: &mut Model,
    answer: Result<Vec<StoredLog<Agreement>>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let stored = answer.unwrap_or_else(|error| {
        model.opening = Opening::Failed(error);
        Vec::new()
    });
    vec![file::download(model, &stored, moment.day)]
}

/// A file of everything is a backup; one taken while nothing could be read is none.
pub(in crate::app) fn file_saved(model: &mut Model, at: Timestamp) -> Vec<Effect> {
    if model.opening != Opening::Ready {
        return Vec::new();
    }
    model.prefs.last_backup = Some(at);
    vec![Effect::SavePrefs(model.prefs.clone())]
}

fn do_one(model: &mut Model, id: AgreementId, command: Command, moment: Moment) -> Vec<Effect> {
    let next = command.focus_after();
    let mut effects = act(model, id, vec![command], moment);
    effects.extend(next.map(Effect::Focus));
    effects
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
    // What comes behind a refused command was meant for what that one would have made.
    let done = commands.into_iter().try_for_each(|command| case.act(command, &stamp));
    if let Err(rejection) = done {
        model.notice = Some(Notice::Refused(rejection));
    }
    flush(model, id)
}

/// Adds a step, task or goal under a new id, and puts the cursor where it is to be written.
fn add(
    model: &mut Model,
    id: AgreementId,
    moment: Moment,
    command: impl FnOnce(u64) -> Command,
) -> Vec<Effect> {
    do_one(model, id, command(low_half(moment.seed)), moment)
}

fn show(model: &mut Model, id: AgreementId, field: Field) -> Vec<Effect> {
    let mut effects = learn(model);
    go(model, Route::Editor(id, Place::Part(field.part())));
    effects.extend([Effect::Go(model.route), Effect::Focus(field)]);
    effects
}

fn copy_link(model: &mut Model, id: AgreementId, paper: Paper, moment: Moment) -> Vec<Effect> {
    hand_out_link(model, id, paper, moment, |link| Effect::Copy { paper, link })
}

fn share_link(model: &mut Model, id: AgreementId, paper: Paper, moment: Moment) -> Vec<Effect> {
    hand_out_link(model, id, paper, moment, |link| Effect::ShareSheet { link })
}

fn hand_out_link(
    model: &mut Model,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
    way: impl FnOnce(String) -> Effect,
) -> Vec<Effect> {
    let made = sharing::hand_out(model, id, paper, moment.day);
    let made = made.map(|made| (paper.handed_out(made.ticket), way(made.link)));
    hand_out(model, id, moment, made)
}

fn hand_out_sheet(
    model: &mut Model,
    id: AgreementId,
    audience: Audience,
    moment: Moment,
) -> Vec<Effect> {
    let way = file::sheet_file(model, id, audience, moment.day);
    hand_out(model, id, moment, way.map(|way| (Command::Share(audience, None), way)))
}

/// The link was taken by hand: it is out as it stands.
fn handed_out(model: &mut Model, id: AgreementId, paper: Paper, moment: Moment) -> Vec<Effect> {
    match sharing::hand_out(model, id, paper, moment.day) {
        Ok(made) => act(model, id, vec![paper.handed_out(made.ticket)], moment),
        Err(why) => tell(model, Notice::NoLink(why)),
    }
}

fn save_dates(model: &mut Model, file: Option<Effect>) -> Vec<Effect> {
    match file {
        Some(effect) => vec![effect],
        None => tell(model, Notice::NoDates),
    }
}

/// Hands something out, and writes so into the log first: what is typed from now on is another version.
fn hand_out(
    model: &mut Model,
    id: AgreementId,
    moment: Moment,
    way: Result<(Command, Effect), NoLink>,
) -> Vec<Effect> {
    match way {
        Ok((written, effect)) => {
            let mut effects = act(model, id, vec![written], moment);
            effects.push(effect);
            effects
        }
        Err(why) => tell(model, Notice::NoLink(why)),
    }
}
