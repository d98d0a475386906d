//! Version 1 of the stored summary. A cache of a log: a row that cannot be read is made anew, and nothing is lost.
//!
//! What a summary counts is part of its version: whoever changes a gap or an arithmetic error raises [`VERSION`],
//! and every device makes its summaries anew.

use serde::{Deserialize, Serialize};

use crate::domain::hours::Totals;
use crate::domain::ids::DeviceId;
use crate::domain::log::Tail;
use crate::domain::summary::Summary;
use crate::domain::time::{Day, Minutes, Period, Timestamp};
use crate::store::codes::Coded;
use crate::store::record::CHECKSUM;

/// Raised with every change of what a summary holds or counts.
const VERSION: &str = "1";

/// The part of a summary that is not its words.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SummaryV1 {
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
    /// Days after 1970.
    period: Option<(i32, i32)>,
    /// First and last day, weekly minutes of praktik and of paid work.
    stages: Vec<(i32, i32, u32, u32)>,
    first: (u32, u32),
    lacks: u32,
}

/// A row: `<version> <checksum> <JSON>`, and on a second line the words, which so need no reading.
#[must_use]
pub fn encode_summary(summary: &Summary) -> String {
    let days = |period: Period| (period.first().number(), period.last().number());
    let shape = SummaryV1 {
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
        period: summary.period.map(days),
        stages: summary
            .stages
            .iter()
            .map(|(period, weekly)| {
                let (first, last) = days(*period);
                (first, last, weekly.praktik.0, weekly.paid.0)
            })
            .collect(),
        first: (summary.first.praktik.0, summary.first.paid.0),
        lacks: summary.lacks,
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

fn summary_of(shape: SummaryV1, words: &str) -> Option<Summary> {
    let at = Timestamp(shape.at);
    let tail = Tail { seq: shape.seq, joins: shape.joins, device: DeviceId(shape.device), at };
    let period = match shape.period {
        Some((first, last)) => Some(period_of(first, last)?),
        None => None,
    };
    let stages: Option<Vec<(Period, Totals)>> = shape
        .stages
        .into_iter()
        .map(|(first, last, praktik, paid)| Some((period_of(first, last)?, totals(praktik, paid))))
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
        period,
        stages: stages?,
        first: totals(shape.first.0, shape.first.1),
        lacks: shape.lacks,
        words: words.to_owned(),
    })
}

fn period_of(first: i32, last: i32) -> Option<Period> {
    Period::new(Day::from_number(first)?, Day::from_number(last)?)
}

fn totals(praktik: u32, paid: u32) -> Totals {
    Totals { praktik: Minutes(praktik), paid: Minutes(paid) }
}
