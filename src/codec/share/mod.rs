//! What may leave the device: views, answers, drafts to fill in and cases for a colleague, as links and files.

pub mod answer;
pub mod digits;
pub mod draft;
mod envelope;
mod find;
pub mod handover;
pub mod link;
mod lock;
mod passphrase;
mod seal;
pub mod v1;

pub use answer::{Arrived, encode_filled};
pub use draft::{Draft, draft_of, half_written, half_written_of};
pub use envelope::{
    Access, EncodeError, Envelope, HEAD, HEADER, Kind, LONGEST_FILE, LONGEST_LINK, LinkError,
    VERSION, deflate, inflate,
};
pub use find::find;
pub use handover::{file_of, read};
pub use link::{Fragment, Opened, Shared, ticket, view_of};
pub use lock::{SaltAndNonce, lock, unlock};
pub use passphrase::{canonical, fingerprint, passphrase};
pub use seal::{Maker, SEAL, SealKey, opened};
