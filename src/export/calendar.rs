//! Calendar files (RFC 5545) for the start and the follow-ups, in Danish local time.
//!
//! Own writer: the phone's page carries it, and the three fields that are needed cost a tenth of a library there.

use crate::domain::company_view::Edition;
use crate::domain::time::{ClockTime, Day, Minutes};

/// Something for a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The name under which a calendar knows the event when it is given again.
    pub uid: String,
    /// What happens.
    pub title: String,
    /// Where.
    pub place: String,
    /// The day.
    pub day: Day,
    /// The time; without one it takes the whole day.
    pub time: Option<ClockTime>,
    /// How long it takes.
    pub length: Minutes,
    /// The day the file is made.
    pub made: Day,
}

/// The name of the first day in a calendar; a start that moves keeps it.
#[must_use]
pub fn start_uid(edition: Edition) -> String {
    format!("{:016x}-start@klar-aftale", edition.reference)
}

/// The name of a follow-up in a calendar; each day has its own.
#[must_use]
pub fn follow_up_uid(edition: Edition, day: Day) -> String {
    format!("{:016x}-{}@klar-aftale", edition.reference, day.iso())
}

/// The rules of Danish summer time since 1996: the last Sundays of March and October.
const TIMEZONE: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The file of one event.
#[must_use]
pub fn calendar_file(event: &CalendarEvent) -> String {
    let mut lines: Vec<String> = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Klar Aftale//DA".to_owned(),
    ];
    lines.extend(TIMEZONE.iter().map(|line| (*line).to_owned()));
    lines.push("BEGIN:VEVENT".to_owned());
    lines.push(["UID:", &event.uid].concat());
    lines.push(["DTSTAMP:", &date(event.made), "T000000Z"].concat());
    lines.extend(times(event));
    lines.push(["SUMMARY:", &escaped(&event.title)].concat());
    if !event.place.is_empty() {
        lines.push(["LOCATION:", &escaped(&event.place)].concat());
    }
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| [&folded(line), "\r\n"].concat()).collect()
}

fn times(event: &CalendarEvent) -> Vec<String> {
    match event.time {
        Some(time) => {
            // An event that would pass midnight ends at its last minute.
            let end = time.after(event.length).or_else(|| ClockTime::new(23, 59)).unwrap_or(time);
            vec![local("DTSTART", event.day, time), local("DTEND", event.day, end)]
        }
        None => vec![
            ["DTSTART;VALUE=DATE:", &date(event.day)].concat(),
            ["DTEND;VALUE=DATE:", &date(event.day.plus(1))].concat(),
        ],
    }
}

fn local(name: &str, day: Day, time: ClockTime) -> String {
    format!("{name};TZID=Europe/Copenhagen:{}T{:02}{:02}00", date(day), time.hour(), time.minute())
}

fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

/// Text as RFC 5545 wants it: backslash, comma and semicolon escaped, line breaks as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            // No other control character may stand in a calendar file.
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Bytes of a line before it must be folded.
const LINE: usize = 75;

/// A line folded so that no part is longer than 75 bytes and no letter is torn.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out
}
