//! Answers that come back (C6): found out whose they are, looked at, and taken in.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::sharing::{Answer, Decision, Ticket};
use crate::agreement::signing::content_hash;
use crate::agreement::{SignOff, Way};
use crate::app::effect::Effect;
use crate::app::features::filling;
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::{AgreementId, low_half};
use crate::codec::share::Arrived;
use crate::codec::share::LinkError;
use crate::log::fold_to;

/// How far an answer has come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Arriving {
    /// None has come.
    #[default]
    None,
    /// It came as a text, which the page of answers reads: only its file holds what that takes.
    Came(String),
    /// It is whole; the log that it belongs to is read.
    Looking(Arrived),
    /// It cannot be read.
    Unreadable(LinkError),
    /// It answers nothing that was handed out from here.
    Stranger,
    /// It is here to be looked at.
    Here(Came),
}

/// An answer beside its agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Which agreement.
    pub agreement: AgreementId,
    /// The answer.
    pub answer: Answer,
    /// How it stands to the agreement as it is now.
    pub standing: AnswerStanding,
}

/// How an answer stands to the agreement as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerStanding {
    /// It was given to what is agreed now.
    Fits,
    /// What is agreed has changed since the view was handed out, by the entry of this number.
    Older(u32),
    /// It was taken in before.
    Taken,
}

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerStep {
    /// It came: as a link, a file, or a text that was put in.
    Came(String),
    /// It was read, or cannot be.
    Read(Result<Arrived, LinkError>),
    /// It is to be taken in.
    Take,
}

pub(in crate::app) fn step(
    session: &mut Session,
    arriving: &mut Arriving,
    step: AnswerStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        AnswerStep::Came(text) => *arriving = Arriving::Came(text),
        AnswerStep::Read(Ok(arrived)) => {
            *arriving = Arriving::Looking(arrived);
            return look(session, arriving, moment);
        }
        AnswerStep::Read(Err(error)) => *arriving = Arriving::Unreadable(error),
        AnswerStep::Take => return take(session, arriving, moment),
    }
    Vec::new()
}

/// Finds the agreement of an answer that is looked for, and asks for its log where that is not here.
///
/// Comes again after every event that may have brought either: the agreements were listed, a log was read.
pub(in crate::app) fn look(
    session: &mut Session,
    arriving: &mut Arriving,
    moment: Moment,
) -> Vec<Effect> {
    let Arriving::Looking(arrived) = &*arriving else { return Vec::new() };
    let known = session.rows.keys().chain(session.cases.keys()).copied();
    let mut fitting = known.filter(|id| low_half(id.0) == arrived.reference);
    let Some(id) = fitting.next() else {
        *arriving = Arriving::Stranger;
        return Vec::new();
    };
    if !session.cases.contains_key(&id) {
        return session.read_log(id);
    }
    let arrived = arrived.clone();
    found(session, arriving, id, &arrived, moment)
}

/// The log is here: whether what came belongs to it, and how an answer stands.
fn found(
    session: &mut Session,
    arriving: &mut Arriving,
    id: AgreementId,
    arrived: &Arrived,
    moment: Moment,
) -> Vec<Effect> {
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    let life = &case.agreement().life;
    if let Some(filled) = life.asked.iter().find_map(|asked| arrived.filled(asked.ticket)) {
        return filling::came(session, id, filled, moment);
    }
    let mut answers = life
        .tickets
        .iter()
        .filter_map(|(to, ticket)| arrived.to(*ticket).filter(|answer| answer.from == *to));
    let here = answers.next().map(|answer| Came {
        agreement: id,
        standing: standing(case, &answer),
        answer,
    });
    *arriving = here.map_or(Arriving::Stranger, Arriving::Here);
    Vec::new()
}

fn standing(case: &Case, answer: &Answer) -> AnswerStanding {
    let made = case.agreement();
    if made.life.answers.iter().any(|one| one.answer == *answer) {
        return AnswerStanding::Taken;
    }
    match handed_out(case, answer.ticket) {
        Some((_, then)) if content_hash(&then) == content_hash(made) => AnswerStanding::Fits,
        shared => AnswerStanding::Older(shared.map_or(0, |(seq, _)| seq)),
    }
}

/// When a ticket was first handed out, and the agreement as it was then.
fn handed_out(case: &Case, ticket: Ticket) -> Option<(u32, Agreement)> {
    let shared = case
        .log()
        .iter()
        .find(|entry| matches!(entry.command, Command::Share(_, Some(one)) if one == ticket))?;
    Some((shared.seq, fold_to(case.log(), shared.seq).ok()?))
}

/// The answer is taken in; a yes to what is agreed now is a signature.
fn take(session: &mut Session, arriving: &mut Arriving, moment: Moment) -> Vec<Effect> {
    let Arriving::Here(Came { agreement: id, answer, .. }) = arriving.clone() else {
        return Vec::new();
    };
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    // As it stands now: another tab may have written since the answer was shown.
    let (standing, seen) = (standing(case, &answer), content_hash(case.agreement()));
    let signs = standing == AnswerStanding::Fits && answer.decision == Decision::Agreed;
    let sign_off = signs.then(|| {
        Command::SignOff(SignOff {
            party: answer.from.party(),
            way: Way::Link,
            name: answer.name.clone(),
            reason: String::new(),
            seen,
        })
    });
    let mut effects = session.lead(Route::Course(id)).to_vec();
    effects.extend(session.act(id, vec![Command::Answer(answer)], moment));
    // A signature that is refused is told on the page of the course; the answer is kept all the same.
    effects.extend(sign_off.into_iter().flat_map(|sign| session.act(id, vec![sign], moment)));
    if session.notice.is_none() {
        session.notice = Some(Notice::AnswerTaken);
    }
    *arriving = Arriving::None;
    effects
}
