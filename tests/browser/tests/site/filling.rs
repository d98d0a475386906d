//! The company fills in its part on a phone without a network; a colleague takes cases over from a locked file (C7, F5).

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::route::{Place, Route};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::plain;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::Value;

#[test]
fn a_company_fills_in_offline_loses_nothing_on_the_way_and_is_taken_over() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.allow_clipboard().await?;
        let link = browser.link_to_fill_in().await?;
        browser.until_saved().await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        phone.find("#fill-done").await?;
        phone.until_kept().await?;
        phone.rewrite("fill-contact_name", "Karen Vang").await?;
        phone.write("fill-hours_offered", "Mandag og onsdag kl. 9–12").await?;
        // Half-written, loaded again in the basement: it stands there as it was left.
        stage.stop_site();
        phone.open("about:blank").await?;
        phone.open_view(&link).await?;
        phone.find("#fill-done").await?;
        same(&phone.value("fill-contact_name").await?, &"Karen Vang".to_owned(), "the name")?;
        let hours = phone.value("fill-hours_offered").await?;
        same(&hours, &"Mandag og onsdag kl. 9–12".to_owned(), "the hours")?;
        phone.assert_no_sideways_scrolling().await?;
        phone.write("fill-by", "Karen Vang").await?;
        phone.press("#fill-done").await?;
        let back = phone.value("answer-link").await?;
        phone.press("#fill-sent").await?;
        phone.press("#fill-sent-yes").await?;
        phone.until_gone("#fill-sent-yes").await?;
        let left = "return Object.keys(localStorage).filter((key) => key.includes('fill')).length;";
        same(&phone.js(left).await?, &Value::from(0), "what is left on the phone")?;

        // The caseworker's program is on the device; the site is gone for both.
        browser.open(&back).await?;
        browser.find("#take-0-contact_name").await?;
        browser.press("#take-all-0").await?;
        browser.until_gone("#take-all-0").await?;
        browser.until_saved().await?;
        let told = plain(WORDS.filled_all_taken());
        let page = browser.page_text().await?;
        ensure(page.contains(&told), || format!("»{told}« is not said:\n{page}"))?;
        browser.press(".back-link a").await?;
        browser.until_at(Place::Part(Part::Parties)).await?;
        let name = Field::Text(TextField::ContactName);
        same(&browser.field(name).await?, &"Karen Vang".to_owned(), "the contact person")
    })
}

#[test]
fn what_was_written_on_the_phone_can_be_thrown_away() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.allow_clipboard().await?;
        let link = browser.link_to_fill_in().await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        phone.find("#fill-done").await?;
        phone.rewrite("fill-contact_name", "Karen Vang").await?;
        phone.press("#fill-forget").await?;
        phone.press("#fill-forget-yes").await?;
        phone.until_gone("#fill-done").await?;
        phone.open("about:blank").await?;
        phone.open_view(&link).await?;
        phone.find("#fill-done").await?;
        let name = phone.value("fill-contact_name").await?;
        ensure(name != "Karen Vang", || "it is still there".to_owned())
    })
}

#[test]
fn a_colleague_takes_cases_over_with_the_words_alone() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.keep_agreement("Amal Hansen", "Servicemedarbejder").await?;
        browser.keep_agreement("Nadim Holm", "Gartner").await?;
        let (words, file) = browser.hand_over_all("Lene Dam").await?;
        browser.until_saved().await?;
        let colleague = stage.browser(Screen::PHONE).await?;
        colleague.open_app().await?;
        colleague.open_at(Route::Backup).await?;
        colleague.choose_file(&file.path()).await?;
        colleague.write("handed-words", &words).await?;
        colleague.press("#handed-open").await?;
        colleague.find("#restore-preview").await?;
        same(&colleague.rows().await?, &Vec::new(), "what the preview has written")?;
        colleague.press("#restore-confirm").await?;
        let told = plain(&WORDS.restore_done(2));
        same(&colleague.text("#restore-done .alert-text").await?, &told, "what is told")
    })
}
