//! Undo and redo: of the last act, as a whole or not at all (B11); a sentence says which act it was.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Field;
use crate::agreement::Item;
use crate::agreement::Rejection;
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::session::case::{Case, Stamp};
use crate::app::session::language::words;
use crate::app::session::notice::{Notice, Turned, UndoDirection};
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

pub(in crate::app) fn turn(
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
        Ok((after, turned)) if after.agreement() == case.agreement() => {
            // Only typing without effect was undone; it is now skipped.
            if !turned.is_empty() {
                *case = after;
            }
            Notice::NoTurn(way)
        }
        Ok((after, turned)) => {
            let field = place(case.log(), &turned, after.agreement());
            let told = sentence(case.log(), &turned, words);
            *case = after;
            Notice::Turned(Turned { way, told, agreement: id, field })
        }
    };
    let focus = match &told {
        Notice::Turned(turned) => turned.field.map(Effect::CatchFocus),
        _ => None,
    };
    session.notice = Some(told);
    session.flush(id).into_iter().chain(focus).collect()
}

/// The case after undoing or redoing the next act that changes anything, with the entries of that act.
fn steps(case: &Case, way: UndoDirection, stamp: &Stamp) -> Result<(Case, Vec<EntryId>), Rejection> {
    let mut after = case.clone();
    let mut turned = Vec::new();
    while after.agreement() == case.agreement() {
        let next = way.next(after.log());
        if next.is_empty() {
            break;
        }
        for id in &next {
            way.carry_out(&mut after, *id, stamp)?;
        }
        turned = next;
    }
    Ok((after, turned))
}

fn sentence(log: &[AgreementEntry], turned: &[EntryId], words: Words) -> String {
    let all = acts(log, words);
    let is_turned = |act: &&Act| act.entries.iter().any(|id| turned.contains(id));
    let mut acts = all.iter().filter(is_turned);
    let told = acts.next().map(|act| act.line(words));
    let more = u32::try_from(acts.count()).unwrap_or(u32::MAX);
    match (told.unwrap_or_default(), more) {
        (told, 0) => told,
        (told, more) => words.turned_more(&told, more),
    }
}

/// The field to show for the act, in the resulting agreement.
fn place(log: &[AgreementEntry], turned: &[EntryId], after: &Agreement) -> Option<Field> {
    let first = log.iter().find(|entry| turned.contains(&entry.id))?;
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
