//! What the front page makes of every agreement: status, turn, urgency and next date; nothing is drawn.

use std::sync::Arc;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Summary;
use klar_aftale::agreement::checks::impossible;
use klar_aftale::agreement::status::Course;
use klar_aftale::agreement::status::Turn;
use klar_aftale::agreement::{Outcome, Party};
use klar_aftale::app::features::overview::front_page::due;
use klar_aftale::app::session::rows::Rows;
use klar_aftale::base::{ClockTime, Day};
use klar_aftale::codec::read_file;
use klar_aftale::log::fold;

/// The agreements of a front page, and the day on which it is looked at.
pub(crate) struct Desk {
    rows: Rows,
    today: Day,
}

impl Desk {
    /// An empty one on a day, `2026-03-02`.
    pub(crate) fn on(day: &str) -> Result<Self, String> {
        let today = Day::from_iso(day).ok_or("that is no day")?;
        Ok(Self { rows: Rows::default(), today })
    }

    /// Reads a backup file; how many agreements there are now. Of ten agreements seven get a course of their own, since
    /// those of a caseload were only just written.
    pub(crate) fn take(&mut self, file: &str) -> Result<usize, String> {
        for log in read_file::<Agreement>(file).map_err(told)? {
            let made = fold(&log.entries).map_err(told)?;
            let summary = Summary::new(&made, &log.entries, impossible(&made).len());
            let mut summary = summary.ok_or("its log is empty")?;
            summary.course = course(summary.course, self.rows.len(), self.today);
            self.rows.insert(log.document, Arc::new(summary));
        }
        Ok(self.rows.len())
    }

    /// Everything once: the statuses and turns of all, and the three lists in their order with the next date of each
    /// line; a number that depends on each of them.
    pub(crate) fn compute(&self) -> usize {
        let course = |row: &Summary| row.course;
        let statuses = self.rows.values().map(|row| {
            let (status, turn) = course(row).status(self.today);
            let mine = usize::from(turn == Turn::Caseworker);
            status as usize + mine
        });
        let lines = due(&self.rows, self.today);
        let dates = lines.iter().flatten().enumerate().map(|(place, id)| {
            let todo = self.rows.get(id).and_then(|row| row.course.todo(self.today));
            let day = todo.and_then(|todo| todo.day).map_or(0, Day::number);
            place ^ usize::try_from(day).unwrap_or_default()
        });
        statuses.sum::<usize>().wrapping_add(dates.fold(0, usize::wrapping_add))
    }
}

/// One of ten courses.
fn course(written: Course, number: usize, today: Day) -> Course {
    let near = i32::try_from(number % 31).unwrap_or_default();
    let off = |days: i32| Day::from_number(today.number() + days).unwrap_or(today);
    let all = Party::ALL.into_iter();
    let signed = Course { signed: all.clone().collect(), missing: 0, ..written };
    let period = |start, end| Course { start: Some(off(start)), end: Some(off(end)), ..signed };
    let next = |days, course| Course { next: Some((off(days), ClockTime::new(10, 0))), ..course };
    match number % 10 {
        0 => next(near - 4, period(-60, 90)),
        1 => next(near + 9, period(-30, 60)),
        2 => period(-80, near % 21),
        3 => period(-100 - near, -1 - near),
        4 => period(1 + near, 100),
        5 => Course { outcome: Some(Outcome::PaidHours), ..period(-90, -1) },
        6 => Course {
            signed: all.clone().take(1).collect(),
            unsigned: all.skip(1).collect(),
            with_company: Some(off(-near)),
            missing: 0,
            start: Some(off(20)),
            ..written
        },
        _ => written,
    }
}

fn told(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}
