//! The front page: the to-do lists, most urgent first; the listed agreements; the actions for each.

use std::cmp::Reverse;

use crate::agreement::Origin;
use crate::agreement::Part;
use crate::agreement::Summary;
use crate::agreement::status::Course;
use crate::agreement::status::{List, Todo, What};
use crate::app::features::overview::view::View;
use crate::app::paper::Paper;
use crate::app::route::{Place, Route};
use crate::app::session::rows::Rows;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::base::{ClockTime, Day};
use crate::input;

/// Whether an agreement may be removed in one click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removable {
    /// It is the example.
    Example,
    /// Nothing was written in it.
    Blank,
    /// It contains somebody's work.
    No,
}

/// Whether an agreement may be removed in one click.
#[must_use]
pub fn removable(row: &Summary) -> Removable {
    match row.origin {
        Origin::Example => Removable::Example,
        Origin::Own if row.blank => Removable::Blank,
        Origin::Own => Removable::No,
    }
}

/// The agreements of the view: last changed first; when filtered by whose turn it is, most urgent first.
#[must_use]
pub fn found(session: &Session, view: &View) -> Vec<AgreementId> {
    let today = session.today;
    let words = input::words(&view.search);
    let mut rows = last_changed_first(session, |_, row| view.shows(row, &words, today));
    if view.turn.is_some() {
        rows.sort_by_key(|(_, row)| {
            row.course.todo(today).map_or((true, None), |todo| (false, Some(todo.order())))
        });
    }
    rows.into_iter().map(|(id, _)| id).collect()
}

/// The agreements with something to do, list by list in the order of [`List::ALL`], the most urgent first.
#[must_use]
pub fn due(rows: &Rows, today: Day) -> [Vec<AgreementId>; 3] {
    let all = rows.iter().filter_map(|(id, row)| Some((row.course.todo(today)?, row, *id)));
    let mut all: Vec<_> = all.collect();
    // At equal urgency, the one that was changed longest ago comes first.
    all.sort_by_key(|(todo, row, _)| (todo.order(), clock_of(todo), row.changed));
    List::ALL.map(|list| {
        let of = all.iter().filter(|(todo, ..)| todo.list == list);
        of.map(|(.., id)| *id).collect()
    })
}

/// The time of an appointment; those without one come first.
fn clock_of(todo: &Todo) -> Option<ClockTime> {
    match todo.what {
        What::HoldFollowUp(time) => time,
        What::WriteClosing
        | What::SignLate
        | What::FinishNote
        | What::FinishChange
        | What::PlanFollowUp
        | What::Approve
        | What::Remind(_)
        | What::Complete(_)
        | What::AwaitPart
        | What::RemindPart
        | What::MeetWish(_)
        | What::AskToSign
        | What::Await(_)
        | What::ShareAgain(_)
        | What::Starts
        | What::Ends => None,
    }
}

/// Whether the deadline has passed.
#[must_use]
pub fn is_late(todo: &Todo, today: Day) -> bool {
    let is_set = match todo.what {
        // Here the day says since when somebody is awaited.
        What::Await(_)
        | What::Remind(_)
        | What::Approve
        | What::AwaitPart
        | What::RemindPart
        | What::ShareAgain(_)
        | What::MeetWish(_) => false,
        What::WriteClosing
        | What::SignLate
        | What::HoldFollowUp(_)
        | What::FinishNote
        | What::FinishChange
        | What::PlanFollowUp
        | What::Complete(_)
        | What::AskToSign
        | What::Starts
        | What::Ends => true,
    };
    is_set && todo.day.is_some_and(|day| day < today)
}

/// What a line of the three lists leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a page.
    To(Route),
    /// To the note of a follow-up, which is begun or continued.
    FollowUp,
}

/// What a line leads to.
#[must_use]
pub fn leads(id: AgreementId, todo: &Todo) -> Leads {
    let part = |part| Leads::To(Route::Editor(id, Place::Part(part)));
    match todo.what {
        What::WriteClosing => part(Part::Closing),
        What::Complete(_) => part(Part::Parties),
        What::HoldFollowUp(_) if todo.list == List::Mine => Leads::FollowUp,
        What::FinishNote => Leads::FollowUp,
        What::ShareAgain(audience) => Leads::To(Route::Share(id, Paper::View(audience))),
        What::AwaitPart | What::RemindPart => Leads::To(Route::Share(id, Paper::Draft)),
        What::HoldFollowUp(_)
        | What::MeetWish(_)
        | What::PlanFollowUp
        | What::SignLate
        | What::FinishChange
        | What::Approve
        | What::Remind(_)
        | What::AskToSign
        | What::Await(_)
        | What::Starts
        | What::Ends => Leads::To(Route::Course(id)),
    }
}

