//! The example comes in one click and goes in one (H5).

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Part;
use klar_aftale::app::route::Place;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::plain;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

#[test]
fn the_example_is_whole_and_leaves_nothing_behind() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let steps = browser.text("nav.steps").await?;
        let done = steps.matches(WORDS.step_done()).count();
        same(&done, &Part::ALL.len(), "the number of steps that are done")?;
        for audience in Audience::ALL {
            browser.link_for(audience).await?;
        }
        browser.until_saved().await?;
        browser.reload().await?;
        browser.until_at(Place::Review).await?;
        let whole = browser.page_text().await?.contains(&plain(WORDS.all_there()));
        ensure(whole, || "the example is not whole".to_owned())?;
        browser.go_to_overview().await?;
        let row = browser.text("table.agreements tbody tr").await?;
        ensure(row.contains(WORDS.example_mark()), || format!("no mark in the row: {row}"))?;
        browser.press_button("table.agreements", WORDS.remove_example()).await?;
        let empty = plain(WORDS.empty_title());
        browser
            .until_true("an empty overview", async || Ok(browser.text("#heading").await? == empty))
            .await?;
        let rows = browser.js_later(ROWS, Vec::new()).await?;
        same(&rows, &0.into(), "the rows in the store")?;
        browser.reload().await?;
        same(&browser.text("#heading").await?, &empty, "the overview after a reload")
    })
}

/// How many rows the browser keeps.
const ROWS: &str = r"
    const done = arguments[0];
    const open = indexedDB.open('klar-aftale');
    open.onsuccess = () => {
        const count = open.result.transaction('entries').objectStore('entries').count();
        count.onsuccess = () => { open.result.close(); done(count.result); };
    };";
