//! Two windows of one browser: each follows the other, both texts are kept, and what is deleted closes in words.

use std::rc::Rc;

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::app::session::notice::Notice;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use thirtyfour::WindowHandle;

const CITIZEN: Field = Field::Text(TextField::CitizenName);
const COMPANY: Field = Field::Text(TextField::CompanyName);
const TITLE: Field = Field::Text(TextField::JobTitle);

/// The other window may lag behind the save mark by so many milliseconds.
const LAG: f64 = 1_000.0;

/// Notes when the save mark first says that a whole text is saved.
const NOTE_SAVED: &str = r"
    const [id, start, whole] = arguments;
    const mark = document.getElementById('save-mark');
    window.savedAt = null;
    new MutationObserver(() => {
        const saved = mark.textContent.startsWith(start);
        if (saved && document.getElementById(id).value === whole) { window.savedAt ??= Date.now(); }
    }).observe(mark, { childList: true, characterData: true, subtree: true });";

/// Notes when a text first stands in the list, and whether the window was in sight.
const NOTE_SHOWN: &str = r"
    const [whole] = arguments;
    window.shownAt = null;
    window.inSight = document.visibilityState === 'visible';
    new MutationObserver(() => {
        const list = document.querySelector('table.agreements');
        if (list?.textContent.includes(whole)) { window.shownAt ??= Date.now(); }
        window.inSight &&= document.visibilityState === 'visible';
    }).observe(document.body, { childList: true, characterData: true, subtree: true });";

#[test]
fn what_is_typed_in_one_window_stands_in_the_list_of_the_other_within_a_second() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.until_saved().await?;
        let editor = browser.driver().window().await?;
        let list = browser.open_window().await?;
        browser.open_app().await?;
        let sentence = WORDS.saving_saved("\u{1}");
        let start = sentence.split('\u{1}').next().unwrap_or_default();
        for (field, text) in [(CITIZEN, "Amal Hansen"), (COMPANY, "Nordkøb Havn")] {
            browser.driver().switch_to_window(list.clone()).await?;
            browser.js_with(NOTE_SHOWN, vec![text.into()]).await?;
            browser.driver().switch_to_window(editor.clone()).await?;
            let values = vec![anchor(field).into(), start.into(), text.into()];
            browser.js_with(NOTE_SAVED, values).await?;
            browser.write_field(field, text).await?;
            let saved = noted(&browser, "return window.savedAt;").await?;
            browser.driver().switch_to_window(list.clone()).await?;
            let shown = noted(&browser, "return window.shownAt;").await?;
            let seen = browser.js("return window.inSight;").await?;
            same(&seen, &true.into(), "whether the list was in sight")?;
            ensure(shown - saved <= LAG, || format!("{} ms behind the mark", shown - saved))?;
        }
        Ok(())
    })
}

async fn noted(browser: &Browser, script: &str) -> Outcome<f64> {
    browser.until(script, async || Ok(browser.js(script).await?.as_f64())).await
}

/// An agreement whose job title two windows have written without hearing of each other; the second is on the screen.
async fn two_versions(stage: &Stage) -> Outcome<Rc<Browser>> {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.begin_agreement().await?;
    browser.go_to(Place::Part(Part::Hours)).await?;
    browser.until_saved().await?;
    browser.paste_in_two_windows(TITLE, "Kok", "Tjener").await?;
    browser.find("#take-theirs").await?;
    Ok(browser)
}

#[test]
fn of_two_versions_of_one_field_either_can_be_chosen() -> Outcome {
    stage(async |stage| {
        for (choice, stands) in [("#take-theirs", "Kok"), ("#keep-mine", "Tjener")] {
            let browser = two_versions(stage).await?;
            let versions = browser.text("dl.versions").await?;
            ensure(versions.contains("Kok") && versions.contains("Tjener"), || versions.clone())?;
            same(&browser.field(TITLE).await?, &"Tjener".to_owned(), "what stands until then")?;
            browser.press(choice).await?;
            let settled = async || Ok(!browser.has("dl.versions").await?);
            browser.until_true("no more question", settled).await?;
            let there = async || Ok(browser.field(TITLE).await? == stands);
            browser.until_true(stands, there).await?;
            browser.until_saved().await?;
            browser.reload().await?;
            same(&browser.field(TITLE).await?, &stands.to_owned(), choice)?;
            ensure(!browser.has("dl.versions").await?, || "it is asked again".to_owned())?;
            browser.press(".to-history").await?;
            let acts = browser.text(".act-list").await?;
            ensure(acts.contains("Kok") && acts.contains("Tjener"), || {
                format!("one of them is not in the history: {acts}")
            })?;
        }
        Ok(())
    })
}

