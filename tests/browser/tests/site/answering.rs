//! A link goes out, is answered on a phone, and the answer comes back as a signature (C1, C5, C6).

use klar_aftale::domain::choices::Audience;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};

/// The example's link for the company, as a caseworker's page shows it.
async fn shared(stage: &Stage) -> Outcome<(std::rc::Rc<Browser>, String)> {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    browser.allow_clipboard().await?;
    browser.copy_link_for(Audience::Company).await?;
    let link = browser.value("company-link").await?;
    browser.until_saved().await?;
    Ok((browser, link))
}

/// Answers the view on the page; gives the answer's link.
async fn answer(phone: &Browser, press: &str, name: &str, note: &str) -> Outcome<String> {
    phone.press_button("main", press).await?;
    phone.find("#answer-name").await?;
    phone.rewrite("answer-name", name).await?;
    phone.write("answer-note", note).await?;
    phone.press("#make-answer").await?;
    phone.value("answer-link").await
}

#[test]
fn a_yes_on_the_phone_comes_back_as_a_signature_and_counts_once() -> Outcome {
    stage(async |stage| {
        let (browser, link) = shared(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        let back = answer(&phone, WORDS.view_agree(), "Mads Lund", "Vi glæder os.").await?;
        phone.assert_no_sideways_scrolling().await?;
        phone.press("#answer-code").await?;
        phone.find("svg.code").await?;
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
        let (browser, link) = shared(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        phone.press_button("main", WORDS.view_change()).await?;
        phone.find("#answer-name").await?;
        phone.press("#make-answer").await?;
        let told = phone.text("main [role='alert']").await?;
        same(&told, &plain(WORDS.answer_no_name()), "what is told without a name")?;
        phone.write("answer-name", "Mads Lund").await?;
        phone.press("#make-answer").await?;
        let asked = plain(WORDS.answer_no_note());
        let told = async || Ok(phone.text("main [role='alert']").await? == asked);
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
        let (browser, open) = shared(stage).await?;
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
        let told = phone.text("main [role='alert']").await?;
        ensure(told.contains(&plain(WORDS.wrong_words_title())), || format!("told: {told}"))?;
        phone.rewrite("words", &words.to_uppercase()).await?;
        phone.press("#unlock").await?;
        phone.find(".next").await?;
        let back = answer(&phone, WORDS.view_agree(), "Mads Lund", "").await?;
        browser.open(&back).await?;
        browser.find("#take-answer").await.map(drop)
    })
}
