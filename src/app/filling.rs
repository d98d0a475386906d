//! The company's part (C7): the draft that is handed out, what came back, and taking it over field by field.

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::language::words;
use crate::app::model::{Model, Notice};
use crate::app::route::Route;
use crate::app::sharing::NoLink;
use crate::app::update::{act, go};
use crate::domain::agreement::Agreement;
use crate::domain::choices::Work;
use crate::domain::command::Command;
use crate::domain::company_view::Edition;
use crate::domain::field::{Field, NumberField};
use crate::domain::filling::{CompanyField, CompanyPart, DraftView, Filled, draft_view};
use crate::domain::ids::{AgreementId, TaskId, low_half};
use crate::domain::permit::permit_asking;
use crate::domain::time::Day;
use crate::domain::typed::Typed;
use crate::text::words::Words;

/// The draft that the company gets of an agreement.
///
/// # Errors
/// [`NoLink`] when it is gone, or past being filled in.
pub fn draft(model: &Model, id: AgreementId, today: Day) -> Result<DraftView, NoLink> {
    let case = model.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    let agreement = case.agreement();
    permit_asking(agreement).map_err(|_| NoLink::Signed)?;
    let edition = Edition { reference: low_half(id.0), version: case.version(), made: today };
    Ok(draft_view(agreement, edition, part_of(agreement, words(Some(&model.prefs)))))
}

/// The company's part of an agreement as it stands.
#[must_use]
pub fn part_of(agreement: &Agreement, words: Words) -> CompanyPart {
    CompanyPart::by(|field| match field.becomes() {
        Field::Text(text) => agreement.text(text).trim().to_owned(),
        Field::Number(number) => match &agreement.company.employees {
            Typed::Blank => String::new(),
            Typed::Read(count) => words.number(number, *count),
            Typed::Unread(text) => text.trim().to_owned(),
        },
        _ => {
            let tasks = agreement.tasks.iter().map(|task| task.text.trim());
            tasks.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
        }
    })
}

/// What came last, beside what stands in the agreement now.
#[must_use]
pub fn beside(agreement: &Agreement, words: Words) -> Option<(&Filled, Vec<Beside>)> {
    let filled = &agreement.life.filled.last()?.filled;
    let here = part_of(agreement, words);
    let one = |field: CompanyField| Beside {
        field,
        here: here.text(field).to_owned(),
        came: filled.part.text(field).to_owned(),
    };
    Some((filled, CompanyField::ALL.map(one).into()))
}

/// One field that came, beside what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Which.
    pub field: CompanyField,
    /// What stands in the agreement.
    pub here: String,
    /// What the company wrote.
    pub came: String,
}

impl Beside {
    /// Whether there is something to take over. What the company left blank says nothing against what stands there.
    #[must_use]
    pub fn differs(&self) -> bool {
        let same = match self.field {
            // The same tasks in another order are the same tasks.
            CompanyField::Tasks => lines(&self.came) == lines(&self.here),
            _ => self.came == self.here,
        };
        !self.came.is_empty() && !same
    }
}

/// The lines of a text in an order of their own.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    lines
}

/// Takes over what came: the fields that are named, as far as they differ.
pub(in crate::app) fn take_over(
    model: &mut Model,
    id: AgreementId,
    fields: &[CompanyField],
    moment: Moment,
) -> Vec<Effect> {
    let words = words(Some(&model.prefs));
    let Some(case) = model.cases.get(&id) else { return Vec::new() };
    let agreement = case.agreement();
    let Some((_, all)) = beside(agreement, words) else { return Vec::new() };
    let wanted = all.into_iter().filter(|one| one.differs() && fields.contains(&one.field));
    let commands: Vec<Command> =
        wanted.flat_map(|one| commands(agreement, &one, words, moment)).collect();
    act(model, id, commands, moment)
}

/// What makes a field of the agreement what the company wrote.
fn commands(agreement: &Agreement, one: &Beside, words: Words, moment: Moment) -> Vec<Command> {
    match one.field.becomes() {
        Field::Text(text) => vec![Command::Write(text, one.came.clone())],
        Field::Number(number @ NumberField::Employees) => {
            vec![Command::SetNumber(number, words.read_number(&one.came, number))]
        }
        _ => tasks(agreement, &one.came, low_half(moment.seed)),
    }
}

/// What makes the list of tasks hold these lines: what stands there stays as it is, what was changed is written in its
/// place, what is new comes behind, and what was struck out goes.
fn tasks(agreement: &Agreement, came: &str, seed: u64) -> Vec<Command> {
    let mut lines: Vec<&str> =
        came.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut others = Vec::new();
    for task in &agreement.tasks {
        match lines.iter().position(|line| *line == task.text.trim()) {
            Some(place) => drop(lines.remove(place)),
            None => others.push(task.id),
        }
    }
    let mut others = others.into_iter();
    let mut commands = Vec::new();
    for (number, line) in (0..).zip(lines) {
        let id = others.next().unwrap_or_else(|| {
            let id = TaskId(seed.wrapping_add(number));
            commands.push(Command::AddTask(id, Work::Praktik));
            id
        });
        commands.push(Command::WriteTask(id, line.to_owned()));
    }
    commands.extend(others.map(Command::RemoveTask));
    commands
}

/// What came is kept in the log at once, since it changes nothing there, and shown beside the agreement.
pub(in crate::app) fn came(
    model: &mut Model,
    id: AgreementId,
    filled: Filled,
    moment: Moment,
) -> Vec<Effect> {
    let route = Route::Filled(id);
    go(model, route);
    let mut effects = act(model, id, vec![Command::Fill(Box::new(filled))], moment);
    if model.notice.is_none() {
        model.notice = Some(Notice::FilledCame);
    }
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
    effects
}
