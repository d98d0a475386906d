//! The whole course of the real case: signed, begun, followed up, changed, closed with a job, on a turned calendar.

use klar_aftale::agreement::follow_up::Topic;
use klar_aftale::agreement::{DayField, Field, Part, TextField};
use klar_aftale::agreement::{Outcome, Party};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::notice::Notice;
use klar_aftale::words::Words;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::course::days_to;
use klar_aftale_browser_tests::fault::{Outcome as Done, ensure, same, some};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

/// A day that stands in a field.
async fn day_in(browser: &Browser, field: DayField) -> Done<klar_aftale::base::Day> {
    let today = browser.today().await?;
    let text = browser.field(Field::Day(field)).await?;
    let read = Words::read_day(WORDS, &text, today);
    some(read.value().copied(), "day in the field")
}

#[test]
fn the_real_case_goes_from_draft_to_a_part_time_job() -> Done {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let (id, today) = (browser.agreement().await?, browser.today().await?);
        browser.go_to(Place::Part(Part::Hours)).await?;
        let start = day_in(&browser, DayField::Start).await?;
        let end = day_in(&browser, DayField::End).await?;
        browser.press(".to-course").await?;
        browser.until_status("readytosign").await?;
        browser.until_in_sight("#heading", WORDS.course()).await?;
        browser.sign_all().await?;
        browser.until_status("readytostart").await?;
        browser.until_saved().await?;
        browser.press("#move-end summary").await?;
        browser.press("#move-end-do").await?;
        browser.until_in_sight("#move-end .form-error-message", WORDS.write_a_day()).await?;
        // What was signed is locked; the appointment beside it moves.
        browser.press("#move-next summary").await?;
        browser.rewrite(&anchor(Field::NextTime), "11.30").await?;
        browser.leave_field().await?;
        let moved = async || Ok(browser.text("#follow-ups").await?.contains("11.30"));
        browser.until_true("the moved appointment", moved).await?;
        browser.until_saved().await?;

        // It runs: a follow-up is held, and more hours are agreed in the same place.
        browser.turn_calendar(days_to(today, start.plus(7))).await?;
        browser.open_at(Route::Course(id)).await?;
        browser.until_status("running").await?;
        browser.count_taps().await?;
        browser.press("#hold-follow-up").await?;
        browser.answer(Topic::Going, "Amal klarer kassen selv om formiddagen.").await?;
        browser.answer(Topic::Actions, "Mads viser lageret i næste uge.").await?;
        browser.press("#new-hours").await?;
        browser.find("#close-change").await?;
        browser.press("#close-change").await?;
        browser.press("#finish-follow-up").await?;
        browser.until_in_sight("#notice", &WORDS.notice(&Notice::FollowUpSaved)).await?;
        browser.until_status("running").await?;
        let taps = browser.taps().await?;
        ensure(taps == 4, || format!("a follow-up with new hours takes {taps} taps, not 4"))?;
        let notes = browser.text("#follow-ups").await?;
        ensure(notes.contains("Amal klarer kassen"), || format!("the note is not told: {notes}"))?;
        browser.until_saved().await?;

        // What was agreed is locked.
        browser.open_at(Route::Editor(id, Place::Part(Part::Purpose))).await?;
        let field = browser.find("#job-goal").await?;
        ensure(!field.is_enabled().await?, || "a locked field can be written in".to_owned())?;

        // It is over, and nags until its closing status is there.
        browser.turn_calendar(days_to(today, end.plus(1))).await?;
        browser.open_at(Route::Course(id)).await?;
        browser.until_status("missingclosing").await?;
        browser.open_at(Route::Editor(id, Place::Part(Part::Closing))).await?;
        browser.write_field(Field::Text(TextField::ClosingStatus), "Kan åbne butikken").await?;
        browser.choose_outcome(Outcome::PartTimeJob).await?;
        browser.write_field(Field::Text(TextField::ClosingNext), "Job fra mandag").await?;
        browser.press("#close").await?;
        browser.until_in_sight(".alert-success", "").await?;
        browser.until_saved().await?;
        browser.open_at(Route::Course(id)).await?;
        browser.until_status("closed").await?;
        browser.until_in_sight(".banner", WORDS.outcome(Outcome::PartTimeJob)).await?;
        browser.go_to_overview().await?;
        let listed = plain("Nordkøb");
        ensure(browser.page_text().await?.contains(&listed), || "it is not listed".to_owned())
    })
}

#[test]
fn a_signer_sees_nothing_else_of_the_device_and_a_sign_off_without_a_name_is_refused() -> Done {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let id = browser.agreement().await?;
        browser.open_at(Route::Sign(id, Party::Citizen)).await?;
        browser.press("#hand-over").await?;
        browser.find("#agree").await?;
        for reached in ["header", ".notices", "nav", "main a", "#undo"] {
            let there = browser.has(reached).await?;
            ensure(!there, || format!("a signer reaches {reached}"))?;
        }
        browser.press("#agree").await?;
        let told = browser.text("main .form-error-message:not([hidden])").await?;
        same(&told, &plain(WORDS.refused_no_name()), "what is told")?;
        browser.write("signer", "Amal Hansen").await?;
        browser.press("#agree").await?;
        let thanks = plain(WORDS.thanks());
        browser.until_true(&thanks, async || Ok(browser.text("#heading").await? == thanks)).await?;
        browser
            .until_true("saved", async || {
                let rows = browser.rows().await?;
                Ok(rows.iter().any(|row| row.value.to_string().contains("sign_off")))
            })
            .await
    })
}

#[test]
fn unlocking_names_whose_signatures_go_and_asks_why() -> Done {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let id = browser.agreement().await?;
        browser.open_at(Route::Course(id)).await?;
        browser.sign_on_screen(Party::Company, "Mads Lund").await?;
        browser.press("#unlock summary").await?;
        let told = browser.text("#unlock").await?;
        ensure(told.contains("Mads Lund"), || format!("nobody is named: {told}"))?;
        browser.press("#unlock-do").await?;
        let refused = browser.text("#unlock .form-error-message:not([hidden])").await?;
        ensure(refused.contains(&plain(WORDS.refused_no_reason())), || refused.clone())?;
        browser.write("unlock-reason", "Timerne passede ikke").await?;
        browser.press("#unlock-do").await?;
        browser.until_true("unlocked", async || Ok(!browser.has(".signers .signed").await?)).await
    })
}
