//! The summary of an agreement: what the front page shows and searches, so that no log is read for it.

use crate::agreement::checks::missing;
use crate::agreement::choices::Origin;
use crate::agreement::document::AgreementEntry;
use crate::agreement::field::TextField;
use crate::agreement::follow_up::Topic;
use crate::agreement::hours::{HoursStep, Totals};
use crate::agreement::state::Agreement;
use crate::agreement::status::Course;
use crate::base::{Day, Period, Timestamp};
use crate::input::words;
use crate::log::Tail;

/// What is known of an agreement without its log. A cache: the log makes it again at any time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The end of the log that it was made of.
    pub tail: Tail,
    /// How many entries that log has.
    pub entries: u32,
    /// When it was last changed.
    pub changed: Timestamp,
    /// Whether it is the caseworker's own or the example.
    pub origin: Origin,
    /// Whether nothing was written in it.
    pub blank: bool,
    /// The citizen; may be empty.
    pub citizen: String,
    /// The company; may be empty.
    pub company: String,
    /// The company's address; may be empty.
    pub address: String,
    /// The weekly hours of each stage of the plan.
    pub stages: Vec<(Period, Totals)>,
    /// The weekly hours of the first step, for a plan without stages.
    pub first: Totals,
    /// Its course: what status, turn and what is next are computed from.
    pub course: Course,
    /// Everything written in it, in the normal form in which it is searched (`input::key`).
    pub words: String,
}

impl Summary {
    /// The summary of an agreement, of the log that it was made of, and of the number of its arithmetic errors.
    ///
    /// `None` of an empty log.
    #[must_use]
    pub fn new(agreement: &Agreement, log: &[AgreementEntry], impossible: usize) -> Option<Self> {
        let last = log.last()?;
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let stages = agreement.stages();
        Some(Self {
            tail: last.tail(),
            entries: number(log.len()),
            changed: last.at,
            origin: agreement.origin,
            blank: agreement.is_blank(),
            citizen: agreement.citizen.name.trim().to_owned(),
            company: agreement.company.name.trim().to_owned(),
            address: agreement.company.address.trim().to_owned(),
            stages: stages.iter().map(|stage| (stage.period, stage.weekly)).collect(),
            first: agreement.steps.first().map(HoursStep::weekly).unwrap_or_default(),
            course: Course::of(agreement, number(missing(agreement).len() + impossible)),
            words: words_of(agreement),
        })
    }

    /// When it runs, as far as that is known.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let open = self.stages.last().filter(|(period, _)| period.last().is_none());
        match self.course.end {
            Some(end) => Period::new(self.course.start?, end),
            None => open.and(self.course.start).map(Period::open),
        }
    }

    /// The weekly hours of the stage that has begun by a day, else of the first; without stages those of the first step.
    #[must_use]
    pub fn weekly_on(&self, day: Day) -> Totals {
        let begun = self.stages.iter().rev().find(|(period, _)| period.first() <= day);
        begun.or(self.stages.first()).map_or(self.first, |(_, weekly)| *weekly)
    }

    /// True when each of the words, given in their normal form, stands somewhere in the agreement.
    #[must_use]
    pub fn holds(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.words.contains(word.as_str()))
    }
}

/// Every text of the agreement on one line, in its normal form.
fn words_of(agreement: &Agreement) -> String {
    let texts = TextField::ALL.iter().map(|field| agreement.text(*field));
    let tasks = agreement.tasks.iter().map(|task| task.text.as_str());
    let goals = agreement.goals.iter().map(|goal| goal.text.as_str());
    let notes = agreement.lifecycle.follow_ups.iter();
    let notes = notes.flat_map(|one| Topic::QUESTIONS.map(|topic| one.text(topic)));
    texts.chain(tasks).chain(goals).chain(notes).flat_map(words).collect::<Vec<_>>().join(" ")
}