/// The page that the table links to: the editor for a draft, the review for what nobody has signed, the course for what
/// was signed.
#[must_use]
pub fn page_of(id: AgreementId, course: &Course) -> Route {
    let untouched = course.signed.is_empty() && course.stopped.is_none();
    match (untouched, course.missing) {
        (true, 0) => Route::Editor(id, Place::Review),
        (true, _) => Route::Editor(id, Place::Part(Part::Parties)),
        (false, _) => Route::Course(id),
    }
}

/// What the front page shows, and its inputs: recomputed only when those have changed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shown {
    of: Option<(u64, Day, View)>,
    /// The agreements with something to do, list by list.
    pub due: [Vec<AgreementId>; 3],
    /// The agreements of the table.
    pub found: Vec<AgreementId>,
}

impl Shown {
    /// What is shown of a session, and whether it has changed.
    #[must_use]
    pub fn follow(self, session: &Session, view: &View) -> (Self, bool) {
        let (changes, today) = (session.rows.changes(), session.today);
        let known = self.of.as_ref().filter(|of| (of.0, of.1) == (changes, today));
        if known.is_some_and(|of| of.2 == *view) {
            return (self, false);
        }
        let due = if known.is_some() { self.due } else { due(&session.rows, today) };
        let of = Some((changes, today, view.clone()));
        (Self { of, due, found: found(session, view) }, true)
    }
}

/// The matching rows, last changed first.
pub(in crate::app) fn last_changed_first(
    session: &Session,
    picks: impl Fn(AgreementId, &Summary) -> bool,
) -> Vec<(AgreementId, &Summary)> {
    let rows = session.rows.iter().map(|(id, row)| (*id, row.as_ref()));
    let mut rows: Vec<_> = rows.filter(|(id, row)| picks(*id, row)).collect();
    rows.sort_by_key(|(_, row)| Reverse(row.changed));
    rows
}

/// The part of a long list that is drawn (virtual scrolling).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first row.
    pub first: usize,
    /// How many rows.
    pub count: usize,
}

/// Lists up to this length are drawn whole.
const WHOLE: usize = 60;

/// Rows drawn beyond each edge of the screen, so that quick scrolling shows no gaps.
const BEYOND: usize = 20;

/// The window moves in steps of this many rows, so that not every scroll event redraws.
const STEP: usize = 10;

impl Window {
    /// The window on a list, with the number of rows above the screen and the number that fit on it.
    #[must_use]
    pub fn on(length: usize, above: usize, fit: usize) -> Self {
        if Self::is_whole(length) {
            return Self { first: 0, count: WHOLE };
        }
        let above = above.min(length);
        let first = above.saturating_sub(BEYOND) / STEP * STEP;
        let last = (above + fit + BEYOND).div_ceil(STEP) * STEP;
        Self { first, count: last - first }
    }

    /// Whether a list is drawn whole, however it is scrolled.
    #[must_use]
    pub fn is_whole(length: usize) -> bool {
        length <= WHOLE
    }

    /// The number of rows before and after the drawn ones.
    #[must_use]
    pub fn hidden(self, length: usize) -> (usize, usize) {
        (self.first.min(length), length.saturating_sub(self.first + self.count))
    }
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn a_short_list_is_drawn_whole() {
        for length in [0, 1, 60] {
            assert_eq!(Window::on(length, 50, 10).hidden(length), (0, 0));
        }
    }

    #[test]
    fn what_is_on_the_screen_is_always_drawn() {
        for above in 0..10_000 {
            let window = Window::on(10_000, above, 15);
            let (before, after) = window.hidden(10_000);
            assert!(before <= above, "{above}");
            assert!(10_000 - after >= (above + 15).min(10_000), "{above}");
            assert!(window.count <= 70);
        }
    }
}
