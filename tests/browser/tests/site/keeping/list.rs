//! A long list: search narrows it, and only the rows around the screen are drawn; what the browser promises is told.

use klar_aftale::agreement::{Field, TextField};
use klar_aftale::app::route::Route;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::caseload::Caseload;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::keeping::Kept;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::{Value, json};

const AGREEMENTS: u32 = 300;

/// A word that stands in no agreement.
const NOWHERE: &str = "zebrastribe";

/// The rows that are drawn, each by its place in the list.
const DRAWN: &str =
    "return [...document.querySelectorAll('tr[data-row]')].map((row) => +row.dataset.row);";

/// Scrolls to the end of the page; the places of the rows that are then on the screen.
const TO_THE_END: &str = r"
    scrollTo(0, document.documentElement.scrollHeight);
    return [...document.querySelectorAll('tr[data-row]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    }).map((row) => +row.dataset.row);";

/// More rows than this are too many to draw: a list of so many is drawn whole.
const MOST_DRAWN: usize = 100;

async fn places(browser: &Browser, script: &str) -> Outcome<Vec<u64>> {
    let places = browser.js(script).await?;
    let places = some(places.as_array(), "list of rows")?.iter();
    some(places.map(Value::as_u64).collect(), "number of each row")
}

#[test]
fn three_hundred_agreements_are_searched_and_scrolled_with_few_rows_drawn() -> Outcome {
    stage(async |stage| {
        let file = Kept::new("klar-aftale.json", Caseload::of(AGREEMENTS).file())?;
        for screen in [Screen::LAPTOP, Screen::PHONE] {
            let browser = stage.browser(screen).await?;
            browser.open_app().await?;
            browser.restore(&file.path()).await?;
            browser.open_app().await?;
            same(&browser.text("h2 .count").await?, &AGREEMENTS.to_string(), "the count")?;
            assert_narrowed(&browser).await?;
            assert_scrolled(&browser).await?;
        }
        Ok(())
    })
}

async fn assert_narrowed(browser: &Browser) -> Outcome {
    let citizen = browser.text("tr[data-row='0'] strong").await?;
    browser.rewrite("search", &citizen).await?;
    let narrowed = async || {
        let count = browser.text("h2 .count").await?.parse::<u32>()?;
        let told = browser.text(".search [role='status']").await?;
        let drawn = places(browser, DRAWN).await?.len();
        let same = told == plain(&WORDS.search_found(count)) && u32::try_from(drawn)? == count;
        Ok(same && (1..AGREEMENTS / 10).contains(&count))
    };
    browser.until_true("a few agreements", narrowed).await?;
    let found = browser.text("tr[data-row='0'] strong").await?;
    same(&found, &citizen, "the agreement that was found")?;
    browser.rewrite("search", NOWHERE).await?;
    let told = plain(&WORDS.search_none(NOWHERE));
    let none = async || Ok(browser.text(".search [role='status']").await? == told);
    browser.until_true(&told, none).await?;
    same(&places(browser, DRAWN).await?, &Vec::new(), "the rows that fit nothing")?;
    browser.rewrite("search", " ").await?;
    let all = async || Ok(browser.text("h2 .count").await? == AGREEMENTS.to_string());
    browser.until_true("the whole list", all).await
}

async fn assert_scrolled(browser: &Browser) -> Outcome {
    let few = async || {
        let drawn = places(browser, DRAWN).await?.len();
        ensure((1..=MOST_DRAWN).contains(&drawn), || format!("{drawn} rows are drawn"))
    };
    few().await?;
    let last = u64::from(AGREEMENTS) - 1;
    let at_end = async || Ok(places(browser, TO_THE_END).await?.contains(&last));
    browser.until_true("the last row on the screen", at_end).await?;
    few().await?;
    browser.js("scrollTo(0, 0);").await?;
    let at_top = async || Ok(places(browser, DRAWN).await?.contains(&0));
    browser.until_true("the first row again", at_top).await?;
    few().await
}

/// Counts how often the page asks for the promise.
const COUNT: &str = r"
    window.asked = 0;
    // What is not on the site has none.
    const storage = window.StorageManager?.prototype ?? {};
    const persist = storage.persist;
    storage.persist = function () {
        window.asked += 1;
        return persist.call(this);
    };";

/// What the browser says of its promise, asked past the app.
const PERSISTED: &str = "const done = arguments[0]; navigator.storage.persisted().then(done);";

#[test]
fn with_the_first_save_the_browser_is_asked_to_keep_it_and_its_answer_is_told() -> Outcome {
    stage(async |stage| {
        for (granted, told) in [(true, WORDS.room_promised()), (false, WORDS.room_not_promised())] {
            let browser = stage.browser(Screen::LAPTOP).await?;
            if granted {
                let values = json!({"origin": browser.site(), "permissions": ["durableStorage"]});
                browser.cdp("Browser.grantPermissions", values).await?;
            }
            browser.before_every_page(COUNT).await?;
            browser.open_app().await?;
            assert_asked(&browser, 0).await?;
            browser.begin_agreement().await?;
            browser.until_saved().await?;
            assert_asked(&browser, 1).await?;
            browser.write_field(Field::Text(TextField::CitizenName), "Amal").await?;
            browser.until_saved().await?;
            assert_asked(&browser, 1).await?;
            let promised = browser.js_later(PERSISTED, Vec::new()).await?;
            same(&promised, &granted.into(), "the browser's answer")?;
            browser.open_at(Route::Backup).await?;
            same(&browser.text("#room").await?, &plain(told), "what is told of it")?;
            assert_asked(&browser, 0).await?;
        }
        Ok(())
    })
}

async fn assert_asked(browser: &Browser, times: u32) -> Outcome {
    same(&browser.js("return window.asked;").await?, &times.into(), "how often it was asked")
}
