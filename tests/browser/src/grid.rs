//! The grid of hours: its cells by name, by mouse and by keyboard.

use klar_aftale::agreement::Field;
use klar_aftale::agreement::HoursStep;
use klar_aftale::agreement::Work;
use klar_aftale::app::anchor::anchor;
use klar_aftale::base::StepId;
use klar_aftale::base::Typed;
use klar_aftale::base::{Minutes, Weekday};
use thirtyfour::Key;

use crate::WORDS;
use crate::browser::{Browser, by_id};
use crate::fault::{Outcome, same};

/// A row of the grid: a kind of work, or the time to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// Hours of praktik or of paid work.
    Hours(Work),
    /// The time to meet.
    Meet,
}

impl Row {
    /// From top to bottom.
    pub const ALL: [Self; 3] = [Self::Hours(Work::Unpaid), Self::Hours(Work::Paid), Self::Meet];

    /// The field of a cell.
    #[must_use]
    pub fn field(self, step: StepId, day: Weekday) -> Field {
        match self {
            Self::Hours(Work::Unpaid) => Field::Hours(step, Work::Unpaid, day),
            Self::Hours(Work::Paid) => Field::Hours(step, Work::Paid, day),
            Self::Meet => Field::Meet(step, day),
        }
    }

    /// What stands in a cell when its step is written; empty for nothing.
    #[must_use]
    pub fn text(self, step: &HoursStep, day: Weekday) -> String {
        let hours = step.week.get(day);
        let shown = match self {
            Self::Hours(work) => hours.typed(work).clone().map(|minutes| WORDS.hours_cell(minutes)),
            Self::Meet => hours.meet.clone().map(|time| WORDS.clock_full(time)),
        };
        match shown {
            Typed::Read(text) | Typed::Unread(text) => text,
            Typed::Blank => String::new(),
        }
    }
}

/// The same hours in the ways that people write them.
#[must_use]
pub fn as_people_write(minutes: Minutes, way: usize) -> String {
    let (hours, rest) = (minutes.0 / 60, minutes.0 % 60);
    match (way % 4, rest) {
        (0, 0) => hours.to_string(),
        (1, 0) => format!("{hours},0"),
        (2, 0) => format!("{hours} t"),
        _ => format!("{hours}:{rest:02}"),
    }
}

impl Browser {
    /// Writes a row with the mouse: a click into each cell that holds something.
    ///
    /// # Errors
    /// A cell is not there.
    pub async fn click_row(&self, id: StepId, step: &HoursStep, row: Row) -> Outcome {
        for day in Weekday::ALL {
            let text = row.text(step, day);
            if !text.is_empty() {
                self.click_cell(row.field(id, day), &text).await?;
            }
        }
        Ok(())
    }

    /// Writes into a cell after a click into it.
    ///
    /// # Errors
    /// The cell is not there.
    pub async fn click_cell(&self, cell: Field, text: &str) -> Outcome {
        self.press(&by_id(&anchor(cell))).await?;
        self.keys(text).await
    }

    /// Writes a row with the arrow keys, from the cell that has the focus, which is its first.
    ///
    /// # Errors
    /// An arrow key leads elsewhere.
    pub async fn walk_row(&self, id: StepId, step: &HoursStep, row: Row) -> Outcome {
        for (way, day) in Weekday::ALL.into_iter().enumerate() {
            if way > 0 {
                self.keys(Key::Right + "").await?;
            }
            same(&self.focused().await?, &anchor(row.field(id, day)), "the cell of the arrow key")?;
            let minutes = match row {
                Row::Hours(work) => step.week.get(day).typed(work).value(),
                Row::Meet => None,
            };
            let text = minutes
                .map_or_else(|| row.text(step, day), |minutes| as_people_write(*minutes, way));
            self.keys(text).await?;
        }
        Ok(())
    }

    /// Goes to the first cell of the next row with the arrow keys.
    ///
    /// # Errors
    /// An arrow key leads elsewhere.
    pub async fn walk_to_row(&self, id: StepId, row: Row) -> Outcome {
        self.keys(Key::Down + "").await?;
        for _ in Weekday::ALL.iter().skip(1) {
            self.keys(Key::Left + "").await?;
        }
        let first = anchor(row.field(id, Weekday::Monday));
        same(&self.focused().await?, &first, "the cell of the arrow key")
    }

    /// Every cell of a step shows what it should.
    ///
    /// # Errors
    /// One does not.
    pub async fn assert_grid(&self, id: StepId, step: &HoursStep) -> Outcome {
        for row in Row::ALL {
            for day in Weekday::ALL {
                let what = format!("{row:?} on {day:?}");
                same(&self.field(row.field(id, day)).await?, &row.text(step, day), &what)?;
            }
        }
        Ok(())
    }
}
