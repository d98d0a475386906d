//! What everybody does, in every engine: the example is kept, both links open on a phone, with a network and without, and
//! a yes comes back from the phone.

use std::rc::Rc;

use klar_aftale::agreement::Audience;
use klar_aftale::app::route::Place;
use klar_aftale::base::Day;
use klar_aftale::codec::share::Shared;
use klar_aftale::pages::company_page;
use klar_aftale::pages::plan_page;
use klar_aftale::pages::{Block, Sheet};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::engine::Engine;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::link::{fragment, held};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::sharing::yes_comes_back;
use klar_aftale_browser_tests::stage::{Stage, stage_in};
use serde_json::{Value, json};

#[test]
fn chromium_keeps_the_example_and_opens_both_links() -> Outcome {
    stage_in(Engine::Chromium, example_and_links)
}

#[test]
fn firefox_keeps_the_example_and_opens_both_links() -> Outcome {
    stage_in(Engine::Firefox, example_and_links)
}

#[test]
fn webkit_keeps_the_example_and_opens_both_links() -> Outcome {
    stage_in(Engine::WebKit, example_and_links)
}

#[test]
fn firefox_opens_without_a_network_what_it_has_kept() -> Outcome {
    stage_in(Engine::Firefox, without_a_network)
}

#[test]
fn webkit_opens_without_a_network_what_it_has_kept() -> Outcome {
    stage_in(Engine::WebKit, without_a_network)
}

#[test]
fn firefox_brings_a_yes_back_from_the_phone_as_a_signature() -> Outcome {
    stage_in(Engine::Firefox, yes_comes_back)
}

#[test]
fn webkit_brings_a_yes_back_from_the_phone_as_a_signature() -> Outcome {
    stage_in(Engine::WebKit, yes_comes_back)
}

#[test]
fn firefox_is_refused_what_only_chromium_can_and_tells_of_errors() -> Outcome {
    stage_in(Engine::Firefox, async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        assert_refused(stage, &browser).await?;
        same(&browser.complaints().await?, &Vec::new(), "the complaints")?;
        browser.js("setTimeout(() => { throw new Error('on purpose'); });").await?;
        browser
            .until_true("the error", async || {
                let complaints = browser.complaints().await?;
                Ok(complaints.iter().any(|told| told.contains("on purpose")))
            })
            .await
    })
}

#[test]
fn webkit_is_refused_what_only_chromium_can() -> Outcome {
    stage_in(Engine::WebKit, async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        assert_refused(stage, &browser).await?;
        let refused = stage.restart(Rc::clone(&browser), Screen::LAPTOP).await.is_err();
        ensure(refused, || "WebKit keeps nothing on the disk".to_owned())?;
        ensure(browser.downloaded("json").await.is_err(), || "a download".to_owned())
    })
}

/// A test that needs Chromium cannot pass in another engine without having been there.
async fn assert_refused(stage: &Stage, browser: &Rc<Browser>) -> Outcome {
    let refused = [
        ("developer tools", browser.cdp("Browser.getVersion", Value::Null).await.is_err()),
        ("another calendar", browser.turn_calendar(1).await.is_err()),
        ("larger pixels", browser.set_screen_scaled(Screen::LAPTOP, 2).await.is_err()),
        ("the log of the console", browser.take_console().await.is_err()),
        ("the log of requests", browser.take_requests().await.is_err()),
        ("a sudden end", stage.kill(browser).await.is_err()),
    ];
    for (what, refused) in refused {
        ensure(refused, || format!("{what}: not refused"))?;
    }
    Ok(())
}

async fn without_a_network(stage: &Stage) -> Outcome {
    let mut browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.until_kept().await?;
    browser.load_example().await?;
    browser.until_saved().await?;
    let company = browser.link_for(Audience::Company).await?;
    let links = [company, browser.link_for(Audience::Citizen).await?];
    stage.stop_site();
    if browser.engine().keeps_its_profile() {
        browser = stage.restart(browser, Screen::LAPTOP).await?;
    }
    browser.open_app().await?;
    assert_example(&browser).await?;
    // The answer is the worker's: nobody else is there to give one.
    same(&browser.ask("./missing.js").await?.0, &504, "what is not kept")?;
    let today = browser.today().await?;
    for link in links {
        browser.open_view(&link).await?;
        browser.set_screen(Screen::PHONE).await?;
        assert_view(&browser, &link, today).await.map_err(|fault| fault.while_doing(&link))?;
    }
    Ok(())
}

async fn example_and_links(stage: &Stage) -> Outcome {
    let mut browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    same(&browser.text("h1").await?, &plain(WORDS.empty_title()), "the first heading")?;
    browser.load_example().await?;
    browser.until_saved().await?;
    let company = browser.link_for(Audience::Company).await?;
    let links = [company, browser.link_for(Audience::Citizen).await?];
    browser.reload().await?;
    assert_example(&browser).await?;
    if browser.engine().keeps_its_profile() {
        browser = stage.restart(browser, Screen::LAPTOP).await?;
        browser.open_app().await?;
        assert_example(&browser).await?;
    }
    let today = browser.today().await?;
    for link in links {
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        assert_view(&phone, &link, today).await.map_err(|fault| fault.while_doing(&link))?;
    }
    Ok(())
}

/// The example stands on the front page, and all of it is there when it is opened.
async fn assert_example(browser: &Browser) -> Outcome {
    browser.go_to_overview().await?;
    let row = browser.text("table.agreements tbody tr").await?;
    ensure(row.contains(WORDS.example_mark()), || format!("no mark in the row: {row}"))?;
    browser.press("table.agreements tbody tr a").await?;
    browser.until_at(Place::Review).await?;
    let whole = browser.page_text().await?.contains(&plain(WORDS.all_there()));
    ensure(whole, || "the example is not whole".to_owned())
}

/// The page has a phone's size, and begins with the heading and the next thing that its link holds.
async fn assert_view(phone: &Browser, link: &str, today: Day) -> Outcome {
    let size = phone.js("return [innerWidth, innerHeight];").await?;
    same(&size, &json!([390, 844]), "the size of the page")?;
    let shared = held(fragment(link)?)?;
    let sheet = match shared {
        Shared::Company(view) => company_page(&view, today, WORDS),
        Shared::Plan(view) => plan_page(&view, today, WORDS),
    };
    let (heading, next) = beginning(&sheet)?;
    same(&phone.text("h1").await?, &heading, "the first heading")?;
    let (when, place) = next;
    same(&phone.text("section.next .when").await?, &when, "when the next thing is")?;
    same(&phone.text("section.next .when + p").await?, &place, "where the next thing is")?;
    phone.find("section.next button.calendar").await?;
    phone.assert_no_sideways_scrolling().await
}

/// The heading of a sheet, and the two lines of its next thing.
fn beginning(sheet: &Sheet) -> Outcome<(String, (String, String))> {
    let heading = sheet.blocks.iter().find_map(|block| match block {
        Block::Title(title) | Block::Goal(title) => Some(plain(title)),
        _ => None,
    });
    let next = sheet.blocks.iter().find_map(|block| match block {
        Block::Next { headline, text, event: Some(_) } => Some((plain(headline), plain(text))),
        _ => None,
    });
    Ok((some(heading, "heading in the link")?, some(next, "next thing in the link")?))
}
