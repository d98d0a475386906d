//! The browser's own quota runs out in the middle of a sentence: it is told, nothing is lost, and more room mends it.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::Day;
use klar_aftale::codec::read_file;
use klar_aftale::store::StoreError;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::{Value, json};

const TEXT: TextField = TextField::PurposeReason;
const FIELD: Field = Field::Text(TEXT);
const SENTENCE: &str = "Du vil gerne arbejde i butik. ";

/// Room for an empty store and some sentences, in bytes.
///
/// It is set before the store is opened: Chromium remembers for half a minute how much room it found.
const ROOM: u64 = 100_000;

/// More sentences than there is room for.
const MOST: usize = 120;

#[test]
fn a_quota_that_runs_out_is_told_and_what_was_typed_is_saved_when_there_is_room_again() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        // The app's own files would be kept too, and take the room that is measured here.
        browser.before_every_page("delete Navigator.prototype.serviceWorker;").await?;
        set_quota(&browser, json!({"origin": browser.site(), "quotaSize": ROOM})).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.go_to(Place::Part(Part::Purpose)).await?;
        browser.until_saved().await?;
        let text = write_until_full(&browser).await?;
        assert_full(&browser, &text).await?;
        assert_file(&browser, &text).await?;
        // A second try without more room changes nothing.
        browser.press_button(".notices", WORDS.try_again()).await?;
        assert_full(&browser, &text).await?;
        set_quota(&browser, json!({"origin": browser.site()})).await?;
        browser.press_button(".notices", WORDS.try_again()).await?;
        browser.until_saved().await?;
        ensure(!browser.has(".notices .alert").await?, || "the message stays".to_owned())?;
        assert_text(&browser, &text).await?;
        browser.reload().await?;
        assert_text(&browser, &text).await
    })
}

async fn set_quota(browser: &Browser, quota: Value) -> Outcome {
    browser.cdp("Storage.overrideQuotaForOrigin", quota).await.map(drop)
}

/// Writes sentence after sentence until the save mark says that there is no more room; one was saved before.
async fn write_until_full(browser: &Browser) -> Outcome<String> {
    let mut text = String::new();
    for written in 0..MOST {
        text.push_str(SENTENCE);
        browser.write_field(FIELD, SENTENCE).await?;
        let settled = async || {
            let mark = browser.text("#save-mark").await?;
            Ok((mark != plain(WORDS.saving_writing())).then_some(mark))
        };
        if browser.until("an answer of the store", settled).await? == full() {
            ensure(written > 0, || "nothing was saved before the quota ran out".to_owned())?;
            return Ok(text);
        }
    }
    Err(Fault::new(format!("{} letters fit into {ROOM} bytes", text.len())))
}

/// What the save mark says when there is no more room.
fn full() -> String {
    plain(&WORDS.save_mark(&Saving::Failed(StoreError::Full), None, Day::EPOCH))
}

/// The save mark and the message say that nothing more is saved, and why; the text is on the screen.
async fn assert_full(browser: &Browser, text: &str) -> Outcome {
    let what = full();
    browser.until_true(&what, async || Ok(browser.text("#save-mark").await? == what)).await?;
    let told = plain(&WORDS.not_saved(&StoreError::Full));
    browser.until_true(&told, async || Ok(browser.text(".notices").await?.contains(&told))).await?;
    assert_text(browser, text).await
}

async fn assert_text(browser: &Browser, text: &str) -> Outcome {
    let found = browser.value(&anchor(FIELD)).await?;
    same(&found, &text.to_owned(), "the text on the screen")
}

/// The file that is offered holds all of the text.
async fn assert_file(browser: &Browser, text: &str) -> Outcome {
    browser.press_button(".notices", WORDS.save_file()).await?;
    let file = browser.downloaded("json").await?;
    let logs =
        read_file::<Agreement>(&file).map_err(|error| Fault::new(format!("{error:?}: {file}")))?;
    let whole = Command::Write(TEXT, text.to_owned());
    let held =
        logs.iter().flat_map(|log| &log.entries).any(|entry| entry.command() == Some(&whole));
    ensure(held, || format!("the text is not in the file: {file}"))
}
