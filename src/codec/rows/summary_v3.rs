//! Version 3 of the stored summary. A cache of a log: a row that cannot be read is made anew, and nothing is lost.
//!
//! What a summary counts is part of its version: whoever changes a gap or an arithmetic error raises [`VERSION`],
//! and every device makes its summaries anew.

use serde::{Deserialize, Serialize};

use crate::agreement::Summary;
use crate::agreement::Totals;
use crate::agreement::status::{Course, Parties};
use crate::agreement::{Audience, Rhythm};
use crate::agreement::{Outcome, Stop};
use crate::base::Coded;
use crate::base::DeviceId;
use crate::base::{ClockTime, Day, Minutes, Period, Timestamp};
use crate::codec::rows::record::CHECKSUM;
use crate::log::Tail;

/// Raised with every change of what a summary holds or counts.
const VERSION: &str = "3";

/// The part of a summary that is not its words.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SummaryV3 {
    seq: u32,
    joins: u32,
    device: u64,
    at: u64,
    entries: u32,
    origin: String,
    blank: bool,
    citizen: String,
    company: String,
    address: String,
    /// First and last day, weekly minutes of praktik and of paid work.
    stages: Vec<(i32, i32, u32, u32)>,
    first: (u32, u32),
    /// Numbers, since thousands are read at every start.
    course: [i32; 20],
}

/// Stands for what is not known.
const NONE: i32 = i32::MIN;

/// A row: `<version> <checksum> <JSON>`, and on a second line the words, which so need no reading.
#[must_use]
pub fn encode_summary(summary: &Summary) -> String {
    let days = |period: Period| (period.first().number(), period.last().number());
    let shape = SummaryV3 {
        seq: summary.tail.seq,
        joins: summary.tail.joins,
        device: summary.tail.device.0,
        at: summary.tail.at.0,
        entries: summary.entries,
        origin: summary.origin.code().to_owned(),
        blank: summary.blank,
        citizen: summary.citizen.clone(),
        company: summary.company.clone(),
        address: summary.address.clone(),
        stages: summary
            .stages
            .iter()
            .map(|(period, weekly)| {
                let (first, last) = days(*period);
                (first, last, weekly.unpaid.0, weekly.paid.0)
            })
            .collect(),
        first: (summary.first.unpaid.0, summary.first.paid.0),
        course: course_numbers(&summary.course),
    };
    // A struct of strings and numbers always has a JSON form; an empty one is made anew when it is read.
    let body = [&serde_json::to_string(&shape).unwrap_or_default(), "\n", &summary.words].concat();
    format!("{VERSION} {:08x} {body}", CHECKSUM.checksum(body.as_bytes()))
}

/// The summary of a row; `None` when it is of another version or damaged.
#[must_use]
pub fn decode_summary(row: &str) -> Option<Summary> {
    let rest = row.strip_prefix(VERSION)?.strip_prefix(' ')?;
    let (sum, body) = rest.split_once(' ')?;
    if u32::from_str_radix(sum, 16).ok()? != CHECKSUM.checksum(body.as_bytes()) {
        return None;
    }
    let (json, words) = body.split_once('\n')?;
    summary_of(serde_json::from_str(json).ok()?, words)
}

fn summary_of(shape: SummaryV3, words: &str) -> Option<Summary> {
    let at = Timestamp(shape.at);
    let tail = Tail { seq: shape.seq, joins: shape.joins, device: DeviceId(shape.device), at };
    let stages: Option<Vec<(Period, Totals)>> = shape
        .stages
        .into_iter()
        .map(|(first, last, unpaid, paid)| Some((period_of(first, last)?, totals(unpaid, paid))))
        .collect();
    Some(Summary {
        tail,
        entries: shape.entries,
        changed: at,
        origin: Coded::from_code(&shape.origin)?,
        blank: shape.blank,
        citizen: shape.citizen,
        company: shape.company,
        address: shape.address,
        stages: stages?,
        first: totals(shape.first.0, shape.first.1),
        course: course_of(shape.course)?,
        words: words.to_owned(),
    })
}

fn course_numbers(course: &Course) -> [i32; 20] {
    let day = |day: Option<Day>| day.map_or(NONE, Day::number);
    let stop = course.stopped.map_or(NONE, |(stop, _)| match stop {
        Stop::Interrupted => 0,
        Stop::Cancelled => 1,
    });
    let time = course.next.and_then(|(_, time)| time);
    [
        i32::try_from(course.lacks).unwrap_or(i32::MAX),
        i32::from(course.signed.bits()),
        i32::from(course.unsigned.bits()),
        day(course.signed_on),
        day(course.start),
        day(course.end),
        stop,
        day(course.stopped.map(|(_, on)| on)),
        place_of(&Outcome::ALL, course.outcome),
        day(course.next.map(|(on, _)| on)),
        time.map_or(NONE, |time| i32::from(time.minutes())),
        day(course.held),
        place_of(&Rhythm::ALL, course.rhythm),
        day(course.with_company),
        day(course.with_citizen),
        place_of(&Audience::ALL, course.wished.map(|(of, _)| of)),
        day(course.wished.map(|(_, on)| on)),
        day(course.draft_out),
        i32::from(course.change_open),
        i32::from(course.note_open),
    ]
}

fn course_of(numbers: [i32; 20]) -> Option<Course> {
    let [
        lacks,
        signed,
        unsigned,
        signed_on,
        start,
        end,
        stop,
        stopped_on,
        outcome,
        next,
        time,
        held,
        rhythm,
        with_company,
        with_citizen,
        wished_by,
        wished_on,
        draft_out,
        change_open,
        note_open,
    ] = numbers;
    let day = |number: i32| (number != NONE).then(|| Day::from_number(number)).flatten();
    let parties = |bits: i32| Parties::from_bits(u8::try_from(bits).ok()?);
    let stop = match stop {
        0 => Some(Stop::Interrupted),
        1 => Some(Stop::Cancelled),
        _ => None,
    };
    let time = u16::try_from(time).ok().and_then(ClockTime::from_minutes);
    Some(Course {
        lacks: u32::try_from(lacks).ok()?,
        signed: parties(signed)?,
        unsigned: parties(unsigned)?,
        signed_on: day(signed_on),
        start: day(start),
        end: day(end),
        stopped: stop.zip(day(stopped_on)),
        outcome: at(&Outcome::ALL, outcome),
        next: day(next).map(|on| (on, time)),
        held: day(held),
        rhythm: at(&Rhythm::ALL, rhythm),
        with_company: day(with_company),
        with_citizen: day(with_citizen),
        wished: at(&Audience::ALL, wished_by).zip(day(wished_on)),
        draft_out: day(draft_out),
        change_open: change_open == 1,
        note_open: note_open == 1,
    })
}

/// The place of a choice in its list.
fn place_of<T: PartialEq + Copy>(all: &[T], one: Option<T>) -> i32 {
    let place = one.and_then(|one| all.iter().position(|other| *other == one));
    place.and_then(|place| i32::try_from(place).ok()).unwrap_or(NONE)
}

fn at<T: Copy>(all: &[T], place: i32) -> Option<T> {
    all.get(usize::try_from(place).ok()?).copied()
}

fn period_of(first: i32, last: i32) -> Option<Period> {
    Period::new(Day::from_number(first)?, Day::from_number(last)?)
}

fn totals(unpaid: u32, paid: u32) -> Totals {
    Totals { unpaid: Minutes(unpaid), paid: Minutes(paid) }
}
