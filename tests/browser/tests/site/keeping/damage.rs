//! A lost store, a damaged row, a newer database: each is told in words, nothing is written over, a file mends it.

use klar_aftale::agreement::{Field, TextField};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::opening::SetAside;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::Day;
use klar_aftale::codec::rows::RecordError;
use klar_aftale::store::StoreError;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::keeping::Kept;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use serde_json::json;
use std::rc::Rc;

const TITLE: Field = Field::Text(TextField::JobTitle);
const AMAL: &str = "Amal Hansen";
const NADIM: &str = "Nadim Ørsted";
const GARDENER: &str = "Gartner";

/// A browser that has kept an agreement, the agreement, and the file of it.
async fn with_one(stage: &Stage) -> Outcome<(Rc<Browser>, Route, Kept)> {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    let amal = browser.keep_agreement(AMAL, GARDENER).await?;
    let file = Kept::new("klar-aftale.json", browser.take_backup().await?)?;
    Ok((browser, amal, file))
}

async fn until_told(browser: &Browser, text: &str) -> Outcome {
    let text = plain(text);
    browser.until_true(&text, async || Ok(browser.text(".notices").await?.contains(&text))).await
}

async fn assert_opens(browser: &Browser, route: Route) -> Outcome {
    browser.open_at(route).await?;
    same(&browser.field(TITLE).await?, &GARDENER.to_owned(), "the job title")
}

#[test]
fn a_lost_store_is_told_until_a_file_is_restored() -> Outcome {
    stage(async |stage| {
        let (browser, amal, file) = with_one(stage).await?;
        browser.lose_database().await?;
        for _ in 0..2 {
            browser.open_app().await?;
            let heading = browser.text("#lost #heading").await?;
            same(&heading, &plain(WORDS.lost_title()), "the heading")?;
        }
        browser.press("#lost a").await?;
        browser.choose_file(&file.path()).await?;
        browser.press("#restore-confirm").await?;
        browser.find("#restore-done").await?;
        browser.open_app().await?;
        browser.find("table.agreements tr[data-row]").await?;
        ensure(!browser.has("#lost").await?, || "the loss is still told".to_owned())?;
        assert_opens(&browser, amal).await
    })
}

#[test]
fn whoever_begins_anew_after_a_loss_is_not_told_of_it_again() -> Outcome {
    stage(async |stage| {
        let (browser, _, _) = with_one(stage).await?;
        browser.lose_database().await?;
        browser.open_app().await?;
        browser.press("#begin-anew").await?;
        let empty = plain(WORDS.empty_title());
        let told = async || Ok(browser.text("#heading").await? == empty);
        browser.until_true(&empty, told).await?;
        browser.open_app().await?;
        same(&browser.text("#heading").await?, &empty, "the heading after a reload")?;
        browser.keep_agreement(NADIM, GARDENER).await?;
        browser.lose_database().await?;
        browser.open_app().await?;
        browser.find("#lost").await.map(drop)
    })
}

#[test]
fn a_store_that_was_emptied_by_its_user_is_not_told_as_lost() -> Outcome {
    stage(async |stage| {
        let (browser, amal, _) = with_one(stage).await?;
        let agreement = some(amal.agreement(), "agreement")?;
        browser.open_at(Route::Delete(agreement)).await?;
        browser.press("#delete-confirm").await?;
        browser.find("#no-trace").await?;
        browser.open_app().await?;
        same(&browser.text("#heading").await?, &plain(WORDS.empty_title()), "the heading")
    })
}

#[test]
fn a_damaged_row_is_told_with_its_citizen_and_a_file_repairs_it() -> Outcome {
    stage(async |stage| {
        let (browser, amal, file) = with_one(stage).await?;
        browser.open_app().await?;
        let nadim = browser.keep_agreement(NADIM, GARDENER).await?;
        browser.damage(amal, "2 00000000 {\"n\":").await?;
        let damaged = browser.rows().await?;
        browser.open_app().await?;
        until_told(&browser, &WORDS.set_aside(1)).await?;
        until_told(&browser, &WORDS.set_aside_log(&set_aside(amal)?)).await?;
        browser.find("table.agreements tr[data-row='0']").await?;
        ensure(!browser.has("tr[data-row='1']").await?, || "it is listed all the same".to_owned())?;
        assert_opens(&browser, nadim).await?;
        browser.open_at(amal).await?;
        ensure(!browser.has("nav.steps").await?, || "damage can be written in".to_owned())?;
        browser.leave_app().await?;
        same(&browser.rows().await?, &damaged, "the store after looking at it")?;

        browser.open_app().await?;
        browser.press(".notices a").await?;
        browser.choose_file(&file.path()).await?;
        browser.find("details[data-standing='repairs']").await?;
        browser.press("#restore-confirm").await?;
        browser.find("#restore-done").await?;
        browser.open_app().await?;
        browser.find("table.agreements tr[data-row='1']").await?;
        let notices = browser.text(".page").await?;
        ensure(!browser.has(".notices .alert").await?, || format!("still told: {notices}"))?;
        assert_opens(&browser, amal).await?;
        assert_opens(&browser, nadim).await
    })
}

fn set_aside(route: Route) -> Outcome<SetAside> {
    let (citizen, company, damage) = (AMAL.to_owned(), String::new(), RecordError::Damaged);
    Ok(SetAside { agreement: some(route.agreement(), "agreement")?, citizen, company, damage })
}

#[test]
fn damage_that_the_list_does_not_know_of_is_told_when_the_agreement_is_opened() -> Outcome {
    stage(async |stage| {
        let (browser, amal, file) = with_one(stage).await?;
        browser.open_app().await?;
        browser.leave_app().await?;
        let first = browser.rows().await?.into_iter().find(|row| row.part == "entries");
        let key = some(first, "row of a log")?.key;
        browser.change_rows("entries", json!([[key, "1 00000000 {}"]])).await?;
        browser.open_at(amal).await?;
        until_told(&browser, &WORDS.set_aside(1)).await?;
        ensure(!browser.has("nav.steps").await?, || "damage can be written in".to_owned())?;
        browser.restore(&file.path()).await?;
        assert_opens(&browser, amal).await?;
        ensure(!browser.has(".notices .alert").await?, || "the damage is still told".to_owned())
    })
}

#[test]
fn beside_a_newer_database_an_old_page_says_so_and_writes_nothing() -> Outcome {
    stage(async |stage| {
        let (browser, amal, _) = with_one(stage).await?;
        browser.open_at(amal).await?;
        let old = browser.driver().window().await?;
        let other = browser.open_window().await?;
        browser.leave_app().await?;
        browser.make_database_newer().await?;
        let before = browser.rows().await?;
        browser.driver().switch_to_window(old).await?;
        browser.write_field(TITLE, " i drivhuset").await?;
        until_told(&browser, &WORDS.not_saved(&StoreError::Outdated)).await?;
        let mark = plain(&WORDS.save_mark(&Saving::Failed(StoreError::Outdated), None, Day::EPOCH));
        browser.until_true(&mark, async || Ok(browser.text("#save-mark").await? == mark)).await?;
        let typed = [GARDENER, " i drivhuset"].concat();
        same(&browser.field(TITLE).await?, &typed, "what stands on the screen")?;
        browser.driver().switch_to_window(other).await?;
        same(&browser.rows().await?, &before, "the store beside the old page")?;
        browser.open_app().await?;
        until_told(&browser, WORDS.not_opened(&StoreError::Newer)).await?;
        ensure(!browser.has("#lost").await?, || "it is told as lost".to_owned())?;
        same(&browser.rows().await?, &before, "the store after the app was opened anew")
    })
}
