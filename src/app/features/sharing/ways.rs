//! Sharing. It is recorded in the log first, so that what is typed afterwards is another version.

use std::sync::Arc;

use crate::agreement::{Audience, Command};
use crate::app::effect::Effect;
use crate::app::features::sharing::content::{HandOut, LinkContent};
use crate::app::features::sharing::files::{FileContent, Held};
use crate::app::features::sharing::links::open_to_share;
use crate::app::features::sharing::state::{Sharing, WayOut};
use crate::app::file::File;
use crate::app::moment::Moment;
use crate::app::paper::{NoLink, OnItsWay, Paper};
use crate::app::session::language::words;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::app::work::Work;
use crate::base::{AgreementId, low_half};
use crate::views::Edition;

/// Shares a link; waits while it is being made.
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
            let what = OnItsWay { of: id, paper, ticket };
            // What is typed afterwards is another version than the one that leaves.
            session.seal();
            match way {
                WayOut::Copy => vec![Effect::Copy { what, link }],
                WayOut::ShareSheet => vec![Effect::ShareSheet { what, link }],
                WayOut::ByHand | WayOut::Shown => left(session, what, way, moment),
            }
        }
        Err(NoLink::Making) => {
            sharing.wanted = Some((id, paper, way));
            asked.into_iter().collect()
        }
        Err(why) => give(session, id, moment, Err(why)),
    }
}

/// A link has left: that is what counts as shared.
pub(in crate::app) fn left(
    session: &mut Session,
    what: OnItsWay,
    way: WayOut,
    moment: Moment,
) -> Vec<Effect> {
    let OnItsWay { of, paper, ticket } = what;
    let act = match (way, paper) {
        // Where it ends up is not known, but an answer to it is.
        (WayOut::Shown, Paper::View(audience)) => Command::Prepare(audience, ticket),
        _ => paper.handed_out(ticket),
    };
    let effects = session.act(of, vec![act], moment);
    // The share sheet tells of itself, and so does a mail program.
    if way == WayOut::Copy {
        session.notice = Some(Notice::Copied(paper));
    }
    effects
}

/// A link was made; a stale one is dropped.
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

/// Requests a file of a view.
pub(in crate::app) fn sheet(
    session: &mut Session,
    id: AgreementId,
    audience: Audience,
    moment: Moment,
) -> Vec<Effect> {
    match of_view(session, id, audience, moment) {
        Ok(content) => vec![Effect::Work(Work::File(Arc::new(content)))],
        Err(why) => session.tell(Notice::NoLink(why)),
    }
}

fn of_view(
    session: &Session,
    id: AgreementId,
    audience: Audience,
    moment: Moment,
) -> Result<FileContent, NoLink> {
    let shared = open_to_share(session, id, audience, moment.day)?;
    Ok(file_content(session, id, Held::View(audience, shared), moment))
}

fn file_content(session: &Session, of: AgreementId, held: Held, moment: Moment) -> FileContent {
    FileContent { of, held, words: words(Some(&session.prefs)), at: moment.at, day: moment.day }
}

/// Requests a file of every date of an agreement, or of the next follow-up only.
pub(in crate::app) fn dates(
    session: &mut Session,
    id: AgreementId,
    only_next: bool,
    moment: Moment,
) -> Vec<Effect> {
    let Some(case) = session.cases.get(&id) else { return session.tell(Notice::NoDates) };
    let (reference, version) = (low_half(id.0), case.version());
    let held = Held::Dates {
        agreement: Box::new(case.agreement().clone()),
        edition: Edition { reference, version, made: moment.day, concluded: None },
        only_next,
    };
    let content = file_content(session, id, held, moment);
    vec![Effect::Work(Work::File(Arc::new(content)))]
}

/// A file was made. If the view has changed meanwhile it is made again, so that the log states what was shared.
pub(in crate::app) fn file_made(
    session: &mut Session,
    content: &FileContent,
    file: Option<File>,
    moment: Moment,
) -> Vec<Effect> {
    let Some(file) = file else { return session.tell(Notice::NoDates) };
    let way = Some(Effect::Give(file));
    match content.held {
        Held::Dates { .. } => way.into_iter().collect(),
        Held::View(audience, _) => match of_view(session, content.of, audience, moment) {
            Ok(now) if now.held == content.held => {
                give(session, content.of, moment, Ok((Command::Share(audience, None), way)))
            }
            Ok(now) => vec![Effect::Work(Work::File(Arc::new(now)))],
            Err(why) => session.tell(Notice::NoLink(why)),
        },
    }
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