#[test]
fn letters_typed_in_both_windows_are_two_versions_as_well() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.go_to(Place::Part(Part::Hours)).await?;
        browser.until_saved().await?;
        let [_, second] = browser.open_deaf_twin().await?;
        browser.write_field(TITLE, "Kok").await?;
        browser.until_saved().await?;
        browser.driver().switch_to_window(second).await?;
        browser.write_field(TITLE, "Tjener").await?;
        let shown = browser.find("dl.versions").await;
        let stands = browser.field(TITLE).await?;
        let told =
            || format!("»Kok« in one window, »Tjener« in the other, and no question: »{stands}«");
        ensure(shown.is_ok(), told)?;
        same(&stands, &"Tjener".to_owned(), "what stands in the field")
    })
}

#[test]
fn edits_in_different_fields_are_both_kept_and_that_is_told() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.until_saved().await?;
        let [first, second] = browser.open_deaf_twin().await?;
        browser.write_field(CITIZEN, "Amal Hansen").await?;
        browser.until_saved().await?;
        browser.driver().switch_to_window(second).await?;
        browser.write_field(COMPANY, "Nordkøb").await?;
        browser.until_saved().await?;
        until_told(&browser, &WORDS.notice(&Notice::Merged)).await?;
        assert_both(&browser).await?;
        browser.driver().switch_to_window(first).await?;
        browser.reload().await?;
        assert_both(&browser).await
    })
}

async fn assert_both(browser: &Browser) -> Outcome {
    for (field, text) in [(CITIZEN, "Amal Hansen"), (COMPANY, "Nordkøb")] {
        same(&browser.field(field).await?, &text.to_owned(), "what was written in one of them")?;
    }
    Ok(())
}

async fn until_told(browser: &Browser, text: &str) -> Outcome {
    let text = plain(text);
    browser.until_true(&text, async || Ok(browser.text("#notice").await?.contains(&text))).await
}

#[test]
fn an_agreement_that_is_deleted_in_one_window_closes_in_the_other_with_a_message() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        let address = begun(&browser).await?;
        let first = browser.driver().window().await?;
        let second = browser.open_window().await?;
        browser.open(&address).await?;
        browser.until_open().await?;
        delete_in(&browser, first).await?;
        browser.driver().switch_to_window(second).await?;
        assert_closed(&browser, "").await
    })
}

#[test]
fn words_written_in_an_agreement_that_is_deleted_elsewhere_are_told_and_it_stays_deleted() -> Outcome
{
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        begun(&browser).await?;
        let [first, second] = browser.open_deaf_twin().await?;
        delete_in(&browser, first).await?;
        browser.driver().switch_to_window(second).await?;
        browser.paste(TITLE, "Kok").await?;
        assert_closed(&browser, "Kok").await
    })
}

/// Begins an agreement, which stands on the screen at its hours; its address.
async fn begun(browser: &Browser) -> Outcome<String> {
    browser.open_app().await?;
    browser.begin_agreement().await?;
    browser.write_field(CITIZEN, "Amal Hansen").await?;
    browser.until_saved().await?;
    browser.go_to(Place::Part(Part::Hours)).await?;
    Ok([browser.site(), &browser.hash().await?].concat())
}

async fn delete_in(browser: &Browser, window: WindowHandle) -> Outcome {
    browser.driver().switch_to_window(window).await?;
    browser.go_to(Place::Review).await?;
    browser.delete_citizen().await?;
    browser.find("#no-trace").await.map(drop)
}

/// The agreement is closed with a message and these words, and nothing of it is kept.
async fn assert_closed(browser: &Browser, words: &str) -> Outcome {
    until_told(browser, &WORDS.notice(&Notice::RemovedElsewhere(words.to_owned()))).await?;
    same(&browser.hash().await?, &"#/".to_owned(), "the page that it closes to")?;
    same(&browser.text("#heading").await?, &plain(WORDS.empty_title()), "the heading")?;
    same(&browser.rows().await?.len(), &facts(browser).await?, "rows of agreements")
}

/// The rows that belong to no agreement.
async fn facts(browser: &Browser) -> Outcome<usize> {
    Ok(browser.rows().await?.iter().filter(|row| row.part == "facts").count())
}
