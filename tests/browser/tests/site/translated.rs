//! Under a page translation every text that changes is still the one that is seen (C3, H4).

use klar_aftale::agreement::Audience;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::sharing::{READER, handed_out};
use klar_aftale_browser_tests::stage::stage;

/// Waits until a text is seen.
async fn seen(browser: &Browser, text: &str) -> Outcome {
    let text = plain(text);
    browser.until_true(&text, async || Ok(browser.page_text().await?.contains(&text))).await
}

/// Waits until a text is seen no more.
async fn gone(browser: &Browser, text: &str) -> Outcome {
    let text = plain(text);
    let told = ["no »", &text, "«"].concat();
    browser.until_true(&told, async || Ok(!browser.page_text().await?.contains(&text))).await
}

#[test]
fn the_phone_answers_under_a_translation() -> Outcome {
    stage(async |stage| {
        let (_, link) = handed_out(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.translate().await?;
        phone.open_view(&link).await?;
        let wrapped = phone.js("return document.querySelectorAll('font').length > 20;").await?;
        ensure(wrapped == true, || "the page is not translated".to_owned())?;
        phone.press_button("main", WORDS.view_change()).await?;
        phone.find("#answer-name").await?;
        phone.press("#make-answer").await?;
        seen(&phone, WORDS.answer_no_name()).await?;
        seen(&phone, WORDS.answer_no_note()).await?;
        phone.write("answer-name", READER).await?;
        phone.write("answer-note", "Kan vi begynde kl. 10?").await?;
        phone.press("#make-answer").await?;
        seen(&phone, WORDS.answer_ready()).await?;
        gone(&phone, WORDS.answer_no_name()).await?;
        seen(&phone, WORDS.answer_change_it()).await?;
        phone.press("#answer-code").await?;
        seen(&phone, WORDS.code_text()).await?;
        phone.press("#answer-code").await?;
        gone(&phone, WORDS.code_text()).await?;
        phone.press("#answer-back").await?;
        seen(&phone, WORDS.answer_back()).await?;
        gone(&phone, WORDS.answer_ready()).await?;
        phone.press("#answer-back").await?;
        seen(&phone, WORDS.view_change()).await
    })
}

#[test]
fn a_locked_link_and_a_form_work_under_a_translation() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.allow_clipboard().await?;
        let form = browser.link_to_fill_in().await?;
        browser.press(".back-link a").await?;
        browser.go_to(klar_aftale::app::route::Place::Review).await?;
        browser.open_share(Audience::Citizen).await?;
        let open = browser.value("plan-link").await?;
        browser.press("#lock-link").await?;
        browser.find("#passphrase").await?;
        let words = browser.text("#passphrase").await?;
        let changed = async || {
            Ok(browser.has("#plan-link").await? && browser.value("plan-link").await? != open)
        };
        browser.until_true("a locked link", changed).await?;
        let locked = browser.value("plan-link").await?;

        let phone = stage.browser(Screen::PHONE).await?;
        phone.translate().await?;
        phone.open(&locked).await?;
        phone.find("#words").await?;
        phone.write("words", "andre ord end de rigtige").await?;
        phone.press("#unlock").await?;
        phone.find(".form-error-message:not([hidden])").await?;
        phone.rewrite("words", &words).await?;
        phone.press("#unlock").await?;
        phone.find("h1.goal").await?;
        phone.open_view(&form).await?;
        phone.find("#fill-done").await?;
        phone.press("#fill-done").await?;
        phone.find(".form-error-message:not([hidden])").await?;
        phone.write("fill-by", READER).await?;
        phone.press("#fill-done").await?;
        phone.find("#answer-link").await.map(drop)
    })
}

#[test]
fn the_caseworkers_app_asks_not_to_be_translated_and_its_words_stay() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.translate().await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.until_saved().await?;
        let wrapped = browser.js("return document.querySelectorAll('font').length;").await?;
        ensure(wrapped == 0, || format!("{wrapped} texts are translated"))
    })
}
