//! The clock: now, today, and the local time of a moment.

use js_sys::{Date, Function};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::base::{ClockTime, Day, Timestamp};
use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};

/// The current time, in milliseconds.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock set to before 1970 reads as 1970; none is set to after the year 200,000,000"
)]
pub fn now() -> Timestamp {
    Timestamp(Date::now() as u64)
}

/// The local day; `None` when the clock is outside the range of [`Day`].
#[must_use]
pub fn today() -> Option<Day> {
    let date = Date::new_0();
    let year = i32::try_from(date.get_full_year()).ok()?;
    Day::from_ymd(year, date.get_month() + 1, date.get_date())
}

/// The local day of a timestamp; `None` outside the browser's calendar.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "exact for the next 285,000 years")]
pub fn local_day(at: Timestamp) -> Option<Day> {
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    // A NaN year reads as 0, and then the month and the day do too.
    let year = i32::try_from(date.get_full_year()).ok()?;
    Day::from_ymd(year, date.get_month() + 1, date.get_date())
}

/// The local time of a timestamp; `None` outside the browser's calendar.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "exact for the next 285,000 years")]
pub fn local_time(at: Timestamp) -> Option<ClockTime> {
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    if date.get_time().is_nan() {
        return None;
    }
    let hour = u16::try_from(date.get_hours()).ok()?;
    ClockTime::new(hour, u16::try_from(date.get_minutes()).ok()?)
}

/// Calls back once, after some milliseconds.
///
/// # Errors
/// A [`BrowserError`].
pub fn after(milliseconds: u64, callback: impl FnOnce() + 'static) -> Result<(), BrowserError> {
    let callback = Closure::once_into_js(callback);
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    let window = window()?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        callback.unchecked_ref(),
        milliseconds,
    )?;
    Ok(())
}

/// Milliseconds between two looks at the clock.
const MINUTE: i32 = 60_000;

/// Calls back whenever the day may have turned: every minute, and when the page is seen or focused again, also from the
/// browser's cache of pages; for as long as the page lives.
///
/// # Errors
/// A [`BrowserError`].
pub fn follow(callback: impl Fn() + 'static) -> Result<(), BrowserError> {
    let callback = Closure::<dyn Fn()>::new(callback).into_js_value();
    let callback: &Function = callback.unchecked_ref();
    let window = window()?;
    window.set_interval_with_callback_and_timeout_and_arguments_0(callback, MINUTE)?;
    window.add_event_listener_with_callback("focus", callback)?;
    window.add_event_listener_with_callback("pageshow", callback)?;
    Ok(document()?.add_event_listener_with_callback("visibilitychange", callback)?)
}
