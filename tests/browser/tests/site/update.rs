//! A new version of the site: taken into use after a yes and never half, and nothing that is written is lost.

use std::fs;

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::{Field, TextField};
use klar_aftale::codec::share::LinkError;
use klar_aftale::store::StoreError;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::link::{bad_links, fragment, with_fragment};
use klar_aftale_browser_tests::next_build::{finish, next_build};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

use crate::bad_input::{FULL, assert_refused, assert_says};

const NAME: Field = Field::Text(TextField::CitizenName);
const ROLE: Field = Field::Text(TextField::CaseworkerRole);

/// An hour and a little later the page comes into sight again.
const AN_HOUR_LATER: &str = r"
    const then = Date.now() + 3700000;
    Date.now = () => then;
    document.dispatchEvent(new Event('visibilitychange'));";

#[test]
fn a_new_version_waits_for_a_yes_and_for_everything_to_be_saved() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.before_every_page(FULL).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        browser.until_it_looks().await?;
        let old = browser.kept().await?;
        browser.begin_agreement().await?;
        browser.write_field(NAME, "Amal").await?;
        browser.until_saved().await?;
        let next = next_build()?;
        stage.serve(next.path())?;
        browser.reload().await?;
        assert_says(&browser, WORDS.new_version()).await?;
        ensure(!browser.is_next_build().await?, || "it was taken without a yes".to_owned())?;
        browser.reload().await?;
        assert_says(&browser, WORDS.new_version()).await?;
        ensure(!browser.is_next_build().await?, || "a reload took it".to_owned())?;

        browser.js("window.name = 'full';").await?;
        browser.write_field(ROLE, "Jobformidler").await?;
        take(&browser).await?;
        assert_refused(&browser, &StoreError::Full).await?;
        assert_says(&browser, WORDS.new_version()).await?;
        browser.js("window.name = '';").await?;
        browser.press_button(".notices", WORDS.try_again()).await?;
        browser.until_saved().await?;
        ensure(!browser.is_next_build().await?, || "saving took it".to_owned())?;
        take(&browser).await?;
        browser.until_true("the new version", async || browser.is_next_build().await).await?;
        browser.until_open().await?;
        same(&browser.field(NAME).await?, &"Amal".to_owned(), "what was written before")?;
        same(&browser.field(ROLE).await?, &"Jobformidler".to_owned(), "what was written last")?;
        let new = browser.kept().await?;
        same(&new.len(), &1, "the number of caches")?;
        ensure(new.iter().zip(&old).all(|(new, old)| new.0 != old.0), || format!("{new:?}"))?;
        stage.stop_site();
        browser.reload().await?;
        ensure(browser.is_next_build().await?, || "the old version is back".to_owned())?;
        network_complaints(&browser).await
    })
}

#[test]
fn a_half_uploaded_version_is_never_installed() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        browser.until_it_looks().await?;
        let old = browser.kept().await?;
        let next = next_build()?;
        let icon = next.path().join("favicon.svg");
        let drawn = fs::read_to_string(&icon)?;
        fs::write(&icon, [&drawn, " "].concat())?;
        stage.serve(next.path())?;
        same(&browser.look_for_version().await?, &"redundant".to_owned(), "half a version")?;
        same(&browser.kept().await?, &old, "what is kept")?;
        browser.reload().await?;
        ensure(!browser.is_next_build().await?, || "a half version runs".to_owned())?;
        ensure(!browser.has(".notices .alert").await?, || "it is offered".to_owned())?;
        fs::remove_file(&icon)?;
        same(&browser.look_for_version().await?, &"redundant".to_owned(), "a missing file")?;
        fs::write(&icon, [&drawn, " "].concat())?;
        finish(next.path())?;
        same(&browser.look_for_version().await?, &"installed".to_owned(), "the whole version")?;
        assert_says(&browser, WORDS.new_version()).await?;
        network_complaints(&browser).await
    })
}

#[test]
fn another_tab_is_told_and_goes_on_as_it_was_loaded() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        browser.until_it_looks().await?;
        browser.begin_agreement().await?;
        browser.write_field(NAME, "Amal").await?;
        browser.until_saved().await?;
        browser.js("window.stays = true;").await?;
        let first = browser.driver().window().await?;
        let second = browser.driver().new_tab().await?;
        browser.driver().switch_to_window(second.clone()).await?;
        browser.set_screen(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let next = next_build()?;
        stage.serve(next.path())?;
        browser
            .until_true("the message", async || {
                // Again and again: a look that began before the new version was there finds nothing.
                browser.js(AN_HOUR_LATER).await?;
                browser.has("#take-new-version").await
            })
            .await?;
        take(&browser).await?;
        browser.until_true("the new version", async || browser.is_next_build().await).await?;
        browser.until_open().await?;

        browser.driver().switch_to_window(first).await?;
        assert_says(&browser, WORDS.new_version_elsewhere()).await?;
        same(&browser.js("return window.stays;").await?, &true.into(), "the tab was not loaded")?;
        browser.write_field(NAME, " Hansen").await?;
        browser.until_saved().await?;
        ensure(!browser.is_next_build().await?, || "it was loaded again".to_owned())?;
        browser.press_button(".notices", WORDS.load_again()).await?;
        browser.until_true("the new version", async || browser.is_next_build().await).await?;
        browser.until_open().await?;
        same(&browser.field(NAME).await?, &"Amal Hansen".to_owned(), "what was written")?;
        ensure(!browser.has(".notices .alert").await?, || "the message stays".to_owned())
    })
}

#[test]
fn a_phone_that_needs_the_new_version_for_a_link_gets_it_with_its_button() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let good = browser.link_for(Audience::Citizen).await?;
        let bad = bad_links(fragment(&good)?)?;
        let newer = bad.iter().find(|bad| bad.error == LinkError::Newer);
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&good).await?;
        phone.until_kept().await?;
        phone.until_it_looks().await?;
        let next = next_build()?;
        stage.serve(next.path())?;
        phone.open_view(&with_fragment(phone.site(), &some(newer, "newer link")?.fragment)).await?;
        ensure(!phone.is_next_build().await?, || "it was taken without a yes".to_owned())?;
        phone.press_button("main", WORDS.reload()).await?;
        phone.until_true("the new version", async || phone.is_next_build().await).await?;
        same(&phone.text("h1").await?, &plain(WORDS.link_newer_title()), "the page")?;
        same(&phone.kept().await?.len(), &1, "the number of caches")
    })
}

async fn take(browser: &Browser) -> Outcome {
    browser.press_button(".notices", WORDS.new_version_take()).await
}

/// Nothing but a network that is not there, or a file that does not match.
async fn network_complaints(browser: &Browser) -> Outcome {
    for told in browser.take_console().await? {
        let expected = ["net::ERR_", "fetching the script", "integrity", "status of 404"];
        ensure(expected.iter().any(|words| told.contains(words)), || told.clone())?;
    }
    Ok(())
}
