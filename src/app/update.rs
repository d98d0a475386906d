//! `update`: how the model changes with each event.

use crate::agreement::Agreement;
use crate::app::effect::{Effect, ReadFor};
use crate::app::event::Event;
use crate::app::features::answers::{self, Arriving};
use crate::app::features::backup::restoring::Restoring;
use crate::app::features::backup::{file, folder, restoring};
use crate::app::features::handover::{self, HandoverStep};
use crate::app::features::overview::narrowing;
use crate::app::features::sharing::state::{Sharing, WayOut};
use crate::app::features::sharing::{locking, ways};
use crate::app::features::undoing::undo_or_redo;
use crate::app::features::{
    beginning, conflicts, deleting, filling, following_up, going_on, known, renewal, writing,
};
use crate::app::model::Model;
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::notice::{Notice, UndoDirection};
use crate::base::AgreementId;
use crate::store::{Listed, StoreError, StoredLog};

/// Changes the model by an event; returns the side effects to carry out.
pub fn update(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    model.session.today = moment.day;
    model.session.now = moment.at;
    let shown = model.session.route;
    let mut effects = happen(model, event, moment);
    if model.session.route != shown {
        leave(model);
        effects.extend(model.session.catch_up());
    }
    effects.extend(model.session.watch());
    effects.extend(model.sharing.follow(&model.session));
    effects.extend(renewal::go_on(&model.session, &mut model.renewal));
    effects.extend(folder::go_on(&mut model.session, &mut model.folder));
    effects
}

fn happen(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    match wait(model, &event) {
        Some(asked) => asked,
        None => answer(model, event, moment),
    }
}

