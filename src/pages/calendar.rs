//! Calendar files (RFC 5545) for everything that has a day, in Danish local time.
//!
//! A writer of our own: the phone's page includes it, and for these few fields it is a tenth of a library's size.

use crate::base::GoalId;
use crate::base::{ClockTime, Day, Minutes, Timestamp, Weekday};
use crate::views::Edition;
use crate::words::Words;
use crate::words::capital;

/// A calendar event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The id by which a calendar recognizes the event in a later file.
    pub uid: String,
    /// Increases with each version of the agreement, so that a calendar accepts the newer one.
    pub sequence: u32,
    /// Its status.
    pub firmness: Firmness,
    /// What happens.
    pub title: String,
    /// More about it.
    pub note: String,
    /// Where.
    pub place: String,
    /// The day.
    pub day: Day,
    /// The time; `None` for an all-day event.
    pub time: Option<ClockTime>,
    /// Its duration.
    pub length: Minutes,
    /// When the file was made: of two files with the same sequence the later one wins.
    pub made: Timestamp,
}

impl CalendarEvent {
    /// An all-day event for an agreed date, without texts yet.
    #[must_use]
    pub fn on(day: Day, occasion: Occasion, edition: Edition) -> Self {
        Self {
            uid: occasion.uid(edition),
            sequence: edition.version,
            firmness: Firmness::Agreed,
            title: String::new(),
            note: String::new(),
            place: String::new(),
            day,
            time: None,
            length: Minutes(0),
            made: first_moment(edition.made),
        }
    }
}

/// The duration of a follow-up in a calendar: 45 minutes.
pub const MEETING: Minutes = Minutes(45);

/// The status of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// It is agreed.
    Agreed,
    /// It is planned, but not agreed yet.
    Tentative,
    /// It is cancelled: a calendar that has it removes it.
    CalledOff,
}

/// Which date of an agreement an event is: it determines the UID, so that a date that moves keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first day.
    Start,
    /// The last day.
    End,
    /// The next follow-up of a shared view, which does not say how many were held before.
    Next,
    /// A follow-up by its number, from 1.
    FollowUp(usize),
    /// The day on which a goal is to be reached.
    Goal(GoalId),
}

impl Occasion {
    /// The UID of this date in every calendar.
    #[must_use]
    pub fn uid(self, edition: Edition) -> String {
        let what = match self {
            Self::Start => "start".to_owned(),
            Self::End => "end".to_owned(),
            Self::Next => "next".to_owned(),
            Self::FollowUp(number) => ["followup-", &number.to_string()].concat(),
            Self::Goal(GoalId(id)) => format!("goal-{id:016x}"),
        };
        format!("{:016x}-{what}@klar-aftale", edition.reference)
    }
}

/// The start of a day, for a view that has no more precise time.
fn first_moment(day: Day) -> Timestamp {
    Timestamp(u64::try_from(day.number()).unwrap_or_default() * DAY_MS)
}

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The effect of a clock change on a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// The clock is put forward over it: the time does not exist.
    Skipped,
    /// The clock is put back: the time occurs twice.
    Twice,
}

/// The effect at a time of a day: on the last Sunday of March the hour from 2 to 3 is missing, on that of October it
/// occurs twice.
#[must_use]
pub fn clock_change(day: Day, time: ClockTime) -> Option<ClockChange> {
    let last_sunday = day.weekday() == Weekday::Sunday && day.day_of_month() > 31 - 7;
    match (day.month(), time.hour()) {
        (3, 2) if last_sunday => Some(ClockChange::Skipped),
        (10, 2) if last_sunday => Some(ClockChange::Twice),
        _ => None,
    }
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

/// The file of some events.
#[must_use]
pub fn calendar_file(events: &[CalendarEvent], words: Words) -> String {
    let mut lines: Vec<String> = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Klar Aftale//DA".to_owned(),
    ];
    lines.extend(TIMEZONE.iter().map(|line| (*line).to_owned()));
    for event in events {
        write(event, words, &mut lines);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| [&folded(line), "\r\n"].concat()).collect()
}

fn write(event: &CalendarEvent, words: Words, lines: &mut Vec<String>) {
    let status = match event.firmness {
        Firmness::Agreed => "CONFIRMED",
        Firmness::Tentative => "TENTATIVE",
        Firmness::CalledOff => "CANCELLED",
    };
    lines.push("BEGIN:VEVENT".to_owned());
    lines.push(["UID:", &event.uid].concat());
    lines.push(["SEQUENCE:", &event.sequence.to_string()].concat());
    lines.push(["DTSTAMP:", &utc(event.made)].concat());
    lines.push(["STATUS:", status].concat());
    let note = times(event, words, lines);
    lines.push(["SUMMARY:", &escaped(&event.title)].concat());
    let note = [event.note.as_str(), &note].join("\n");
    for (name, text) in [("LOCATION:", event.place.as_str()), ("DESCRIPTION:", &note)] {
        if !text.trim().is_empty() {
            lines.push([name, &escaped(text.trim())].concat());
        }
    }
    lines.push("END:VEVENT".to_owned());
}

/// Writes start and end; returns a note on a time that is skipped or repeated.
///
/// RFC 5545 reads a skipped time as one hour later, which nobody has agreed: such an event becomes all-day, with a
/// note. A repeated time is read as the first of both, with a note.
fn times(event: &CalendarEvent, words: Words, lines: &mut Vec<String>) -> String {
    let change = event.time.and_then(|time| clock_change(event.day, time));
    let Some(time) = event.time.filter(|_| change != Some(ClockChange::Skipped)) else {
        lines.push(["DTSTART;VALUE=DATE:", &date(event.day)].concat());
        let next = event.day.plus(1);
        // Without an end it lasts one day; the last representable day has no next one.
        if next > event.day {
            lines.push(["DTEND;VALUE=DATE:", &date(next)].concat());
        }
        // An all-day event must not show the person as busy.
        lines.push("TRANSP:TRANSPARENT".to_owned());
        let skipped = event.time.map(|time| words.calendar_no_such_time(&words.at_clock(time)));
        return capital(&skipped.unwrap_or_default());
    };
    // An event past midnight ends at 23:59; the duration is in wall-clock time.
    let end = time.after(event.length).or_else(|| ClockTime::new(23, 59)).unwrap_or(time);
    lines.push(local("DTSTART", event.day, time));
    // Without an end it has no duration; the end may not equal the start.
    lines.extend((end > time).then(|| local("DTEND", event.day, end)));
    let twice = change.map(|_| words.calendar_time_twice(&words.at_clock(time)));
    capital(&twice.unwrap_or_default())
}

fn local(name: &str, day: Day, time: ClockTime) -> String {
    format!("{name};TZID=Europe/Copenhagen:{}T{:02}{:02}00", date(day), time.hour(), time.minute())
}

fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

/// `20260302T080102Z`
fn utc(at: Timestamp) -> String {
    let day = i32::try_from(at.0 / DAY_MS).ok().and_then(Day::from_number).unwrap_or(Day::EPOCH);
    let seconds = at.0 % DAY_MS / 1000;
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60);
    format!("{}T{hour:02}{minute:02}{:02}Z", date(day), seconds % 60)
}

/// Text escaped as RFC 5545 requires: backslash, comma and semicolon, line breaks as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            // Other control characters are not allowed in a calendar file.
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// The maximum bytes of an unfolded line.
const LINE: usize = 75;

/// A line folded into parts of at most 75 bytes, without splitting a character.
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
