//! The wire format that both views share.

use serde::{Deserialize, Serialize};

use crate::agreement::Totals;
use crate::agreement::{Kind, SickCall};
use crate::base::{ClockTime, Day, Minutes, Period, Week, Weekday};
use crate::codec::share::v1::text::Text;
use crate::views::GoalView;
use crate::views::{AppointmentView, CaseworkerView, DayView, Edition, StageView};

/// Days after 1 January 1970.
pub(in crate::codec::share::v1) type DayV1 = i32;

/// Minutes after midnight.
pub(in crate::codec::share::v1) type TimeV1 = u16;

/// Reference, version, made.
pub(in crate::codec::share::v1) type EditionV1 = (u64, u32, DayV1);

/// Text, due, reached on with how.
pub(in crate::codec::share::v1) type GoalV1 = (Text, Option<DayV1>, Option<(DayV1, Text)>);

#[derive(Serialize, Deserialize)]
pub(in crate::codec::share::v1) struct StageV1 {
    period: (DayV1, DayV1),
    /// Weekday from Monday 0, praktik minutes, paid minutes, time to meet; days without work are left out.
    days: Vec<(u8, u32, u32, Option<TimeV1>)>,
}

#[derive(Serialize, Deserialize)]
pub(in crate::codec::share::v1) struct AppointmentV1 {
    day: DayV1,
    time: Option<TimeV1>,
    place: Text,
}

#[derive(Serialize, Deserialize)]
pub(in crate::codec::share::v1) struct CaseworkerV1 {
    name: Text,
    role: Text,
    municipality: Text,
    phone: Text,
    mail: Text,
}

/// Decodes a value from all the bytes; fails if any are left over.
pub(in crate::codec::share::v1) fn whole<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// Converts a value if present; the outer `None` means that it is invalid.
#[expect(clippy::option_option, reason = "meaningless, absent and present are three answers")]
pub(in crate::codec::share::v1) fn optional<A, B>(
    value: Option<A>,
    turn: impl FnOnce(A) -> Option<B>,
) -> Option<Option<B>> {
    match value {
        None => Some(None),
        Some(value) => turn(value).map(Some),
    }
}

pub(in crate::codec::share::v1) fn edition_to(edition: Edition) -> EditionV1 {
    (edition.reference, edition.version, edition.made.number())
}

pub(in crate::codec::share::v1) fn edition_from(
    (reference, version, made): EditionV1,
) -> Option<Edition> {
    Some(Edition { reference, version, made: Day::from_number(made)?, concluded: None })
}

pub(in crate::codec::share::v1) fn kind_code(kind: Kind) -> u8 {
    match kind {
        Kind::Praktik => 1,
    }
}

pub(in crate::codec::share::v1) fn kind_from(code: u8) -> Option<Kind> {
    (code == 1).then_some(Kind::Praktik)
}

pub(in crate::codec::share::v1) fn sick_code(call: SickCall) -> u8 {
    match call {
        SickCall::Contact => 1,
        SickCall::Caseworker => 2,
    }
}

pub(in crate::codec::share::v1) fn sick_from(code: u8) -> Option<SickCall> {
    SickCall::ALL.into_iter().find(|call| sick_code(*call) == code)
}

/// `None` for a period without an end: format 1 has no place for it.
pub(in crate::codec::share::v1) fn period_to(period: Period) -> Option<(DayV1, DayV1)> {
    Some((period.first().number(), period.last()?.number()))
}

/// As [`period_to`], of a period that may be unknown.
#[expect(clippy::option_option, reason = "no period and one without a place are two answers")]
pub(in crate::codec::share::v1) fn known_period_to(
    period: Option<Period>,
) -> Option<Option<(DayV1, DayV1)>> {
    period.map_or(Some(None), |period| period_to(period).map(Some))
}

pub(in crate::codec::share::v1) fn period_from((first, last): (DayV1, DayV1)) -> Option<Period> {
    Period::new(Day::from_number(first)?, Day::from_number(last)?)
}

pub(in crate::codec::share::v1) fn stage_to(stage: &StageView) -> Option<StageV1> {
    let days = (0..)
        .zip(stage.week.days())
        .filter(|(_, (_, day))| **day != DayView::default())
        .map(|(index, (_, day))| {
            (index, day.unpaid.0, day.paid.0, day.meet.map(ClockTime::minutes))
        })
        .collect();
    Some(StageV1 { period: period_to(stage.period)?, days })
}

pub(in crate::codec::share::v1) fn stage_from(stage: StageV1) -> Option<StageView> {
    let mut week = Week::default();
    for (index, unpaid, paid, meet) in stage.days {
        let weekday: Weekday = *Weekday::ALL.get(usize::from(index))?;
        let (unpaid, paid) = (Minutes(unpaid), Minutes(paid));
        // More than 24 hours are invalid; the limit keeps every later sum far from overflow.
        if (Totals { unpaid, paid }).all() > Minutes::DAY {
            return None;
        }
        *week.get_mut(weekday) =
            DayView { unpaid, paid, meet: optional(meet, ClockTime::from_minutes)? };
    }
    Some(StageView { period: period_from(stage.period)?, week })
}

pub(in crate::codec::share::v1) fn goal_from((text, due, reached): GoalV1) -> Option<GoalView> {
    let reached = optional(reached, |(on, how)| Some((Day::from_number(on)?, how.get())))?;
    Some(GoalView { text: text.get(), due: optional(due, Day::from_number)?, reached })
}

pub(in crate::codec::share::v1) fn appointment_to(next: &AppointmentView) -> AppointmentV1 {
    AppointmentV1 {
        day: next.day.number(),
        time: next.time.map(ClockTime::minutes),
        place: Text::of(&next.place),
    }
}

pub(in crate::codec::share::v1) fn appointment_from(
    next: AppointmentV1,
) -> Option<AppointmentView> {
    Some(AppointmentView {
        day: Day::from_number(next.day)?,
        time: optional(next.time, ClockTime::from_minutes)?,
        place: next.place.get(),
    })
}

pub(in crate::codec::share::v1) fn caseworker_to(caseworker: &CaseworkerView) -> CaseworkerV1 {
    CaseworkerV1 {
        name: Text::of(&caseworker.name),
        role: Text::of(&caseworker.role),
        municipality: Text::of(&caseworker.municipality),
        phone: Text::of(&caseworker.phone),
        mail: Text::of(&caseworker.mail),
    }
}

pub(in crate::codec::share::v1) fn caseworker_from(wire: CaseworkerV1) -> CaseworkerView {
    CaseworkerView {
        name: wire.name.get(),
        role: wire.role.get(),
        municipality: wire.municipality.get(),
        phone: wire.phone.get(),
        mail: wire.mail.get(),
    }
}
