//! Answers that come back (C6): matched to their agreement, shown, and recorded.

use std::sync::Arc;

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::sharing::{Answer, Decision, Ticket};
use crate::agreement::signing::content_hash;
use crate::agreement::{Rejection, SignOff, SignOffMethod, permit};
use crate::app::effect::{ChosenFor, Effect};
use crate::app::features::filling;
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::case::Case;
use crate::app::session::notice::Notice;
use crate::app::session::opening::Opening;
use crate::app::session::state::Session;
use crate::app::work::Work;
use crate::base::{AgreementId, Day, low_half};
use crate::codec::share::Arrived;
use crate::codec::share::LinkError;
use crate::log::fold_to;

/// The progress of reading an answer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Arriving {
    /// None has arrived.
    #[default]
    None,
    /// It arrived as text, which is read once the agreements are loaded.
    Came(Arc<str>),
    /// It is being read.
    Reading(Arc<str>),
    /// It was decoded; the log that it belongs to is being read.
    Looking(Arrived),
    /// It cannot be read.
    Unreadable(LinkError),
    /// It answers nothing that was handed out from here.
    UnknownAgreement,
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
    /// How it relates to the agreement as it is now.
    pub standing: AnswerStanding,
}

/// How an answer relates to the agreement as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerStanding {
    /// It was given to the current content.
    Fits,
    /// It is a yes to the current content that cannot be a signature, for this reason.
    CannotSign(Rejection),
    /// The content has changed since the view was shared, by the entry of this number.
    Older(u32),
    /// It was recorded before.
    Taken,
}

/// A step of reading an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerStep {
    /// It arrived: as a link, a file, or pasted text.
    Came(String),
    /// Choose a file that holds it.
    FileChosen,
    /// The text was decoded, or could not be.
    Read(Arc<str>, Result<Arrived, LinkError>),
    /// Record it.
    Take,
}

pub(in crate::app) fn step(
    session: &mut Session,
    arriving: &mut Arriving,
    step: AnswerStep,
    moment: Moment,
) -> Vec<Effect> {
    match step {
        AnswerStep::Came(text) => {
            *arriving = Arriving::Came(text.into());
            look(session, arriving, moment)
        }
        AnswerStep::FileChosen => vec![Effect::ReadChosen(ChosenFor::Answer)],
        AnswerStep::Read(text, read) => {
            // Stale: another text was pasted meanwhile, or the page was left.
            if *arriving != Arriving::Reading(text) {
                return Vec::new();
            }
            *arriving = read.map_or_else(Arriving::Unreadable, Arriving::Looking);
            look(session, arriving, moment)
        }
        AnswerStep::Take => take(session, arriving, moment),
    }
}

/// Continues with an answer as far as possible: decodes it, finds its agreement, requests that log.
///
/// Called again after every event that may have supplied what was missing: the list, or a log.
pub(in crate::app) fn look(
    session: &mut Session,
    arriving: &mut Arriving,
    moment: Moment,
) -> Vec<Effect> {
    let arrived = match &*arriving {
        Arriving::Came(text) if session.opening == Opening::Ready => {
            let text = Arc::clone(text);
            *arriving = Arriving::Reading(Arc::clone(&text));
            return vec![Effect::Work(Work::ReadAnswer(text))];
        }
        Arriving::Looking(arrived) => arrived,
        Arriving::None
        | Arriving::Came(_)
        | Arriving::Reading(_)
        | Arriving::Unreadable(_)
        | Arriving::UnknownAgreement
        | Arriving::Here(_) => return Vec::new(),
    };
    // Another tab may have shared it a moment ago.
    let known = session.rows.keys().chain(session.cases.keys()).chain(&session.stale).copied();
    let mut fitting = known.filter(|id| low_half(id.0) == arrived.reference);
    let Some(id) = fitting.next() else {
        *arriving = Arriving::UnknownAgreement;
        return Vec::new();
    };
    if !session.is_here(id) {
        return session.read_log(id);
    }
    let arrived = arrived.clone();
    found(session, arriving, id, &arrived, moment)
}

/// The log is loaded: checks whether the answer belongs to it, and how the two relate.
fn found(
    session: &mut Session,
    arriving: &mut Arriving,
    id: AgreementId,
    arrived: &Arrived,
    moment: Moment,
) -> Vec<Effect> {
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    let lifecycle = &case.agreement().lifecycle;
    if let Some(filled) = lifecycle.asked.iter().find_map(|asked| arrived.filled(asked.ticket)) {
        return filling::came(session, id, filled, moment);
    }
    let mut answers = lifecycle
        .tickets
        .iter()
        .filter_map(|(to, ticket)| arrived.to(*ticket).filter(|answer| answer.from == *to));
    let here = answers.next().map(|answer| Came {
        agreement: id,
        standing: standing(case, &answer, moment.day),
        answer,
    });
    *arriving = here.map_or(Arriving::UnknownAgreement, Arriving::Here);
    Vec::new()
}

fn standing(case: &Case, answer: &Answer, today: Day) -> AnswerStanding {
    let made = case.agreement();
    if made.lifecycle.answers.iter().any(|one| one.answer == *answer) {
        return AnswerStanding::Taken;
    }
    match handed_out(case, answer.ticket) {
        Some((_, then)) if content_hash(&then) == content_hash(made) => {
            let refused = permit(made, &sign_off(answer, made), today).err();
            match refused.filter(|_| answer.decision == Decision::Agreed) {
                Some(why) => AnswerStanding::CannotSign(why),
                None => AnswerStanding::Fits,
            }
        }
        shared => AnswerStanding::Older(shared.map_or(0, |(seq, _)| seq)),
    }
}

/// The signature that a yes to the current content is.
fn sign_off(answer: &Answer, made: &Agreement) -> Command {
    Command::SignOff(SignOff {
        party: answer.from.party(),
        way: SignOffMethod::Link,
        name: answer.name.clone(),
        reason: String::new(),
        seen: content_hash(made),
    })
}

/// The entry number at which a ticket was first shared, and the agreement as it was then.
fn handed_out(case: &Case, ticket: Ticket) -> Option<(u32, Agreement)> {
    let shared = case.log().iter().find(
        |entry| matches!(entry.command(), Some(Command::Share(_, Some(one)) | Command::Prepare(_, one)) if *one == ticket),
    )?;
    Some((shared.seq, fold_to(case.log(), shared.seq).ok()?))
}

/// Records the answer; a yes to the current content is also a signature.
fn take(session: &mut Session, arriving: &mut Arriving, moment: Moment) -> Vec<Effect> {
    let Arriving::Here(Came { agreement: id, answer, .. }) = arriving.clone() else {
        return Vec::new();
    };
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    // Recomputed: another tab may have written since the answer was shown.
    let standing = standing(case, &answer, moment.day);
    let signs = standing == AnswerStanding::Fits && answer.decision == Decision::Agreed;
    let sign_off = signs.then(|| sign_off(&answer, case.agreement()));
    let mut effects = session.lead(Route::Course(id)).to_vec();
    effects.extend(session.act(id, vec![Command::Answer(answer)], moment));
    // A refused signature is reported on the course page; the answer is recorded all the same.
    effects.extend(sign_off.into_iter().flat_map(|sign| session.act(id, vec![sign], moment)));
    if session.notice.is_none() {
        session.notice = Some(Notice::AnswerTaken);
    }
    *arriving = Arriving::None;
    effects
}
