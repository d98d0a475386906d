//! An entry of a log: who did what, when, on which device.

use sha2::{Digest, Sha256};

use crate::base::{Day, DeviceId, Timestamp};
use crate::log::document::Document;

/// The id of an entry: 128 bits, the same in every copy of the log. The highest bit tells an id that was made with the
/// entry from one that was made of the content of an entry without id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u128);

impl EntryId {
    const MADE_WITH_ENTRY: u128 = 1 << 127;

    /// The id of an entry without one: of its document, its place and its content, so that every copy of it has the
    /// same.
    #[must_use]
    pub fn of_content(document: u128, content: &str) -> Self {
        let id =
            hash(&[b"klar-aftale entry without id\n", &document.to_be_bytes(), content.as_bytes()]);
        Self(id & !Self::MADE_WITH_ENTRY)
    }

    /// Whether it was made of the content of an entry without id.
    #[must_use]
    pub fn is_of_content(self) -> bool {
        self.0 & Self::MADE_WITH_ENTRY == 0
    }

    /// The id of a new entry of a document at a place of its log. The seed is random and new with every event; it
    /// cannot be found from the id.
    #[must_use]
    pub fn new(seed: u128, document: u128, seq: u32) -> Self {
        let parts: [&[u8]; 4] = [
            b"klar-aftale entry\n",
            &seed.to_be_bytes(),
            &document.to_be_bytes(),
            &seq.to_be_bytes(),
        ];
        Self(hash(&parts) | Self::MADE_WITH_ENTRY)
    }

    /// The id of what was typed on in an entry after it was sealed elsewhere: the same on every device.
    #[must_use]
    pub fn continued(self, joins: u32) -> Self {
        let parts: [&[u8]; 3] =
            [b"klar-aftale continued\n", &self.0.to_be_bytes(), &joins.to_be_bytes()];
        Self(hash(&parts) | Self::MADE_WITH_ENTRY)
    }
}

/// The first half of the SHA-256 of some bytes.
fn hash(parts: &[&[u8]]) -> u128 {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let hash: [u8; 32] = hash.finalize().into();
    hash.iter().take(16).fold(0, |id, byte| (id << 8) | u128::from(*byte))
}

/// What an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act<C> {
    /// Carries out a command.
    Do(C),
    /// Undoes the entry of this id.
    Undo(EntryId),
    /// Redoes the entry of this id, which was undone.
    Redo(EntryId),
}

impl<C> Act<C> {
    /// The command, when it is one.
    #[must_use]
    pub fn command(&self) -> Option<&C> {
        match self {
            Self::Do(command) => Some(command),
            Self::Undo(_) | Self::Redo(_) => None,
        }
    }
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<C> {
    /// Its id, the same in every copy of the log.
    pub id: EntryId,
    /// Its place in this copy of the log, from 0, without holes.
    pub seq: u32,
    /// How often typing was joined into it while it was open.
    pub joins: u32,
    /// When it was written, or last joined.
    pub at: Timestamp,
    /// The local day of `at`, since the rules count in days.
    pub day: Day,
    /// The name of the person who did it; empty while the device does not know who uses it.
    pub who: String,
    /// The device it was written on.
    pub device: DeviceId,
    /// What it does.
    pub act: Act<C>,
}

/// The entries of a type of document.
pub type EntryOf<D> = Entry<<D as Document>::Command>;

impl<C> Entry<C> {
    /// The command, when the entry is one.
    #[must_use]
    pub fn command(&self) -> Option<&C> {
        self.act.command()
    }

    /// The tail of a log that ends with this entry.
    #[must_use]
    pub fn tail(&self) -> Tail {
        Tail { id: self.id, seq: self.seq, joins: self.joins }
    }

    /// The moment and device of the entry. All entries of one act of a person share it.
    #[must_use]
    pub fn moment(&self) -> (Timestamp, DeviceId) {
        (self.at, self.device)
    }
}

/// The end of a log: what an append says it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// The last entry.
    pub id: EntryId,
    /// Its place.
    pub seq: u32,
    /// How often typing was joined into it.
    pub joins: u32,
}