/// A page was left: clears its state.
fn leave(model: &mut Model) {
    // A receipt names the citizen, so it is cleared when its page is left; so is a closed file.
    model.deleting = None;
    // A passphrase is shown only once, and an answer can be opened again from where it came.
    model.sharing = Sharing::default();
    model.handover = None;
    if model.session.route != Route::Answer {
        model.arriving = Arriving::None;
    }
    if !matches!(model.restoring, Restoring::Writing(_)) {
        model.restoring = Restoring::Idle;
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each event")]
fn answer(model: &mut Model, event: Event, moment: Moment) -> Vec<Effect> {
    let Model {
        session,
        view,
        folder,
        restoring,
        deleting,
        arriving,
        handover,
        sharing,
        renewal,
        ..
    } = model;
    match event {
        Event::Opened { prefs, route, view: wanted, site } => {
            *view = wanted;
            beginning::opened(session, prefs, route, site, moment)
        }
        Event::Listed(answer) => all_listed(model, answer, moment),
        Event::LogRead(id, answer) => log_read(model, id, answer, moment),
        Event::Elsewhere(changed) => session.elsewhere(changed),
        Event::AllRead(ReadFor::File, answer) => vec![file::of_all(session, answer, moment.day)],
        Event::AllRead(ReadFor::Folder, answer) => {
            folder::read(session, folder, answer, moment.day)
        }
        Event::AllRead(ReadFor::Compare, answer) => {
            restoring::compared(session, restoring, answer, moment)
        }
        Event::Room(room) => quietly(|| session.room = Some(room)),
        Event::Narrow(how) => narrowing::narrow(view, how),
        Event::Settle(id, side) => conflicts::settle(session, id, side, moment),
        Event::BeginAnew => beginning::begin_anew(session),
        Event::Routed(route) => {
            let mut effects = session.routed(route);
            effects.extend(beginning::identify(session, moment));
            effects
        }
        Event::Viewed(wanted) => narrowing::viewed(session, view, wanted),
        Event::New => beginning::new_case(session, moment),
        Event::LoadExample => beginning::load_example(session, moment),
        Event::Remove(id) => deleting::remove(session, deleting, id),
        Event::Do(id, command) => writing::act(session, id, command, moment),
        Event::AddStep(id, copy_of) => writing::add_step(session, id, copy_of, moment),
        Event::AddTask(id, work) => writing::add_task(session, id, work, moment),
        Event::AddGoal(id, parent) => writing::add_goal(session, id, parent, moment),
        Event::Undo(id) => undo_or_redo(session, id, UndoDirection::Back, moment),
        Event::Redo(id) => undo_or_redo(session, id, UndoDirection::Forward, moment),
        Event::BeginFollowUp(id) => following_up::begin(session, id, moment),
        Event::FinishFollowUp(id, one) => following_up::finish(session, id, one, moment),
        Event::GoOn(id, onward) => going_on::go_on(session, id, onward, moment),
        Event::Show(id, field) => writing::show(session, id, field),
        Event::UseCompany { into, from } => known::use_company(session, into, from, moment),
        Event::Appended(id, tail) => session.appended(id, tail, moment),
        Event::AppendFailed(id, error) => {
            let effects = session.append_failed(id, error);
            renewal::put_off(session, renewal);
            effects
        }
        Event::Removed(id, rows) => deleting::removed(session, deleting, id, rows),
        Event::RemoveFailed(id, error) => {
            let effects = deleting::remove_failed(session, deleting, id, error);
            renewal::put_off(session, renewal);
            effects
        }
        Event::TryAgain => session.try_again(),
        Event::PrefsElsewhere(prefs) => quietly(|| beginning::take_prefs(session, prefs)),
        Event::PrefsFailed(_) => session.tell(Notice::PrefsFailed),
        // A store that is silent would not answer this either; what is in memory can be had.
        Event::SaveFile if session.is_silent() => {
            vec![file::of_all(session, Err(StoreError::Silent), moment.day)]
        }
        Event::SaveFile => session.read_all(ReadFor::File),
        Event::Clock => tick(model, moment),
        Event::Restoring(step) => restoring::step(session, restoring, step, moment),
        Event::Delete(ids) => deleting::delete(session, deleting, ids, moment.at),
        Event::Mentioned(answer) => deleting::mentioned(deleting, answer),
        Event::FileSaved => file::saved(session, moment.at),
        Event::Folder(step) => folder::step(session, folder, step, moment.at),
        Event::DownloadFailed => session.tell(Notice::DownloadFailed),
        Event::TakeOver(id, place, fields) => {
            filling::take_over(session, id, (place, &fields), moment)
        }
        Event::HandingOver(step) => handover::step(session, handover, step, moment),
        Event::Answering(step) => answers::step(session, arriving, step, moment),
        Event::Locking(step) => locking::step(session, sharing, step, moment),
        Event::LinkMade(content, made) => ways::link_made(session, sharing, &content, made, moment),
        Event::HandedOut(id, paper) => {
            ways::link(session, sharing, (id, paper), WayOut::ByHand, moment)
        }
        Event::Looked(id, paper) => {
            ways::link(session, sharing, (id, paper), WayOut::Shown, moment)
        }
        Event::CopyLink(id, paper) => {
            ways::link(session, sharing, (id, paper), WayOut::Copy, moment)
        }
        Event::ShareLink(id, paper) => {
            ways::link(session, sharing, (id, paper), WayOut::ShareSheet, moment)
        }
        Event::SaveSheet(id, audience) => ways::sheet(session, id, audience, moment),
        Event::SaveCalendar(id) => ways::dates(session, id, false, moment),
        Event::SaveNextDate(id) => ways::dates(session, id, true, moment),
        Event::FileMade(content, file) => ways::file_made(session, &content, file, moment),
        Event::Left(what, way) => ways::left(session, what, way, moment),
        Event::ShareFailed => session.tell(Notice::ShareFailed),
        Event::FieldLeft => quietly(|| session.seal()),
        Event::Dismiss => quietly(|| session.notice = None),
        Event::NewVersion => quietly(|| renewal::ready(renewal)),
        Event::TakeNewVersion => renewal::agreed(session, renewal),
        Event::NewVersionTaken => quietly(|| renewal::taken(renewal)),
    }
}

/// Time has passed: the day may be another one, which every event brings along, and the store may owe an answer.
fn tick(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let (list, logs) = model.session.give_up();
    let listed = if list { all_listed(model, Err(StoreError::Silent), moment) } else { Vec::new() };
    let read = logs.into_iter().flat_map(|id| log_read(model, id, Err(StoreError::Silent), moment));
    listed.into_iter().chain(read.collect::<Vec<_>>()).collect()
}

/// A change without side effects.
fn quietly(change: impl FnOnce()) -> Vec<Effect> {
    change();
    Vec::new()
}

/// Defers an event whose logs are not loaded yet, and requests them; `None` when it needs none.
fn wait(model: &mut Model, event: &Event) -> Option<Vec<Effect>> {
    let session = &mut model.session;
    let missing: Vec<AgreementId> = match event {
        Event::BeginFollowUp(id) | Event::GoOn(id, _) | Event::UseCompany { from: id, .. } => {
            Some(*id).into_iter().filter(|id| !session.is_here(*id)).collect()
        }
        Event::HandingOver(HandoverStep::Begin(chosen, _)) => handover::missing(session, chosen),
        _ => Vec::new(),
    };
    // Once the first one is loaded, the event waits for the next.
    let first = *missing.first()?;
    model.waiting.push((first, event.clone()));
    Some(missing.into_iter().flat_map(|id| session.read_log(id)).collect())
}

/// A log was read, or could not be: resumes the events that waited for it.
fn log_read(
    model: &mut Model,
    id: AgreementId,
    answer: Result<StoredLog<Agreement>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let (is_read, is_there) = match &answer {
        Ok(log) => (true, !log.is_none()),
        Err(_) => (false, false),
    };
    let mut effects = model.session.log_read(id, answer);
    if model.session.reading.contains(&id) {
        // It is being read once more.
        return effects;
    }
    let woken: Vec<(AgreementId, Event)> =
        model.waiting.extract_if(.., |(of, _)| *of == id).collect();
    for (_, event) in woken {
        match event {
            // It continues without those that are gone or cannot be read.
            Event::HandingOver(_) if is_read => effects.extend(happen(model, event, moment)),
            _ if is_there && model.session.cases.contains_key(&id) => {
                effects.extend(happen(model, event, moment));
            }
            _ if !is_read => effects.extend(model.session.tell(Notice::NotRead)),
            _ if !is_there => {
                effects.extend(model.session.tell(Notice::RemovedElsewhere(String::new())));
            }
            // Damage is reported above the page.
            _ => {}
        }
    }
    if is_read {
        effects.extend(answers::look(&mut model.session, &mut model.arriving, moment));
    }
    effects
}

/// The agreements are listed: makes the device's secret if it has none, and continues with a waiting answer.
fn all_listed(
    model: &mut Model,
    answer: Result<Vec<Listed<Agreement>>, StoreError>,
    moment: Moment,
) -> Vec<Effect> {
    let mut effects: Vec<Effect> =
        beginning::identify(&mut model.session, moment).into_iter().collect();
    effects.extend(model.session.listed(answer));
    effects.extend(answers::look(&mut model.session, &mut model.arriving, moment));
    effects
}
