//! Undo and redo of the last act, as a whole or not at all (B11), with a sentence that says what it was.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Field;
use crate::agreement::Item;
use crate::agreement::Rejection;
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::session::case::{Case, Stamp};
use crate::app::session::language::words;
use crate::app::session::notice::{Notice, UndoDirection, UndoneOrRedone};
use crate::app::session::state::Session;
use crate::base::{AgreementId, GoalId, StepId, TaskId};
use crate::log::{EntryId, UndoState};
use crate::words::Words;
use crate::words::{Act, acts};

impl UndoDirection {
    /// The entries that the next undo or redo concerns.
    fn next(self, log: &[AgreementEntry]) -> Vec<EntryId> {
        // An invalid log has none; its case was rejected earlier.
        let state = UndoState::of::<Agreement>(log).unwrap_or_default();
        match self {
            Self::Back => state.next_undo::<Agreement>(log),
            Self::Forward => state.next_redo::<Agreement>(log),
        }
    }

    fn carry_out(self, case: &mut Case, id: EntryId, stamp: &Stamp) -> Result<(), Rejection> {
        match self {
            Self::Back => case.undo(id, stamp),
            Self::Forward => case.redo(id, stamp),
        }
    }
}

/// Whether undo and redo are available.
#[must_use]
pub fn open_ways(case: &Case) -> (bool, bool) {
    let open = |way: UndoDirection| !way.next(case.log()).is_empty();
    (open(UndoDirection::Back), open(UndoDirection::Forward))
}

pub(in crate::app) fn undo_or_redo(
    session: &mut Session,
    id: AgreementId,
    way: UndoDirection,
    moment: Moment,
) -> Vec<Effect> {
    let Some(stamp) = session.stamp(moment) else {
        return session.tell(Notice::NoRandomness);
    };
    let words = words(Some(&session.prefs));
    let Some(case) = session.cases.get_mut(&id) else {
        return Vec::new();
    };
    let told = match steps(case, way, &stamp) {
        Err(rejection) => return session.tell(Notice::Refused(rejection)),
        Ok((after, undone)) if after.agreement() == case.agreement() => {
            // Only typing that came to nothing was left; it is out of the way now.
            if !undone.is_empty() {
                *case = after;
            }
            Notice::NothingToUndoOrRedo(way)
        }
        Ok((after, undone)) => {
            let field = place(case.log(), &undone, after.agreement());
            let told = sentence(case.log(), &undone, words);
            *case = after;
            Notice::UndoneOrRedone(UndoneOrRedone { way, told, agreement: id, field })
        }
    };
    session.notice = Some(told);
    session.flush(id)
}

/// The case after the next act that changes anything was undone, with its entries.
fn steps(
    case: &Case,
    way: UndoDirection,
    stamp: &Stamp,
) -> Result<(Case, Vec<EntryId>), Rejection> {
    let mut after = case.clone();
    let mut undone = Vec::new();
    while after.agreement() == case.agreement() {
        let next = way.next(after.log());
        if next.is_empty() {
            break;
        }
        for id in &next {
            way.carry_out(&mut after, *id, stamp)?;
        }
        undone = next;
    }
    Ok((after, undone))
}

fn sentence(log: &[AgreementEntry], undone: &[EntryId], words: Words) -> String {
    let all = acts(log, words);
    let is_turned = |act: &&Act| act.entries.iter().any(|id| undone.contains(id));
    let mut acts = all.iter().filter(is_turned);
    let told = acts.next().map(|act| act.line(words));
    let more = u32::try_from(acts.count()).unwrap_or(u32::MAX);
    match (told.unwrap_or_default(), more) {
        (told, 0) => told,
        (told, more) => words.undone_more(&told, more),
    }
}

/// Where the step shows in the agreement that it left.
fn place(log: &[AgreementEntry], undone: &[EntryId], after: &Agreement) -> Option<Field> {
    let first = log.iter().find(|entry| undone.contains(&entry.id))?;
    let command = first.command()?;
    let field = command.decides();
    match command.item() {
        Some(Item::Step(id)) => Some(of_step(after, id, field)),
        Some(Item::Task(id)) => Some(of_task(after, id)),
        Some(Item::Goal(id)) => Some(of_goal(after, id, field)),
        None => field,
    }
}

fn of_step(after: &Agreement, id: StepId, field: Option<Field>) -> Field {
    match after.step(id) {
        Some(_) => field.unwrap_or(Field::StepFrom(id)),
        None => Field::Plan,
    }
}

fn of_task(after: &Agreement, id: TaskId) -> Field {
    let there = after.tasks.iter().any(|task| task.id == id);
    if there { Field::Task(id) } else { Field::Tasks }
}

fn of_goal(after: &Agreement, id: GoalId, field: Option<Field>) -> Field {
    match after.goals.iter().find(|goal| goal.id == id) {
        // *How it was reached* is a field only of a reached goal.
        Some(goal) if field == Some(Field::GoalHow(id)) && goal.reached.is_none() => {
            Field::GoalText(id)
        }
        Some(_) => field.unwrap_or(Field::GoalText(id)),
        None => Field::Goals,
    }
}
