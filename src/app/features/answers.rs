//! Answers that come back (C6): found out whose they are, looked at, and taken in.

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::sharing::{Answer, Decision, Ticket};
use crate::agreement::signing::content_hash;
use crate::agreement::{SignOff, Way};
use crate::app::effect::Effect;
use crate::app::event::{Event, Moment};
use crate::app::features::filling;
use crate::app::model::{Model, Notice};
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::listing::once_read;
use crate::app::update::{act, go};
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
    pub standing: Standing,
}

/// How an answer stands to the agreement as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was given to what is agreed now.
    Fits,
    /// What is agreed has changed since the view was handed out, by the entry of this number.
    Older(u32),
    /// It was taken in before.
    Taken,
}

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It came: as a link, a file, or a text that was put in.
    Came(String),
    /// It was read, or cannot be.
    Read(Result<Arrived, LinkError>),
    /// The log of the agreement that it belongs to is here.
    Found(AgreementId, Arrived),
    /// It is to be taken in.
    Take,
}

pub(in crate::app) fn step(model: &mut Model, step: Step, moment: Moment) -> Vec<Effect> {
    match step {
        Step::Came(text) => {
            model.arriving = Arriving::Came(text);
            Vec::new()
        }
        Step::Read(Ok(arrived)) => {
            model.arriving = Arriving::Looking(arrived.clone());
            look(model, arrived, moment)
        }
        Step::Read(Err(error)) => {
            model.arriving = Arriving::Unreadable(error);
            Vec::new()
        }
        Step::Found(id, arrived) => found(model, id, &arrived, moment),
        Step::Take => take(model, moment),
    }
}

/// The agreements are listed anew: what could not be found while the store failed is looked for again.
pub(in crate::app) fn look_again(model: &mut Model, moment: Moment) -> Vec<Effect> {
    match model.arriving.clone() {
        Arriving::Looking(arrived) => look(model, arrived, moment),
        _ => Vec::new(),
    }
}

/// Finds the agreement of an answer, and reads its log first where that is not here.
fn look(model: &mut Model, arrived: Arrived, moment: Moment) -> Vec<Effect> {
    let known = model.rows.keys().copied().chain(model.cases.keys().copied());
    let mut fitting = known.filter(|id| low_half(id.0) == arrived.reference);
    let Some(id) = fitting.next() else {
        model.arriving = Arriving::Stranger;
        return Vec::new();
    };
    if !model.cases.contains_key(&id) {
        return once_read(model, id, Event::Answering(Step::Found(id, arrived)));
    }
    found(model, id, &arrived, moment)
}

/// The log is here: whether what came belongs to it, and how an answer stands.
fn found(model: &mut Model, id: AgreementId, arrived: &Arrived, moment: Moment) -> Vec<Effect> {
    // The page was left meanwhile; what came is still where it came from.
    if model.arriving != Arriving::Looking(arrived.clone()) {
        return Vec::new();
    }
    let Some(case) = model.cases.get(&id) else {
        model.arriving = Arriving::Stranger;
        return Vec::new();
    };
    let life = &case.agreement().life;
    if let Some(filled) = life.asked.iter().find_map(|asked| arrived.filled(asked.ticket)) {
        return filling::came(model, id, filled, moment);
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
    model.arriving = here.map_or(Arriving::Stranger, Arriving::Here);
    Vec::new()
}

fn standing(case: &Case, answer: &Answer) -> Standing {
    let made = case.agreement();
    if made.life.answers.iter().any(|one| one.answer == *answer) {
        return Standing::Taken;
    }
    match handed_out(case, answer.ticket) {
        Some((_, then)) if content_hash(&then) == content_hash(made) => Standing::Fits,
        shared => Standing::Older(shared.map_or(0, |(seq, _)| seq)),
    }
}

/// When a ticket was first handed out, and the agreement as it was then.
fn handed_out(case: &Case, ticket: Ticket) -> Option<(u32, Agreement)> {
    let shared = case.log().iter().find(
        |entry| matches!(entry.command(), Some(Command::Share(_, Some(one))) if *one == ticket),
    )?;
    Some((shared.seq, fold_to(case.log(), shared.seq).ok()?))
}

/// The answer is taken in; a yes to what is agreed now is a signature.
fn take(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let Arriving::Here(Came { agreement: id, answer, .. }) = model.arriving.clone() else {
        return Vec::new();
    };
    let Some(case) = model.cases.get(&id) else { return Vec::new() };
    // As it stands now: another tab may have written since the answer was shown.
    let (standing, seen) = (standing(case, &answer), content_hash(case.agreement()));
    let signs = standing == Standing::Fits && answer.decision == Decision::Agreed;
    let sign_off = signs.then(|| {
        Command::SignOff(SignOff {
            party: answer.from.party(),
            way: Way::Link,
            name: answer.name.clone(),
            reason: String::new(),
            seen,
        })
    });
    let route = Route::Course(id);
    go(model, route);
    let mut effects = act(model, id, vec![Command::Answer(answer)], moment);
    // A signature that is refused is told on the page of the course; the answer is kept all the same.
    effects.extend(sign_off.into_iter().flat_map(|sign| act(model, id, vec![sign], moment)));
    if model.notice.is_none() {
        model.notice = Some(Notice::AnswerTaken);
    }
    model.arriving = Arriving::None;
    effects.extend([Effect::Go(route), Effect::FocusHeading]);
    effects
}
