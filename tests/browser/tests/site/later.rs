//! The pages that come after the first screen: here before they are asked for, and a way on where they cannot be had.

use std::fs;
use std::path::{Path, PathBuf};

use klar_aftale::agreement::{Field, TextField};
use klar_aftale::app::route::Place;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::next_build::next_build;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{stage, stage_of};

/// Whether the file of those pages has come.
const HAS_COME: &str = r"
    return performance.getEntriesByType('resource')
        .some(({ name, responseEnd }) => /later-[0-9a-f]+\.wasm$/.test(name) && responseEnd > 0);";

const NAME: Field = Field::Text(TextField::CitizenName);

#[test]
fn they_are_fetched_while_nobody_has_asked_for_them() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser
            .until_true(
                "the file",
                async || Ok(browser.js(HAS_COME).await?.as_bool() == Some(true)),
            )
            .await?;
        // Without a worker: nothing but this page has them.
        browser.js_later(WITHOUT_WORKER, Vec::new()).await?;
        stage.stop_site();
        browser.begin_agreement().await?;
        browser.write_field(NAME, "Amal").await?;
        browser.until_saved().await?;
        complaints_of_the_network(&browser).await
    })
}

/// Takes the worker away, and all that it keeps.
const WITHOUT_WORKER: &str = r"
    const done = arguments[0];
    navigator.serviceWorker.getRegistrations()
        .then((all) => Promise.all(all.map((one) => one.unregister())))
        .then(() => caches.keys())
        .then((names) => Promise.all(names.map((name) => caches.delete(name))))
        .then(() => done(true));";

#[test]
fn where_they_cannot_be_had_it_is_told_and_they_are_fetched_again() -> Outcome {
    let site = next_build()?;
    let part = part_of(site.path())?;
    let aside = part.with_extension("aside");
    fs::rename(&part, &aside)?;
    stage_of(site.path(), async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        browser.press("#new-agreement").await?;
        for words in [WORDS.page_not_here_title(), WORDS.page_not_here()] {
            let words = plain(words);
            let says = async || Ok(browser.text("#content").await?.contains(&words));
            browser.until_true(&words, says).await?;
        }
        browser.assert_accessible().await?;
        browser.press("#fetch-page").await?;
        browser.until_focused("heading").await?;
        browser.find("#fetch-page").await?;
        fs::rename(&aside, &part)?;
        browser.press("#fetch-page").await?;
        browser.until_at(Place::ALL[0]).await?;
        browser.until_focused("heading").await?;
        browser.write_field(NAME, "Amal").await?;
        browser.until_saved().await?;
        browser.reload().await?;
        same(&browser.field(NAME).await?, &"Amal".to_owned(), "the name after a reload")?;
        complaints_of_the_network(&browser).await
    })
}

fn part_of(site: &Path) -> Outcome<PathBuf> {
    let mut files = fs::read_dir(site)?.filter_map(Result::ok).map(|file| file.path());
    let is_part = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("later-") && name.ends_with(".wasm")
    };
    some(files.find(is_part), "the file of the later pages")
}

/// Nothing but that the file, or the worker that keeps it, is not there.
async fn complaints_of_the_network(browser: &Browser) -> Outcome {
    for told in browser.take_console().await? {
        let expected =
            ["net::ERR_", "fetching the script", "integrity", "status of 404", "Failed to fetch"];
        ensure(expected.iter().any(|words| told.contains(words)), || told.clone())?;
    }
    Ok(())
}
