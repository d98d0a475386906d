//! The pages take what people do as it was meant: late days, long names, second clicks, rewritten links.

use klar_aftale::agreement::{Audience, DayField, Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale_browser_tests::browser::{Browser, by_id, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::link::address;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::{WORDS, case};

async fn note_of(browser: &Browser, field: Field) -> Outcome<String> {
    browser.text(&by_id(&[&anchor(field), "-note"].concat())).await
}

#[test]
fn what_is_hardly_meant_is_asked_about_at_its_field_and_on_the_review() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        let phone = Field::Text(TextField::ContactPhone);
        browser.write_field(phone, "abc").await?;
        browser.leave_field().await?;
        same(&note_of(&browser, phone).await?, &plain(WORDS.doubt_no_phone()), "the question")?;
        browser.rewrite(&anchor(phone), "12 34 56 78").await?;
        browser.leave_field().await?;
        let note = [&anchor(phone), "-note"].concat();
        browser.until_true("no question", async || browser.is_hidden(&note).await).await?;
        browser.go_to(Place::Part(Part::Hours)).await?;
        let start = Field::Day(DayField::Start);
        browser.write_field(start, "27-03-01").await?;
        browser.leave_field().await?;
        let asked = note_of(&browser, start).await?;
        ensure(asked.contains("27. marts 2001"), || format!("the question is {asked}"))?;
        browser.go_to(Place::Review).await?;
        browser.press_link("main .alert-info", &plain(&WORDS.field(start))).await?;
        browser.until_focused(&anchor(start)).await
    })
}

#[test]
fn a_step_moves_to_its_place_when_its_day_has_been_written() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.go_to(Place::Part(Part::Hours)).await?;
        browser.press("#add-step").await?;
        let cards = async || -> Outcome<Vec<String>> {
            let script = "return [...document.querySelectorAll('.step-card [id$=\"-from\"]')]
                .map((field) => field.id);";
            Ok(serde_json::from_value::<Vec<String>>(browser.js(script).await?)?)
        };
        browser.until_true("a third step", async || Ok(cards().await?.len() == 2)).await?;
        let before = cards().await?;
        let last = some(before.last(), "last step")?;
        let today = browser.today().await?;
        // The first step begins in two weeks, the second some weeks later.
        let early = today.monday().plus(14 + 7);
        browser.rewrite(last, &WORDS.day(early)).await?;
        same(&cards().await?, &before, "the steps while a day is typed")?;
        browser.leave_field().await?;
        browser
            .until_true("the step in its place", async || Ok(cards().await?.first() == Some(last)))
            .await?;
        let unfocused = browser.js("return document.activeElement === document.body;").await?;
        same(&unfocused, &false.into(), "whether the focus is lost")
    })
}

#[test]
fn the_second_click_of_a_double_click_presses_nothing_on_the_next_page() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let button = browser.find("#new-agreement").await?;
        browser.driver().action_chain().double_click_element(&button).perform().await?;
        browser.until_at(Place::Part(Part::Parties)).await?;
        browser.until_saved().await?;
        browser.until_at(Place::Part(Part::Parties)).await?;
        browser.go_to_overview().await?;
        let listed = browser.page_text().await?.contains(&plain(WORDS.no_citizen()));
        ensure(listed, || "the agreement is not listed".to_owned())
    })
}

#[test]
fn a_name_of_any_length_takes_one_line_of_the_header() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        let height = "return document.querySelector('header.top').offsetHeight;";
        let name = Field::Text(TextField::CitizenName);
        browser.write_field(name, "Amal").await?;
        let before = browser.js(height).await?;
        for long in ["Bølle".repeat(300), "Amal Marie ".repeat(100)] {
            let script = "const field = document.getElementById(arguments[0]);
                field.value = arguments[1];
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
            browser.js_with(script, vec![anchor(name).into(), long.into()]).await?;
            browser.assert_no_sideways_scrolling().await?;
            same(&browser.js(height).await?, &before, "the height of the header")?;
        }
        Ok(())
    })
}

#[test]
fn a_link_whose_hash_was_rewritten_opens_with_and_without_a_worker() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open(stage.site().as_str()).await?;
        let today = phone.today().await?;
        let agreement = case::agreement(today)?;
        let shared = case::shared(&agreement, Audience::Company, case::edition(today));
        let link = address(&stage.site(), &shared)?;
        phone.open_view(&link).await?;
        let title = phone.text("h1").await?;
        for rewritten in ["%23", "%2523"] {
            let fresh = stage.browser(Screen::PHONE).await?;
            fresh.open_view(&link.replace('#', rewritten)).await?;
            same(&fresh.text("h1").await?, &title, "the page")?;
            same(&fresh.js("return location.href;").await?, &link.as_str().into(), "the address")?;
            // The host's answer to the address that was rewritten.
            fresh.forget_logs().await?;
        }
        // Kept on the device, it opens without asking the host, who is gone.
        phone.until_kept().await?;
        stage.stop_site();
        phone.open_view(&link.replace('#', "%23")).await?;
        same(&phone.text("h1").await?, &title, "the page without a network")?;
        same(&phone.js("return location.href;").await?, &link.as_str().into(), "the address")
    })
}

#[test]
fn a_page_that_is_not_there_says_so_in_danish() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open(&[&stage.site(), "v/findes-ikke"].concat()).await?;
        same(&phone.text("h1").await?, &"Siden findes ikke".to_owned(), "the heading")?;
        phone.assert_no_sideways_scrolling().await?;
        // The driver's log names the answer of the host.
        phone.forget_logs().await
    })
}
