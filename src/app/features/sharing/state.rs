//! The links of the share page: made once per content, and cached until that changes.

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

/// The state of the share page; cleared when the page is left.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sharing {
    /// The passphrase that a paper is locked with.
    pub lock: Option<Lock>,
    /// The displayed link, or why there is none.
    pub shown: Option<(AgreementId, Paper, Result<HandOut, NoLink>)>,
    /// The last link that was requested.
    pub(in crate::app) link: Option<Link>,
    /// What to do with a link once it is made.
    pub(in crate::app) wanted: Option<(AgreementId, Paper, WayOut)>,
}

/// A link that was requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Link {
    pub content: Arc<LinkContent>,
    /// `None` while it is being made.
    pub made: Option<Result<HandOut, NoLink>>,
}

/// The passphrase that a paper is locked with, shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What it locks.
    pub(in crate::app) content: Arc<LinkContent>,
    /// The passphrase.
    pub words: String,
    pub(in crate::app) chance: SaltAndNonce,
    /// `None` while it is being locked.
    pub(in crate::app) made: Option<HandOut>,
}

/// How a link is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// Copied to the clipboard.
    Copy,
    /// Through the system's share sheet.
    ShareSheet,
    /// By the person's own hand.
    ByHand,
    /// Not at all: it is looked at, or its code is shown.
    Shown,
}

impl Sharing {
    /// The lock of a paper.
    #[must_use]
    pub fn lock_of(&self, id: AgreementId, paper: Paper) -> Option<&Lock> {
        self.lock.as_ref().filter(|lock| (lock.content.of, lock.content.to) == (id, paper))
    }

    /// The current link of a paper, or why there is none. It is requested if it was not made yet.
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

    /// After every event: updates the link on the share page to the agreement as it is now.
    pub(in crate::app) fn follow(&mut self, session: &Session) -> Option<Effect> {
        let Route::Share(id, paper) = session.route else { return None };
        let (made, asked) = self.link(session, id, paper);
        self.shown = Some((id, paper, made));
        asked
    }
}
