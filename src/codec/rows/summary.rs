//! The stored summary of an agreement, version 5. A cache of a log: an unreadable row is made again, without loss.
//!
//! What a summary counts is part of its version: a change of what is missing or impossible must raise [`VERSION`], so
//! that every device makes its summaries again. Choices are stored by their stable codes.

use std::fmt::{Display, Write as _};
use std::str::{FromStr, Split};

use crate::agreement::status::{Course, Parties};
use crate::agreement::{Summary, Totals};
use crate::base::{ClockTime, Coded, Day, Minutes, Period, Timestamp};
use crate::log::{EntryId, Tail};

/// Raised with every change of what a summary holds or counts.
const VERSION: &str = "5";

/// Separates fields.
const BETWEEN: char = '\t';

/// A line of fields, ending with the search words of the agreement; it contains no line break. Thousands are read at
/// every start, so it is plain text rather than JSON.
#[must_use]
pub fn encode_summary(summary: &Summary) -> String {
    let mut line = Line(VERSION.to_owned());
    line.add(format_args!("{:032x}", summary.tail.id.0));
    line.add(summary.tail.seq);
    line.add(summary.tail.joins);
    line.add(summary.changed.0);
    line.add(summary.entries);
    line.add(summary.origin.code());
    line.add(u8::from(summary.blank));
    line.text(&summary.citizen);
    line.text(&summary.company);
    line.text(&summary.address);
    line.add(summary.first.unpaid.0);
    line.add(summary.first.paid.0);
    line.add(summary.stages.len());
    for (period, weekly) in &summary.stages {
        line.add(period.first().number());
        line.day(period.last());
        line.add(weekly.unpaid.0);
        line.add(weekly.paid.0);
    }
    course(&summary.course, &mut line);
    line.text(&summary.words);
    line.0
}

/// Decodes a line; `None` when it is of another version or damaged.
#[must_use]
pub fn decode_summary(line: &str) -> Option<Summary> {
    let mut fields = Fields(line.split(BETWEEN));
    if fields.next()? != VERSION {
        return None;
    }
    let id = EntryId(u128::from_str_radix(fields.next()?, 16).ok()?);
    let tail = Tail { id, seq: fields.number()?, joins: fields.number()? };
    let summary = Summary {
        tail,
        changed: Timestamp(fields.number()?),
        entries: fields.number()?,
        origin: Coded::from_code(fields.next()?)?,
        blank: fields.flag()?,
        citizen: fields.text()?,
        company: fields.text()?,
        address: fields.text()?,
        first: fields.totals()?,
        stages: fields.stages()?,
        course: fields.course()?,
        words: fields.text()?,
    };
    fields.next().is_none().then_some(summary)
}

fn course(course: &Course, line: &mut Line) {
    line.add(course.missing);
    line.add(course.signed.bits());
    line.add(course.unsigned.bits());
    line.day(course.signed_on);
    line.day(course.start);
    line.day(course.end);
    line.code(course.stopped.map(|(stop, _)| stop));
    line.day(course.stopped.map(|(_, on)| on));
    line.code(course.outcome);
    line.day(course.next.map(|(on, _)| on));
    line.option(course.next.and_then(|(_, time)| time).map(ClockTime::minutes));
    line.day(course.held);
    line.code(course.rhythm);
    line.day(course.with_company);
    line.day(course.with_citizen);
    line.code(course.wished.map(|(of, _)| of));
    line.day(course.wished.map(|(_, on)| on));
    line.day(course.draft_out);
    line.code(course.outdated);
    line.add(u8::from(course.change_open));
    line.add(u8::from(course.note_open));
}

/// A line that is being written.
struct Line(String);

impl Line {
    fn add(&mut self, value: impl Display) {
        // Writing to a string cannot fail.
        write!(self.0, "{BETWEEN}{value}").ok();
    }

    fn option(&mut self, value: Option<impl Display>) {
        match value {
            Some(value) => self.add(value),
            None => self.0.push(BETWEEN),
        }
    }

    fn day(&mut self, day: Option<Day>) {
        self.option(day.map(Day::number));
    }

    fn code(&mut self, choice: Option<impl Coded>) {
        self.option(choice.map(Coded::code));
    }

    /// Free text: characters that would end its field or its line are escaped.
    fn text(&mut self, text: &str) {
        self.0.push(BETWEEN);
        if !text.contains([BETWEEN, '\n', '\\']) {
            self.0.push_str(text);
            return;
        }
        for letter in text.chars() {
            match letter {
                BETWEEN => self.0.push_str("\\t"),
                '\n' => self.0.push_str("\\n"),
                '\\' => self.0.push_str("\\\\"),
                other => self.0.push(other),
            }
        }
    }
}

/// A line that is being read, field by field.
struct Fields<'a>(Split<'a, char>);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn number<T: FromStr>(&mut self) -> Option<T> {
        self.next()?.parse().ok()
    }

    fn flag(&mut self) -> Option<bool> {
        match self.next()? {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        }
    }

    #[expect(clippy::option_option, reason = "unreadable, empty and there are three answers")]
    fn option<T>(&mut self, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
        match self.next()? {
            "" => Some(None),
            text => read(text).map(Some),
        }
    }

    #[expect(clippy::option_option, reason = "unreadable, empty and there are three answers")]
    fn day(&mut self) -> Option<Option<Day>> {
        self.option(|text| Day::from_number(text.parse().ok()?))
    }

    #[expect(clippy::option_option, reason = "unreadable, empty and there are three answers")]
    fn code<T: Coded>(&mut self) -> Option<Option<T>> {
        self.option(T::from_code)
    }

    fn text(&mut self) -> Option<String> {
        let text = self.next()?;
        if !text.contains('\\') {
            return Some(text.to_owned());
        }
        let mut letters = text.chars();
        let mut read = String::with_capacity(text.len());
        while let Some(letter) = letters.next() {
            read.push(match letter {
                '\\' => match letters.next()? {
                    't' => BETWEEN,
                    'n' => '\n',
                    '\\' => '\\',
                    _ => return None,
                },
                other => other,
            });
        }
        Some(read)
    }

    fn totals(&mut self) -> Option<Totals> {
        Some(Totals { unpaid: Minutes(self.number()?), paid: Minutes(self.number()?) })
    }

    fn stages(&mut self) -> Option<Vec<(Period, Totals)>> {
        let count: usize = self.number()?;
        (0..count)
            .map(|_| {
                let first = Day::from_number(self.number()?)?;
                let period = match self.day()? {
                    Some(last) => Period::new(first, last)?,
                    None => Period::open(first),
                };
                Some((period, self.totals()?))
            })
            .collect()
    }

    fn course(&mut self) -> Option<Course> {
        Some(Course {
            missing: self.number()?,
            signed: Parties::from_bits(self.number()?)?,
            unsigned: Parties::from_bits(self.number()?)?,
            signed_on: self.day()?,
            start: self.day()?,
            end: self.day()?,
            stopped: self.code()?.zip(self.day()?),
            outcome: self.code()?,
            next: {
                let (day, time) = (self.day()?, self.option(clock_of)?);
                day.map(|day| (day, time))
            },
            held: self.day()?,
            rhythm: self.code()?,
            with_company: self.day()?,
            with_citizen: self.day()?,
            wished: self.code()?.zip(self.day()?),
            draft_out: self.day()?,
            outdated: self.code()?,
            change_open: self.flag()?,
            note_open: self.flag()?,
        })
    }
}

fn clock_of(text: &str) -> Option<ClockTime> {
    ClockTime::from_minutes(text.parse().ok()?)
}
