//! The company's part (C7): the draft that is shared, what came back, and taking it over field by field.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Command;
use crate::agreement::Field;
use crate::agreement::Task;
use crate::agreement::Work;
use crate::agreement::sharing::Disclosable;
use crate::agreement::sharing::Ticket;
use crate::agreement::sharing::{CompanyField, CompanyPart, Filled, FilledIn, is_open, may_ask};
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::paper::NoLink;
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::language::words;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::Day;
use crate::base::Typed;
use crate::base::{AgreementId, TaskId, low_half};
use crate::log::fold_to;
use crate::views::{Concluded, Edition};
use crate::views::{DraftView, draft_view};
use crate::words::Words;

/// The draft that the company gets of an agreement.
///
/// # Errors
/// [`NoLink`] when it is gone, or can no longer be filled in.
pub fn draft(session: &Session, id: AgreementId, today: Day) -> Result<DraftView, NoLink> {
    let case = session.cases.get(&id).ok_or(NoLink::NoAgreement)?;
    let agreement = case.agreement();
    may_ask(agreement).map_err(|_| NoLink::Signed)?;
    let edition = Edition {
        reference: low_half(id.0),
        version: case.version(),
        made: today,
        concluded: Some(Concluded::Draft),
    };
    Ok(draft_view(agreement, edition, handed_out(agreement, words(Some(&session.prefs)))))
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

/// The part as it is shared: blank where the company may not see it (C2), and where it is too long to come back.
fn handed_out(agreement: &Agreement, words: Words) -> CompanyPart {
    let part = part_of(agreement, words);
    let tasks = agreement.shows(Disclosable::Tasks);
    CompanyPart::by(|field| match field {
        CompanyField::Tasks if !tasks => String::new(),
        long if part.is_too_long(long) => String::new(),
        _ => part.text(field).to_owned(),
    })
}

/// What came back from a draft, field by field beside the agreement as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Its index in the log's list.
    pub place: usize,
    /// What came back.
    pub filled: FilledIn,
    /// The fields, in the order of the form.
    pub fields: Vec<Beside>,
}

/// One field that came back, beside the agreement's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Which.
    pub field: CompanyField,
    /// The text in the agreement.
    pub here: String,
    /// What the company wrote.
    pub came: String,
    /// Whether it is new: the company wrote it, and it is not in the agreement yet.
    pub differs: bool,
    /// Whether it can be used as the agreement is now.
    pub open: bool,
}

/// Everything that came back from the drafts of an agreement, newest first.
#[must_use]
pub fn returned(case: &Case, words: Words) -> Vec<Returned> {
    let agreement = case.agreement();
    let here = part_of(agreement, words);
    let mut all: Vec<Returned> = agreement
        .lifecycle
        .filled
        .iter()
        .enumerate()
        .map(|(place, filled)| {
            let part = &filled.filled.part;
            let sent = sent(case, filled.filled.ticket, words).unwrap_or_default();
            let one = |field| Beside {
                field,
                here: here.text(field).to_owned(),
                came: part.text(field).to_owned(),
                differs: differs(field, part.text(field), sent.text(field), agreement, words),
                open: is_open(agreement, field),
            };
            Returned { place, filled: filled.clone(), fields: CompanyField::ALL.map(one).into() }
        })
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.filled.filled.at));
    all
}

/// The company's part as it was in the draft of a ticket.
fn sent(case: &Case, ticket: Ticket, words: Words) -> Option<CompanyPart> {
    let asked = |entry: &&AgreementEntry| matches!(entry.command(), Some(Command::AskToFill(one)) if *one == ticket);
    let seq = case.log().iter().find(asked)?.seq;
    Some(handed_out(&fold_to(case.log(), seq).ok()?, words))
}

/// Whether a field says something new: it differs from what was sent, and from the agreement. A blank or unchanged
/// field does not overrule what was written here meanwhile.
fn differs(
    field: CompanyField,
    came: &str,
    sent: &str,
    agreement: &Agreement,
    words: Words,
) -> bool {
    match field.becomes() {
        Field::Number(number) => {
            let came_as = words.read_number(came, number);
            let same = came_as == words.read_number(sent, number);
            !came.is_empty() && !same && came_as != agreement.company.employees
        }
        Field::Text(text) => {
            !came.is_empty() && came != sent && came != agreement.text(text).trim()
        }
        _ => !came.is_empty() && !tasks(agreement, came, sent, 0).is_empty(),
    }
}

/// Takes over the named fields, as far as they are new and can be used.
pub(in crate::app) fn take_over(
    session: &mut Session,
    id: AgreementId,
    (place, fields): (usize, &[CompanyField]),
    moment: Moment,
) -> Vec<Effect> {
    let words = words(Some(&session.prefs));
    let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    let Some(one) = returned(case, words).into_iter().find(|one| one.place == place) else {
        return Vec::new();
    };
    let sent = sent(case, one.filled.filled.ticket, words).unwrap_or_default();
    let wanted = |one: &&Beside| one.differs && one.open && fields.contains(&one.field);
    let commands: Vec<Command> = one
        .fields
        .iter()
        .filter(wanted)
        .flat_map(|one| match one.field.becomes() {
            Field::Text(text) => vec![Command::Write(text, one.came.clone())],
            Field::Number(number) => {
                vec![Command::SetNumber(number, words.read_number(&one.came, number))]
            }
            _ => {
                let sent = sent.text(one.field);
                tasks(case.agreement(), &one.came, sent, low_half(seed))
            }
        })
        .collect();
    session.act(id, commands, moment)
}

/// Adds and removes the tasks that the company added and removed. Tasks that were not in the draft stay; a line that
/// was extended or shortened keeps its task.
fn tasks(agreement: &Agreement, came: &str, sent: &str, seed: u64) -> Vec<Command> {
    let here = |line: &str| agreement.tasks.iter().find(|task| task.text.trim() == line);
    let new = lines(came).into_iter().filter(|line| here(line).is_none());
    let mut gone: Vec<&Task> = lines(sent)
        .into_iter()
        .filter(|line| !lines(came).contains(line))
        .filter_map(here)
        .collect();
    let mut commands = Vec::new();
    for (number, line) in (0..).zip(new.filter(|line| !lines(sent).contains(line))) {
        let grown = |task: &&Task| line.contains(task.text.trim()) || task.text.contains(line);
        let id = if let Some(place) = gone.iter().position(grown) {
            gone.remove(place).id
        } else {
            let id = TaskId(seed.wrapping_add(number));
            commands.push(Command::AddTask(id, Work::Unpaid));
            id
        };
        commands.push(Command::WriteTask(id, line.to_owned()));
    }
    commands.extend(gone.into_iter().map(|task| Command::RemoveTask(task.id)));
    commands
}

/// The lines of a text that are not blank.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// What came back is recorded in the log at once, since it changes nothing there, and shown beside the agreement.
pub(in crate::app) fn came(
    session: &mut Session,
    id: AgreementId,
    filled: Filled,
    moment: Moment,
) -> Vec<Effect> {
    let route = Route::Filled(id);
    session.go(route);
    let mut effects = session.act(id, vec![Command::Fill(Box::new(filled))], moment);
    if session.notice.is_none() {
        session.notice = Some(Notice::FilledCame);
    }
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
    effects
}
