//! What was handed out: the ticket that an answer to it is bound to.

use crate::base::Token;

/// The hash of the view that was handed out, as bytes of its link: SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewHash(pub [u8; 32]);

/// One handing-out of a view: what an answer to it is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Known to the link's reader and to this log only.
    pub token: Token,
    /// What the reader sees.
    pub view: ViewHash,
}
