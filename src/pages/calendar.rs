//! Calendar files (RFC 5545) for everything that has a day, in Danish local time.
//!
//! Own writer: the phone's page carries it, and the few fields that are needed cost a tenth of a library there.

use crate::base::GoalId;
use crate::base::{ClockTime, Day, Minutes, Timestamp, Weekday};
use crate::views::Edition;
use crate::words::Words;
use crate::words::capital;

/// Something for a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The name under which a calendar knows the event when it is given again.
    pub uid: String,
    /// Grows with each version of the agreement, so that a calendar takes the newer one.
    pub sequence: u32,
    /// How firm it is.
    pub firmness: Firmness,
    /// What happens.
    pub title: String,
    /// More about it.
    pub note: String,
    /// Where.
    pub place: String,
    /// The day.
    pub day: Day,
    /// The time; without one it takes the whole day.
    pub time: Option<ClockTime>,
    /// How long it takes.
    pub length: Minutes,
    /// When the file is made: of two files with the same sequence the later one is right.
    pub made: Timestamp,
}

impl CalendarEvent {
    /// A date of an agreement that is agreed, without words yet; it takes the whole day.
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

/// How long a follow-up takes in a calendar: three quarters of an hour.
pub const MEETING: Minutes = Minutes(45);

/// How firm an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// It is agreed.
    Agreed,
    /// It is meant, and still to be agreed.
    Tentative,
    /// It does not take place: a calendar that has it takes it out.
    CalledOff,
}

/// Which date of an agreement an event is: what its name is made of, so that a date that moves keeps its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first day.
    Start,
    /// The last day.
    End,
    /// The next follow-up, as a shared view knows it: it does not say how many were held before.
    Next,
    /// A follow-up by its number, from 1.
    FollowUp(usize),
    /// The day on which a goal is to be reached.
    Goal(GoalId),
}

impl Occasion {
    /// The name of this date of an agreement in every calendar.
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

/// The first moment of a day, for a view that knows no more of when it was made.
fn first_moment(day: Day) -> Timestamp {
    Timestamp(u64::try_from(day.number()).unwrap_or_default() * DAY_MS)
}

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// What the clock does to a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// The clock is put forward over it: there is no such time.
    Skipped,
    /// The clock is put back, and it comes twice.
    Twice,
}

/// What the clock does at a time of a day: on the last Sunday of March the hour after 2 is missing, and on that of
/// October it comes twice.
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

/// Writes when it is; gives what is to be said of a time that the clock skips or repeats.
///
/// RFC 5545 reads a time that is skipped as one hour later, which nobody has agreed: such an event takes the whole
/// day, and says why. A time that comes twice is read as the first of both, and the event says so.
fn times(event: &CalendarEvent, words: Words, lines: &mut Vec<String>) -> String {
    let change = event.time.and_then(|time| clock_change(event.day, time));
    let Some(time) = event.time.filter(|_| change != Some(ClockChange::Skipped)) else {
        lines.push(["DTSTART;VALUE=DATE:", &date(event.day)].concat());
        let next = event.day.plus(1);
        // Without an end it takes its one day; the last day that there is has none after it.
        if next > event.day {
            lines.push(["DTEND;VALUE=DATE:", &date(next)].concat());
        }
        // A whole day in a calendar must not look as if nobody were there.
        lines.push("TRANSP:TRANSPARENT".to_owned());
        let skipped = event.time.map(|time| words.calendar_no_such_time(&words.at_clock(time)));
        return capital(&skipped.unwrap_or_default());
    };
    // An event that would pass midnight ends at its last minute; the length is what the clock on the wall shows.
    let end = time.after(event.length).or_else(|| ClockTime::new(23, 59)).unwrap_or(time);
    lines.push(local("DTSTART", event.day, time));
    // Without an end it takes no time; an end may not be the start.
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

/// Text as RFC 5545 wants it: backslash, comma and semicolon escaped, line breaks as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
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
