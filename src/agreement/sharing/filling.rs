//! Asks the company to fill in its part of a draft, and records what comes back (C7).

use crate::agreement::choices::Work;
use crate::agreement::command::Command;
use crate::agreement::field::{Field, NumberField, TextField};
use crate::agreement::rejection::Rejection;
use crate::agreement::sharing::company_part::{Asked, CompanyField, Filled, FilledIn};
use crate::agreement::sharing::ticket::Ticket;
use crate::agreement::signing::may_touch;
use crate::agreement::state::Agreement;
use crate::base::{Day, TaskId, Typed};

impl CompanyField {
    /// The field of the agreement that it becomes.
    #[must_use]
    pub fn becomes(self) -> Field {
        // A list of tasks is not set as a whole.
        self.change().sets().unwrap_or(Field::Tasks)
    }

    /// A command that changes the field of the agreement that it becomes.
    fn change(self) -> Command {
        let write = |field| Command::Write(field, String::new());
        match self {
            Self::ContactName => write(TextField::ContactName),
            Self::ContactRole => write(TextField::ContactRole),
            Self::ContactPhone => write(TextField::ContactPhone),
            Self::ContactMail => write(TextField::ContactMail),
            Self::MeetingAddress => write(TextField::MeetingAddress),
            Self::Employees => Command::SetNumber(NumberField::Employees, Typed::Blank),
            Self::Tasks => Command::AddTask(TaskId(0), Work::Unpaid),
            Self::HoursOffered => write(TextField::HoursOffered),
            Self::RepresentativeName => write(TextField::RepresentativeName),
            Self::RepresentativePhone => write(TextField::RepresentativePhone),
            Self::RepresentativeMail => write(TextField::RepresentativeMail),
        }
    }
}

/// Checks that the company may be asked now: nobody has signed yet, and the agreement has not ended.
///
/// # Errors
/// [`Rejection::Over`] or [`Rejection::Locked`].
pub fn may_ask(agreement: &Agreement) -> Result<(), Rejection> {
    match () {
        () if agreement.lifecycle.is_over() => Err(Rejection::Over),
        () if agreement.lifecycle.is_locked() => Err(Rejection::Locked),
        () => Ok(()),
    }
}

/// Whether what the company wrote in a field can be used as the agreement stands: nobody has signed, or a change of
/// that part is being written.
#[must_use]
pub fn is_open(agreement: &Agreement, field: CompanyField) -> bool {
    !agreement.lifecycle.is_over() && may_touch(agreement, &field.change()).is_ok()
}

/// Checks that it answers a draft that was shared, and names who filled it in.
pub(in crate::agreement) fn may_take(
    agreement: &Agreement,
    filled: &Filled,
) -> Result<(), Rejection> {
    match () {
        () if !agreement.lifecycle.asked.iter().any(|asked| asked.ticket == filled.ticket) => {
            Err(Rejection::UnknownTicket)
        }
        () if filled.by.trim().is_empty() => Err(Rejection::NoName),
        () => Ok(()),
    }
}

/// Records that the company was asked; the same draft shared again replaces the earlier request.
pub(in crate::agreement) fn ask(agreement: &mut Agreement, ticket: Ticket, today: Day) {
    let asked = &mut agreement.lifecycle.asked;
    asked.retain(|known| known.ticket != ticket);
    asked.push(Asked { ticket, on: today, came: false });
}

/// Records what came back; the agreement is not changed, and a duplicate is refused.
pub(in crate::agreement) fn take(
    agreement: &mut Agreement,
    filled: &Filled,
    today: Day,
) -> Result<(), Rejection> {
    let all = &mut agreement.lifecycle.filled;
    if all.iter().any(|one| one.filled == *filled) {
        return Err(Rejection::AnsweredAlready);
    }
    all.push(FilledIn { filled: filled.clone(), on: today });
    // Whichever draft it was, the company has answered.
    agreement.lifecycle.asked.iter_mut().for_each(|asked| asked.came = true);
    Ok(())
}

impl Agreement {
    /// Since when the company has a draft to fill in and has not sent it back; none once somebody has signed.
    #[must_use]
    pub fn waits_for_part(&self) -> Option<Day> {
        let lifecycle = &self.lifecycle;
        let asked = lifecycle.asked.last()?;
        (!asked.came && !lifecycle.is_locked() && !lifecycle.is_over()).then_some(asked.on)
    }
}
