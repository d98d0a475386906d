//! The part of a draft that the company fills in by itself (C7): asked for by a link, sent back, taken over field by field.

use crate::agreement::choices::Work;
use crate::agreement::command::Command;
use crate::agreement::field::{Field, NumberField, TextField};
use crate::agreement::rejection::Rejection;
use crate::agreement::sharing::answers::Ticket;
use crate::agreement::signing::may_touch;
use crate::agreement::state::Agreement;
use crate::base::TaskId;
use crate::base::Typed;
use crate::base::{Day, Timestamp};

/// Characters that one field of the company's part may have.
pub const LONGEST_FIELD: usize = 4_000;

/// A field that the company knows best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompanyField {
    /// The contact person's name.
    ContactName,
    /// The contact person's role.
    ContactRole,
    /// The contact person's phone number.
    ContactPhone,
    /// The contact person's mail address.
    ContactMail,
    /// Full-time employees at the P-number, as written.
    Employees,
    /// Where the citizen meets.
    MeetingAddress,
    /// The tasks, a line each.
    Tasks,
    /// Days and hours that the company can offer, in words.
    HoursOffered,
    /// Who is asked as employee representative.
    RepresentativeName,
    /// Their phone number.
    RepresentativePhone,
    /// Their mail address.
    RepresentativeMail,
}

impl CompanyField {
    /// In the order of the form.
    pub const ALL: [Self; 11] = [
        Self::ContactName,
        Self::ContactRole,
        Self::ContactPhone,
        Self::ContactMail,
        Self::MeetingAddress,
        Self::Employees,
        Self::Tasks,
        Self::HoursOffered,
        Self::RepresentativeName,
        Self::RepresentativePhone,
        Self::RepresentativeMail,
    ];

    /// Whether it is written on several lines.
    #[must_use]
    pub fn is_long(self) -> bool {
        matches!(self, Self::Tasks | Self::HoursOffered)
    }

    /// The field of the agreement that it becomes.
    #[must_use]
    pub fn becomes(self) -> Field {
        Field::Text(match self {
            Self::Employees => return Field::Number(NumberField::Employees),
            Self::Tasks => return Field::Tasks,
            Self::ContactName => TextField::ContactName,
            Self::ContactRole => TextField::ContactRole,
            Self::ContactPhone => TextField::ContactPhone,
            Self::ContactMail => TextField::ContactMail,
            Self::MeetingAddress => TextField::MeetingAddress,
            Self::HoursOffered => TextField::HoursOffered,
            Self::RepresentativeName => TextField::RepresentativeName,
            Self::RepresentativePhone => TextField::RepresentativePhone,
            Self::RepresentativeMail => TextField::RepresentativeMail,
        })
    }
}

/// What stands in each field of the company's part, as written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CompanyPart([String; CompanyField::ALL.len()]);

impl CompanyPart {
    /// The part of which each field is made by itself.
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
    /// The form of a draft; what was written in an earlier one of the same agreement stands in it, and what was not
    /// touched there is as it is sent now.
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

/// That a person may ask the company now: nobody has signed yet, and the course is not over.
///
/// # Errors
/// A [`Rejection`] that says which.
pub fn may_ask(agreement: &Agreement) -> Result<(), Rejection> {
    match () {
        () if agreement.life.is_over() => Err(Rejection::Over),
        () if agreement.life.is_locked() => Err(Rejection::Locked),
        () => Ok(()),
    }
}

/// Whether what the company wrote in a field can be used as the agreement stands: nobody has signed, or a change of
/// that part is being written.
#[must_use]
pub fn is_open(agreement: &Agreement, field: CompanyField) -> bool {
    let write = match field.becomes() {
        Field::Text(text) => Command::Write(text, String::new()),
        Field::Number(number) => Command::SetNumber(number, Typed::Blank),
        _ => Command::AddTask(TaskId(0), Work::Praktik),
    };
    !agreement.life.is_over() && may_touch(agreement, &write).is_ok()
}

/// That a person may take in what came: to a draft that was handed out, by somebody with a name.
pub(in crate::agreement) fn may_take(
    agreement: &Agreement,
    filled: &Filled,
) -> Result<(), Rejection> {
    match () {
        () if !agreement.life.asked.iter().any(|asked| asked.ticket == filled.ticket) => {
            Err(Rejection::UnknownTicket)
        }
        () if filled.by.trim().is_empty() => Err(Rejection::NoName),
        () => Ok(()),
    }
}

/// The company is asked; the same draft handed out again is asked anew.
pub(in crate::agreement) fn ask(agreement: &mut Agreement, ticket: Ticket, today: Day) {
    let asked = &mut agreement.life.asked;
    asked.retain(|known| known.ticket != ticket);
    asked.push(Asked { ticket, on: today, came: false });
}

/// What came is kept beside the agreement, which it does not change; the same counts once.
pub(in crate::agreement) fn take(
    agreement: &mut Agreement,
    filled: &Filled,
    today: Day,
) -> Result<(), Rejection> {
    let all = &mut agreement.life.filled;
    if all.iter().any(|one| one.filled == *filled) {
        return Err(Rejection::AnsweredAlready);
    }
    all.push(FilledIn { filled: filled.clone(), on: today });
    // Whichever draft it was, the company has answered.
    agreement.life.asked.iter_mut().for_each(|asked| asked.came = true);
    Ok(())
}

impl Agreement {
    /// Since when the company has a draft to fill in and has not sent it back; none once somebody has signed.
    #[must_use]
    pub fn waits_for_part(&self) -> Option<Day> {
        let life = &self.life;
        let asked = life.asked.last()?;
        (!asked.came && !life.is_locked() && !life.is_over()).then_some(asked.on)
    }
}
