//! What a link contains, and the link made of it.

use crate::agreement::sharing::Ticket;
use crate::app::paper::{NoLink, Paper};
use crate::base::{AgreementId, Token};
use crate::codec::share::link::{content, payload};
use crate::codec::share::{Access, EncodeError, Envelope, Kind, SaltAndNonce};
use crate::codec::share::{SealKey, Shared, draft, lock, ticket};
use crate::views::DraftView;

/// The path of the phone's page on the site.
const VIEW: &str = "v/#";

/// The content of a link: equal contents give equal links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkContent {
    /// Which agreement.
    pub of: AgreementId,
    /// Which of its papers.
    pub to: Paper,
    pub(in crate::app) shown: Shown,
    pub(in crate::app) token: Token,
    pub(in crate::app) key: SealKey,
    pub(in crate::app) site: String,
}

/// What the reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Shown {
    /// A view.
    View(Shared),
    /// A draft.
    Draft(Box<DraftView>),
}

/// A paper that is ready to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOut {
    /// Its link.
    pub link: String,
    /// The same with digits after the `#`, for a QR code.
    pub digits: String,
    /// What an answer to it is bound to.
    pub ticket: Ticket,
}

impl LinkContent {
    /// The link, without a lock.
    ///
    /// # Errors
    /// [`NoLink::TooLong`].
    pub fn link(&self) -> Result<HandOut, NoLink> {
        let (kind, content, ticket) = self.sealed()?;
        Ok(self.hand_out(&Envelope { kind, access: Access::Open, content }, ticket))
    }

    /// The link, locked with a passphrase.
    ///
    /// # Errors
    /// [`NoLink::TooLong`], or [`NoLink::NoLock`] where the machine has no memory for the lock.
    pub fn locked(&self, words: &str, chance: SaltAndNonce) -> Result<HandOut, NoLink> {
        let (kind, content, ticket) = self.sealed()?;
        let envelope = lock(kind, &content, words, chance).map_err(|_| NoLink::NoLock)?;
        Ok(self.hand_out(&envelope, ticket))
    }

    fn sealed(&self) -> Result<(Kind, Vec<u8>, Ticket), NoLink> {
        let (kind, payload) = match &self.shown {
            Shown::View(shared) => (shared.kind(), payload(shared, self.token)),
            Shown::Draft(view) => (Kind::Draft, draft::payload(view, self.token)),
        };
        let too_long = |EncodeError::TooLong| NoLink::TooLong;
        let payload = payload.map_err(too_long)?;
        let ticket = ticket(&payload).ok_or(NoLink::TooLong)?;
        Ok((kind, content(kind, &payload, &self.key).map_err(too_long)?, ticket))
    }

    fn hand_out(&self, envelope: &Envelope, ticket: Ticket) -> HandOut {
        let at = |fragment: &str| [&self.site, VIEW, fragment].concat();
        HandOut { link: at(&envelope.text()), digits: at(&envelope.digits()), ticket }
    }
}
