//! Without a network: both pages open, everything works and is kept, and what is not there is an error.

use std::cell::RefCell;

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::{Field, TextField};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

const NAME: Field = Field::Text(TextField::CitizenName);

#[test]
fn an_agreement_is_written_kept_and_shared_without_a_network() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        stage.stop_site();
        let browser = stage.restart(browser, Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.write_field(NAME, "Amal Hansen").await?;
        browser.until_saved().await?;
        browser.reload().await?;
        same(&browser.field(NAME).await?, &"Amal Hansen".to_owned(), "the name after a reload")?;
        browser.go_to_overview().await?;
        browser.load_example().await?;
        let link = browser.link_for(Audience::Citizen).await?;
        browser.open_view(&link).await?;
        let title = plain(WORDS.plan_title());
        let page = browser.page_text().await?;
        ensure(page.contains(&title), || format!("»{title}« is not on the page:\n{page}"))?;
        offline_complaints(&browser).await
    })
}

#[test]
fn a_link_that_was_opened_once_opens_without_a_network() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let link = browser.link_for(Audience::Company).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        phone.until_kept().await?;
        let read = phone.page_text().await?;
        let view = [phone.site(), "v/"].concat();
        stage.stop_site();
        let phone = stage.restart(phone, Screen::PHONE).await?;
        phone.open_view(&link).await?;
        same(&phone.page_text().await?, &read, "the page without a network")?;
        same(
            &phone.ask(&[&view, "index.html?q=1"].concat()).await?.0,
            &200,
            "the page by its long name",
        )?;
        offline_complaints(&phone).await
    })
}

#[test]
fn what_is_not_there_is_an_error_and_never_the_page() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        browser.reload().await?;
        same(&browser.ask("./missing.js").await?.0, &404, "the host's own answer")?;
        stage.stop_site();
        for address in ["./missing.js", "./v/missing.css", "./aftale/1", "./favicon.svg?v=2"] {
            let (status, text) = browser.ask(address).await?;
            same(&status, &504, address)?;
            ensure(!text.contains('<'), || format!("{address} answers {text}"))?;
        }
        for address in ["./", "./?utm=1", "./index.html", "./v/?x", "./favicon.svg"] {
            same(&browser.ask(address).await?.0, &200, address)?;
        }
        browser.open(&[browser.site(), "no/such/page"].concat()).await?;
        let page = browser.page_text().await?;
        same(&page, &"Der er ingen forbindelse til nettet.".to_owned(), "an unknown page")?;
        // A page of plain text names no icon: the browser then asks for its own, a moment after the page is there.
        let told = RefCell::new(Vec::new());
        browser
            .until_true("the browser's question for an icon", async || {
                let more = browser.take_console().await?;
                told.borrow_mut().extend(more);
                Ok(told.borrow().iter().any(|told: &String| told.contains("/favicon.ico ")))
            })
            .await?;
        only_offline(&told.into_inner())
    })
}

#[test]
fn what_the_browser_lost_comes_from_the_network() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        let lose = r"
            const done = arguments[0];
            caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))
                .then(() => done(true));";
        browser.js_later(lose, Vec::new()).await?;
        browser.reload().await?;
        browser.begin_agreement().await?;
        same(&browser.kept().await?.len(), &0, "the number of caches")
    })
}

/// Nothing but that the network is not there.
async fn offline_complaints(browser: &Browser) -> Outcome {
    only_offline(&browser.take_console().await?)
}

fn only_offline(complaints: &[String]) -> Outcome {
    for told in complaints {
        let expected = ["status of 504", "status of 404", "net::ERR_", "fetching the script"];
        ensure(expected.iter().any(|words| told.contains(words)), || told.clone())?;
    }
    Ok(())
}
