//! The ways out. What is handed out is written into the log first: what is typed from then on is another version.

use crate::agreement::{Audience, Command};
use crate::app::effect::Effect;
use crate::app::features::sharing::content::{HandOut, LinkContent};
use crate::app::features::sharing::files::{all_dates, next_date, sheet_file};
use crate::app::features::sharing::state::{Sharing, WayOut};
use crate::app::moment::Moment;
use crate::app::paper::{NoLink, Paper};
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;

/// Hands a link out; while it is being made, that waits.
pub(in crate::app) fn link(
    session: &mut Session,
    sharing: &mut Sharing,
    (id, paper): (AgreementId, Paper),
    way: WayOut,
    moment: Moment,
) -> Vec<Effect> {
    let (made, asked) = sharing.link(session, id, paper);
    match made {
        Ok(HandOut { link, ticket, .. }) => {
            let effect = match way {
                WayOut::Copy => Some(Effect::Copy { paper, link }),
                WayOut::ShareSheet => Some(Effect::ShareSheet { link }),
                WayOut::ByHand => None,
            };
            give(session, id, moment, Ok((paper.handed_out(ticket), effect)))
        }
        Err(NoLink::Making) => {
            sharing.wanted = Some((id, paper, way));
            asked.into_iter().collect()
        }
        Err(why) => give(session, id, moment, Err(why)),
    }
}

/// A link was made; one that is not waited for is dropped, since something else is to be handed out by now.
pub(in crate::app) fn link_made(
    session: &mut Session,
    sharing: &mut Sharing,
    content: &LinkContent,
    made: Result<HandOut, NoLink>,
    moment: Moment,
) -> Vec<Effect> {
    let Some(link) = sharing.link.as_mut().filter(|link| *link.content == *content) else {
        return Vec::new();
    };
    link.made = Some(made);
    match sharing.wanted.take() {
        Some((id, paper, way)) => self::link(session, sharing, (id, paper), way, moment),
        None => Vec::new(),
    }
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
