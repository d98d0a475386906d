//! Writing in an agreement: one act of a person, and where the focus moves.

use crate::agreement::{Command, Field, Work};
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::route::{Place, Route};
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::{AgreementId, GoalId, StepId, TaskId, Typed, low_half};

/// Carries out one command.
pub(in crate::app) fn act(
    session: &mut Session,
    id: AgreementId,
    command: Command,
    moment: Moment,
) -> Vec<Effect> {
    let next = command.focus_after();
    let mut effects = session.act(id, vec![command], moment);
    effects.extend(next.map(Effect::Focus));
    effects
}

/// Adds a step that starts as a copy of another.
pub(in crate::app) fn add_step(
    session: &mut Session,
    id: AgreementId,
    copy_of: StepId,
    moment: Moment,
) -> Vec<Effect> {
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let step = StepId(low_half(seed));
    let command = Command::AddStep { id: step, copy_of, from: Typed::Blank };
    add(session, id, command, Field::StepFrom(step), moment)
}

/// Adds a task.
pub(in crate::app) fn add_task(
    session: &mut Session,
    id: AgreementId,
    work: Work,
    moment: Moment,
) -> Vec<Effect> {
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let task = TaskId(low_half(seed));
    add(session, id, Command::AddTask(task, work), Field::Task(task), moment)
}

/// Adds a goal, or a sub-goal of a goal.
pub(in crate::app) fn add_goal(
    session: &mut Session,
    id: AgreementId,
    parent: Option<GoalId>,
    moment: Moment,
) -> Vec<Effect> {
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let goal = GoalId(low_half(seed));
    add(session, id, Command::AddGoal(goal, parent), Field::GoalText(goal), moment)
}

/// Adds an item under a new id, and focuses its field.
fn add(
    session: &mut Session,
    id: AgreementId,
    command: Command,
    field: Field,
    moment: Moment,
) -> Vec<Effect> {
    let mut effects = session.act(id, vec![command], moment);
    effects.push(Effect::Focus(field));
    effects
}

/// Shows and focuses a field.
pub(in crate::app) fn show(session: &mut Session, id: AgreementId, field: Field) -> Vec<Effect> {
    let mut effects = session.learn();
    session.go(Route::Editor(id, Place::Part(field.part())));
    effects.extend([Effect::Go(session.route), Effect::Focus(field)]);
    effects
}
