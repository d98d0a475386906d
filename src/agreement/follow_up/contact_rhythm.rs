//! Whether contact is kept (F3): every week until the citizen is placed, then as agreed, at least monthly for a year.

use crate::agreement::choices::Rhythm;
use crate::agreement::state::Agreement;
use crate::agreement::status::Course;
use crate::base::Day;

/// Days that a meeting may move within its week; four weeks and these are a month.
const LEEWAY: u32 = 3;

/// Days in which contact is required at least monthly.
const FIRST_YEAR: u32 = 365;

/// Whether contact is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// Nothing is agreed with a company, or not any more: contact every week.
    Unplaced,
    /// Everybody has signed, and it has not begun.
    NotBegun,
    /// It is kept; the next is due by this day, where one is.
    Kept(Option<Day>),
    /// So many days since the last follow-up that was held.
    Silent(u32),
    /// So many days since the first day, and none was held.
    NeverHeld(u32),
    /// The agreement is over.
    Over,
}

/// Whether contact is kept on a day.
#[must_use]
pub fn contact(agreement: &Agreement, today: Day) -> Contact {
    let lifecycle = &agreement.lifecycle;
    if lifecycle.is_back_to_match() {
        return Contact::Unplaced;
    }
    if lifecycle.is_over() {
        return Contact::Over;
    }
    let Some(period) = agreement.period().filter(|_| lifecycle.is_concluded()) else {
        return Contact::Unplaced;
    };
    if today < period.first() {
        return Contact::NotBegun;
    }
    if !period.contains(today) {
        return Contact::Over;
    }
    let last = agreement.held().into_iter().map(|(on, _)| on).rfind(|on| *on <= today);
    let since = last.unwrap_or(period.first());
    let required = (today <= period.first().plus(FIRST_YEAR)).then_some(Rhythm::Monthly);
    let Some(rhythm) = agreement.rhythm.or(required) else {
        return Contact::Kept(None);
    };
    let due = since.plus(rhythm.days() + LEEWAY);
    let days = Course::days(since, today);
    if today <= due {
        return Contact::Kept(Some(period.last().map_or(due, |last| due.min(last))));
    }
    match last {
        Some(_) => Contact::Silent(days),
        None => Contact::NeverHeld(days),
    }
}
