//! The ways out. What is handed out is written into the log first: what is typed from then on is another version.

use crate::agreement::{Audience, Command};
use crate::app::effect::Effect;
use crate::app::features::sharing::files::{all_dates, next_date, sheet_file};
use crate::app::features::sharing::links::hand_out;
use crate::app::features::sharing::lock::Lock;
use crate::app::moment::Moment;
use crate::app::paper::{NoLink, Paper};
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;

/// Copies a link.
pub(in crate::app) fn copy(
    session: &mut Session,
    lock: Option<&Lock>,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
) -> Vec<Effect> {
    give_link(session, lock, (id, paper), moment, |link| Some(Effect::Copy { paper, link }))
}

/// Hands a link to the system's share sheet.
pub(in crate::app) fn share(
    session: &mut Session,
    lock: Option<&Lock>,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
) -> Vec<Effect> {
    give_link(session, lock, (id, paper), moment, |link| Some(Effect::ShareSheet { link }))
}

/// The link was taken by hand: it is out as it stands.
pub(in crate::app) fn taken(
    session: &mut Session,
    lock: Option<&Lock>,
    id: AgreementId,
    paper: Paper,
    moment: Moment,
) -> Vec<Effect> {
    give_link(session, lock, (id, paper), moment, |_| None)
}

fn give_link(
    session: &mut Session,
    lock: Option<&Lock>,
    (id, paper): (AgreementId, Paper),
    moment: Moment,
    way: impl FnOnce(String) -> Option<Effect>,
) -> Vec<Effect> {
    let made = hand_out(session, lock, id, paper, moment.day);
    let made = made.map(|made| (paper.handed_out(made.ticket), way(made.link)));
    give(session, id, moment, made)
}

/// Gives a view as a file.
pub(in crate::app) fn sheet(
    session: &mut Session,
    id: AgreementId,
    audience: Audience,
    moment: Moment,
) -> Vec<Effect> {
    let file = sheet_file(session, id, audience, moment.day);
    let made = file.map(|file| (Command::Share(audience, None), Some(file)));
    give(session, id, moment, made)
}

fn give(
    session: &mut Session,
    id: AgreementId,
    moment: Moment,
    made: Result<(Command, Option<Effect>), NoLink>,
) -> Vec<Effect> {
    match made {
        Ok((written, way)) => {
            let mut effects = session.act(id, vec![written], moment);
            effects.extend(way);
            effects
        }
        Err(why) => session.tell(Notice::NoLink(why)),
    }
}

/// Gives every date of an agreement for the calendar.
pub(in crate::app) fn dates(session: &mut Session, id: AgreementId, moment: Moment) -> Vec<Effect> {
    let file = all_dates(session, id, moment);
    calendar(session, file)
}

/// Gives the next follow-up for the calendar.
pub(in crate::app) fn next(session: &mut Session, id: AgreementId, moment: Moment) -> Vec<Effect> {
    let file = next_date(session, id, moment);
    calendar(session, file)
}

fn calendar(session: &mut Session, file: Option<Effect>) -> Vec<Effect> {
    match file {
        Some(effect) => vec![effect],
        None => session.tell(Notice::NoDates),
    }
}
