//! The part of a draft that the company fills in by itself, as written (C7).

use crate::agreement::sharing::ticket::Ticket;
use crate::base::{Day, Timestamp, coded};

/// Characters that one field of the company's part may have.
pub const LONGEST_FIELD: usize = 4_000;

coded! {
    /// A field that the company is asked to fill in; the order is that of links of format 1 and never changes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CompanyField {
        /// The contact person's name.
        ContactName = "contact_name",
        /// The contact person's role.
        ContactRole = "contact_role",
        /// The contact person's phone number.
        ContactPhone = "contact_phone",
        /// The contact person's mail address.
        ContactMail = "contact_mail",
        /// Where the citizen meets.
        MeetingAddress = "meeting_address",
        /// Full-time employees at the P-number, as written.
        Employees = "employees",
        /// The tasks, a line each.
        Tasks = "tasks",
        /// Days and hours that the company can offer, in words.
        HoursOffered = "hours_offered",
        /// Who is asked as employee representative.
        RepresentativeName = "representative_name",
        /// Their phone number.
        RepresentativePhone = "representative_phone",
        /// Their mail address.
        RepresentativeMail = "representative_mail",
    }
}

impl CompanyField {
    /// Whether it is written on several lines.
    #[must_use]
    pub fn is_long(self) -> bool {
        match self {
            Self::Tasks | Self::HoursOffered => true,
            Self::ContactName
            | Self::ContactRole
            | Self::ContactPhone
            | Self::ContactMail
            | Self::MeetingAddress
            | Self::Employees
            | Self::RepresentativeName
            | Self::RepresentativePhone
            | Self::RepresentativeMail => false,
        }
    }
}

/// What stands in each field of the company's part, as written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CompanyPart([String; CompanyField::ALL.len()]);

impl CompanyPart {
    /// The part whose fields are made one by one.
    #[must_use]
    pub fn by(make: impl Fn(CompanyField) -> String) -> Self {
        Self(CompanyField::ALL.map(make))
    }

    /// The texts in the order of [`CompanyField::ALL`].
    #[must_use]
    pub fn texts(&self) -> &[String; CompanyField::ALL.len()] {
        &self.0
    }

    /// The part of texts in the order of [`CompanyField::ALL`].
    #[must_use]
    pub fn of(texts: [String; CompanyField::ALL.len()]) -> Self {
        Self(texts)
    }

    /// What stands in a field, without space around it.
    #[must_use]
    pub fn text(&self, field: CompanyField) -> &str {
        let found = CompanyField::ALL.iter().zip(&self.0).find(|(one, _)| **one == field);
        found.map_or("", |(_, text)| text.trim())
    }

    /// Whether a field holds more than [`LONGEST_FIELD`] characters.
    #[must_use]
    pub fn is_too_long(&self, field: CompanyField) -> bool {
        self.text(field).chars().count() > LONGEST_FIELD
    }
}

/// A form that is being filled in: who, what stands in it, and what stood there when it was opened.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Form {
    /// The name of whoever fills it in.
    pub by: String,
    /// What is written.
    pub part: CompanyPart,
    /// What was sent.
    pub sent: CompanyPart,
}

impl Form {
    /// The form of a draft; texts written in an earlier form of the same agreement are kept, untouched ones are replaced by
    /// those of the draft.
    #[must_use]
    pub fn of(sent: CompanyPart, before: Option<Self>) -> Self {
        let Some(before) = before else {
            return Self { by: String::new(), part: sent.clone(), sent };
        };
        let part = CompanyPart::by(|field| {
            let written = before.part.text(field);
            let kept = written != before.sent.text(field);
            if kept { written } else { sent.text(field) }.to_owned()
        });
        Self { by: before.by, part, sent }
    }

    /// The same with another text in one field.
    #[must_use]
    pub fn with(self, field: CompanyField, text: &str) -> Self {
        let part = CompanyPart::by(|one| {
            let place = CompanyField::ALL.iter().zip(self.part.texts());
            let own =
                place.into_iter().find(|(other, _)| **other == one).map(|(_, own)| own.clone());
            if one == field { text.to_owned() } else { own.unwrap_or_default() }
        });
        Self { part, ..self }
    }
}

/// What a company filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Which draft it was.
    pub ticket: Ticket,
    /// The name of whoever filled it in.
    pub by: String,
    /// What was written.
    pub part: CompanyPart,
    /// When, by the company's clock.
    pub at: Timestamp,
}

/// A draft that the company was asked to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What an answer to it is bound to.
    pub ticket: Ticket,
    /// The day on which it was last handed out.
    pub on: Day,
    /// Whether anything has come back since.
    pub came: bool,
}

/// What came back, and the day on which it was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledIn {
    /// What came.
    pub filled: Filled,
    /// The day.
    pub on: Day,
}
