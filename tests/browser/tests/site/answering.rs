//! A link goes out, is answered on a phone, and the answer comes back as a signature (C1, C5, C6).

use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::plain;
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::sharing::{READER, handed_out, yes_comes_back};
use klar_aftale_browser_tests::stage::stage;

#[test]
fn a_yes_on_the_phone_is_a_signature_on_the_page_of_the_course() -> Outcome {
    stage(yes_comes_back)
}

#[test]
fn a_yes_on_the_phone_comes_back_as_a_signature_and_counts_once() -> Outcome {
    stage(async |stage| {
        let (browser, link) = handed_out(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        let back = phone.answer_view(WORDS.view_agree(), READER, "Vi glæder os.").await?;
        phone.assert_no_sideways_scrolling().await?;
        phone.press("#answer-code").await?;
        phone.find("img.code").await?;
        for _ in 0..2 {
            browser.open(&back).await?;
            browser.find(".banner").await?;
            let page = browser.page_text().await?;
            ensure(page.contains("Vi glæder os."), || format!("the note is not shown:\n{page}"))?;
            if browser.has("#take-answer").await? {
                browser.press("#take-answer").await?;
                browser.find("#signatures .signed").await?;
                browser.until_saved().await?;
            }
        }
        let taken = plain(WORDS.answer_taken_before());
        let page = browser.page_text().await?;
        ensure(page.contains(&taken), || format!("»{taken}« is not said:\n{page}"))
    })
}

#[test]
fn a_wish_needs_words_and_is_shown_beside_what_changed_since() -> Outcome {
    stage(async |stage| {
        let (browser, link) = handed_out(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        phone.press_button("main", WORDS.view_change()).await?;
        phone.find("#answer-name").await?;
        phone.press("#make-answer").await?;
        let told = phone.text("main .form-error-message:not([hidden])").await?;
        same(&told, &plain(WORDS.answer_no_name()), "what is told without a name")?;
        phone.write("answer-name", READER).await?;
        phone.press("#make-answer").await?;
        let asked = plain(WORDS.answer_no_note());
        let told =
            async || Ok(phone.text("main .form-error-message:not([hidden])").await? == asked);
        phone.until_true(&asked, told).await?;
        phone.write("answer-note", "Kan vi begynde kl. 10?").await?;
        phone.press("#make-answer").await?;
        let back = phone.value("answer-link").await?;
        browser.open(&back).await?;
        browser.press("#take-answer").await?;
        let answers = async || Ok(browser.text("ul.answers").await?.contains("begynde kl. 10"));
        browser.until_true("the wish on the page of the course", answers).await
    })
}

#[test]
fn a_locked_link_opens_with_its_words_only() -> Outcome {
    stage(async |stage| {
        let (browser, open) = handed_out(stage).await?;
        browser.press("#lock-link").await?;
        let words = browser.text("#passphrase").await?;
        let locked = async || {
            Ok(browser.has("#company-link").await? && browser.value("company-link").await? != open)
        };
        browser.until_true("a locked link", locked).await?;
        let link = browser.value("company-link").await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open(&link).await?;
        phone.write("words", "fisk lampe skov").await?;
        phone.press("#unlock").await?;
        let told = phone.text("main .form-error-message:not([hidden])").await?;
        ensure(told.contains(&plain(WORDS.wrong_words_title())), || format!("told: {told}"))?;
        phone.rewrite("words", &words.to_uppercase()).await?;
        phone.press("#unlock").await?;
        phone.find(".next").await?;
        let back = phone.answer_view(WORDS.view_agree(), READER, "").await?;
        browser.open(&back).await?;
        browser.find("#take-answer").await.map(drop)
    })
}
