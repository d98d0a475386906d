//! Downloaded files other than the backup.

/// A file to download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: FileKind,
    /// Its content.
    pub content: String,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A view as a page: HTML.
    Page,
    /// Locked cases: base64url.
    Cases,
    /// Dates for the calendar: RFC 5545.
    Calendar,
}

impl FileKind {
    /// Its file name extension.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Cases => "txt",
            Self::Calendar => "ics",
        }
    }

    /// Its MIME type.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Page => "text/html",
            Self::Cases => "text/plain",
            Self::Calendar => "text/calendar",
        }
    }
}
