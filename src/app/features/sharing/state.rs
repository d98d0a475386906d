//! The links of the page that hands out: made once for what they hold, and kept until that changes.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::features::sharing::content::{HandOut, LinkContent};
use crate::app::features::sharing::links::link_content;
use crate::app::paper::{NoLink, Paper};
use crate::app::route::Route;
use crate::app::session::state::Session;
use crate::app::work::Work;
use crate::base::AgreementId;
use crate::codec::share::SaltAndNonce;

/// What the page that hands out knows; gone once the page is left.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sharing {
    /// The words that a paper is locked with.
    pub lock: Option<Lock>,
    /// The link of the page, or why there is none.
    pub shown: Option<(AgreementId, Paper, Result<HandOut, NoLink>)>,
    /// The last link that was asked for.
    pub(in crate::app) link: Option<Link>,
    /// What is to be done with a link that is being made.
    pub(in crate::app) wanted: Option<(AgreementId, Paper, WayOut)>,
}

/// A link that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Link {
    pub content: Arc<LinkContent>,
    /// `None` while it is being made.
    pub made: Option<Result<HandOut, NoLink>>,
}

/// The words that a paper is locked with, shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What they lock.
    pub(in crate::app) content: Arc<LinkContent>,
    /// The words.
    pub words: String,
    pub(in crate::app) chance: SaltAndNonce,
    /// `None` while it is being locked.
    pub(in crate::app) made: Option<HandOut>,
}

/// A way out for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum WayOut {
    /// Into the clipboard.
    Copy,
    /// Into the system's share sheet.
    ShareSheet,
    /// By the person's own hand.
    ByHand,
}

impl Sharing {
    /// The lock of a paper.
    #[must_use]
    pub fn lock_of(&self, id: AgreementId, paper: Paper) -> Option<&Lock> {
        self.lock.as_ref().filter(|lock| (lock.content.of, lock.content.to) == (id, paper))
    }

    /// The link of a paper as it stands now, or why there is none. One that was not made yet is asked for.
    pub(in crate::app) fn link(
        &mut self,
        session: &Session,
        id: AgreementId,
        paper: Paper,
    ) -> (Result<HandOut, NoLink>, Option<Effect>) {
        let content = match link_content(session, id, paper, session.today) {
            Ok(content) => content,
            Err(why) => return (Err(why), None),
        };
        if let Some(lock) = self.lock_of(id, paper) {
            let made = match &lock.made {
                _ if *lock.content != content => Err(NoLink::LockedOther),
                None => Err(NoLink::Locking),
                Some(made) => Ok(made.clone()),
            };
            return (made, None);
        }
        match &self.link {
            Some(link) if *link.content == content => {
                (link.made.clone().unwrap_or(Err(NoLink::Making)), None)
            }
            _ => {
                let content = Arc::new(content);
                self.link = Some(Link { content: Arc::clone(&content), made: None });
                (Err(NoLink::Making), Some(Effect::Work(Work::Link(content))))
            }
        }
    }

    /// After every event: the page that hands out shows the link of what stands in the agreement now.
    pub(in crate::app) fn follow(&mut self, session: &Session) -> Option<Effect> {
        let Route::Share(id, paper) = session.route else { return None };
        let (made, asked) = self.link(session, id, paper);
        self.shown = Some((id, paper, made));
        asked
    }
}
