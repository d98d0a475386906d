//! Calendar files: what a calendar needs stands in them, and nothing that breaks one.

use klar_aftale::domain::time::Minutes;
use klar_aftale::export::calendar::{CalendarEvent, calendar_file};

use crate::arbitrary::{for_all, text};
use crate::builder::{TODAY, clock, day, hours};

fn meeting() -> CalendarEvent {
    CalendarEvent {
        uid: "7-opfoelgning".to_owned(),
        title: "Opfølgning: Amal hos Nordkøb".to_owned(),
        place: "Torvegade 3, 9999 Byby".to_owned(),
        day: day("2026-03-25"),
        time: Some(clock("10.00")),
        length: hours("1"),
        made: day(TODAY),
    }
}

/// Says that the file of an event holds these lines, after folded ones are put together again.
#[track_caller]
fn check(event: &CalendarEvent, lines: &[&str]) {
    let file = calendar_file(event).replace("\r\n ", "");
    for line in lines {
        assert!(file.split("\r\n").any(|own| own == *line), "{line} is not in\n{file}");
    }
}

#[test]
fn a_meeting_stands_at_its_hour_in_danish_time() {
    check(
        &meeting(),
        &[
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "TZID:Europe/Copenhagen",
            "BEGIN:VEVENT",
            "UID:7-opfoelgning",
            "DTSTAMP:20260302T000000Z",
            "DTSTART;TZID=Europe/Copenhagen:20260325T100000",
            "DTEND;TZID=Europe/Copenhagen:20260325T110000",
            "SUMMARY:Opfølgning: Amal hos Nordkøb",
            "LOCATION:Torvegade 3\\, 9999 Byby",
            "END:VEVENT",
            "END:VCALENDAR",
        ],
    );
}

#[test]
fn a_day_without_a_time_takes_the_whole_day() {
    let all_day = CalendarEvent { time: None, day: day("2026-03-31"), ..meeting() };
    check(&all_day, &["DTSTART;VALUE=DATE:20260331", "DTEND;VALUE=DATE:20260401"]);
}

#[test]
fn an_event_that_would_pass_midnight_ends_at_its_last_minute() {
    let late = CalendarEvent { time: Some(clock("23.30")), length: Minutes::DAY, ..meeting() };
    check(&late, &["DTEND;TZID=Europe/Copenhagen:20260325T235900"]);
}

#[test]
fn an_event_without_a_place_names_none() {
    let nowhere = CalendarEvent { place: String::new(), ..meeting() };
    assert!(!calendar_file(&nowhere).contains("LOCATION"));
}

#[test]
fn what_calendars_read_as_signs_is_escaped() {
    let title = "a;b,c\\d\r\ne\u{7}".to_owned();
    check(&CalendarEvent { title, ..meeting() }, &["SUMMARY:a\\;b\\,c\\\\d\\ne"]);
}

#[test]
fn no_text_breaks_a_line_or_adds_one() {
    let lines = calendar_file(&meeting()).replace("\r\n ", "").lines().count();
    for_all(128, &(text(), text()), |(title, place)| {
        let place = format!("Her {place}");
        let file = calendar_file(&CalendarEvent { title, place, ..meeting() });
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        assert_eq!(file.replace("\r\n ", "").split("\r\n").count(), lines + 1);
    });
}
