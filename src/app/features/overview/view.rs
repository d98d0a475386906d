//! The view of the front page: which agreements its table shows. It is part of the address, so it can be bookmarked.

use crate::agreement::Summary;
use crate::agreement::status::Course;
use crate::agreement::status::List;
use crate::agreement::status::Status;
use crate::base::Day;

/// The filters of the table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct View {
    /// Only agreements with this status.
    pub group: Option<Group>,
    /// Only agreements with something to do for this side.
    pub turn: Option<Whose>,
    /// Only agreements that contain every one of these words.
    pub search: String,
}

/// Sets or clears one filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// The search text.
    Search(String),
    /// The status.
    Group(Option<Group>),
    /// Whose turn it is.
    Turn(Option<Whose>),
}

/// The statuses, grouped for the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// *Kladde*
    Draft,
    /// *Til underskrift*
    Signing,
    /// *Klar til start*
    Ready,
    /// *I gang*
    Running,
    /// *Afsluttes snart*
    Ending,
    /// *Mangler afsluttende status*
    Missing,
    /// *Afsluttet*
    Closed,
    /// *Afbrudt eller annulleret*
    Stopped,
}

/// Whose turn it is, for the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// *Min*
    Mine,
    /// *Andres*
    Theirs,
}

impl Group {
    /// In the order in which an agreement goes through them.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Signing,
        Self::Ready,
        Self::Running,
        Self::Ending,
        Self::Missing,
        Self::Closed,
        Self::Stopped,
    ];

    /// The group of a status.
    #[must_use]
    pub fn of(status: Status) -> Self {
        match status {
            Status::Draft => Self::Draft,
            Status::ReadyToSign
            | Status::ChangeWanted
            | Status::AwaitingCompany
            | Status::AwaitingRepresentative
            | Status::AwaitingCitizen
            | Status::AwaitingMunicipality => Self::Signing,
            Status::ReadyToStart => Self::Ready,
            Status::Running => Self::Running,
            Status::EndingSoon => Self::Ending,
            Status::MissingClosing => Self::Missing,
            Status::Closed => Self::Closed,
            Status::Interrupted | Status::Cancelled => Self::Stopped,
        }
    }

    /// The name in the address; Danish, since people see and keep it.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Draft => "kladde",
            Self::Signing => "til-underskrift",
            Self::Ready => "klar-til-start",
            Self::Running => "i-gang",
            Self::Ending => "afsluttes-snart",
            Self::Missing => "mangler-status",
            Self::Closed => "afsluttet",
            Self::Stopped => "afbrudt",
        }
    }

    /// The group of a slug.
    #[must_use]
    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.slug() == slug)
    }
}

impl Whose {
    /// In the order of the page.
    pub const ALL: [Self; 2] = [Self::Mine, Self::Theirs];

    /// The name in the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Mine => "min",
            Self::Theirs => "andres",
        }
    }

    /// Whose turn a slug names.
    #[must_use]
    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|whose| whose.slug() == slug)
    }

    /// The matching list of the front page.
    #[must_use]
    pub fn list(self) -> List {
        match self {
            Self::Mine => List::Mine,
            Self::Theirs => List::Theirs,
        }
    }

    /// Whether an agreement is on that list.
    fn holds(self, course: &Course, today: Day) -> bool {
        course.todo(today).is_some_and(|todo| todo.list == self.list())
    }
}

/// What the address of a filtered front page begins with.
const START: &str = "#/?";

const GROUP: &str = "vis";
const TURN: &str = "tur";
const SEARCH: &str = "soeg";

impl View {
    /// The address: `#/`, or `#/?vis=i-gang&tur=min&soeg=kasse`.
    #[must_use]
    pub fn hash(&self) -> String {
        let search = Some(&self.search).filter(|search| !search.is_empty());
        let parts = [
            self.group.map(|group| [GROUP, "=", group.slug()].concat()),
            self.turn.map(|turn| [TURN, "=", turn.slug()].concat()),
            search.map(|search| [SEARCH, "=", &encoded(search)].concat()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "#/".to_owned() } else { [START, &parts.join("&")].concat() }
    }

    /// The view of an address. Unknown or unreadable parts are ignored.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let mut view = Self::default();
        let named = hash.strip_prefix(START).unwrap_or_default();
        for (name, value) in named.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                GROUP => view.group = Group::named(value),
                TURN => view.turn = Whose::named(value),
                SEARCH => view.search = decoded(value).unwrap_or_default(),
                _ => {}
            }
        }
        view
    }

    /// Whether any filter is set.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.is_filtered() || !self.search.trim().is_empty()
    }

    /// Whether a filter other than the search is set.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.group.is_some() || self.turn.is_some()
    }

    /// Whether a row matches; `words` are the search words in their normal form (`input::words`).
    pub(in crate::app) fn shows(&self, row: &Summary, words: &[String], today: Day) -> bool {
        let course = &row.course;
        self.group.is_none_or(|group| Group::of(course.status(today).0) == group)
            && self.turn.is_none_or(|turn| turn.holds(course, today))
            && row.holds(words)
    }
}

/// A percent-encoded text for an address.
fn encoded(text: &str) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).map(|it| it.to_ascii_uppercase());
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.extend([Some('%'), digit(byte >> 4), digit(byte & 15)].into_iter().flatten());
        }
    }
    out
}

/// Decodes a part of an address; `None` when it is not valid text.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
