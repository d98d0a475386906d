//! Conflicts between two tabs: one of the two versions is chosen.

use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::session::case::Stamp;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::log::Ground;

/// One of two versions of the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictSide {
    /// What was written in this tab.
    Mine,
    /// What was written in another.
    Theirs,
}

/// Settles the first conflict of an agreement. Both versions are in the log; the one not chosen stays there.
pub(in crate::app) fn settle(
    session: &mut Session,
    id: AgreementId,
    side: ConflictSide,
    moment: Moment,
) -> Vec<Effect> {
    let Some(stamp) = session.stamp(moment) else {
        return session.tell(Notice::NoRandomness);
    };
    let Some(place) = session.conflicts.iter().position(|(agreement, _)| *agreement == id) else {
        return Vec::new();
    };
    let (_, conflict) = session.conflicts.remove(place);
    match (side, conflict.ground) {
        (ConflictSide::Mine, _) | (ConflictSide::Theirs, Ground::Gone(_)) => Vec::new(),
        (ConflictSide::Theirs, Ground::Decided(theirs)) => {
            let stamp = Stamp { day: theirs.day, ..stamp };
            let case = session.cases.get_mut(&id);
            let done = case
                .zip(theirs.command())
                .map(|(case, command)| case.act_apart(command.clone(), &stamp));
            session.notice = done.and_then(Result::err).map(Notice::Refused);
            session.flush(id)
        }
    }
}
