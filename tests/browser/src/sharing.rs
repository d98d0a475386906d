//! Handing out, answering and taking in, page by page.

use std::rc::Rc;

use klar_aftale::agreement::Audience;
use klar_aftale::app::route::Route;
use serde_json::json;

use crate::WORDS;
use crate::browser::{Browser, plain};
use crate::engine::Engine;
use crate::fault::{Outcome, ensure, same};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::tour::{Visit, at};

/// Who answers in the tests.
pub const READER: &str = "Mads Lund";

/// The example handed out to the company: the caseworker's browser on the page of its link, and the link.
///
/// # Errors
/// A page does not come.
pub async fn handed_out(stage: &Stage) -> Outcome<(Rc<Browser>, String)> {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    // The others let a page write into the clipboard when a button was pressed.
    if browser.engine() == Engine::Chromium {
        browser.allow_clipboard().await?;
    }
    browser.copy_link_for(Audience::Company).await?;
    let link = browser.value("company-link").await?;
    browser.until_saved().await?;
    Ok((browser, link))
}

impl Browser {
    /// Answers the view on the page; gives the answer's link.
    ///
    /// # Errors
    /// A page does not come.
    pub async fn answer_view(&self, press: &str, name: &str, note: &str) -> Outcome<String> {
        self.press_button("main", press).await?;
        self.find("#answer-name").await?;
        self.rewrite("answer-name", name).await?;
        self.write("answer-note", note).await?;
        self.press("#make-answer").await?;
        self.value("answer-link").await
    }

    /// Brings an answer back into the app, and takes it in.
    ///
    /// # Errors
    /// It is not known, or no page of a course comes.
    pub async fn take_in(&self, answer: &str) -> Outcome {
        self.open(answer).await?;
        self.press("#take-answer").await?;
        self.find("#signatures").await.map(drop)
    }
}

/// The whole road in any engine: handed out, opened on a phone, agreed to by name, brought back, taken in, signed; and
/// signed still when the page is loaded again.
///
/// # Errors
/// A page does not come, or does not say so.
pub async fn yes_comes_back(stage: &Stage) -> Outcome {
    let (browser, link) = handed_out(stage).await?;
    let agreement = browser.agreement().await?;
    let phone = stage.browser(Screen::PHONE).await?;
    phone.open_view(&link).await?;
    let size = phone.js("return [innerWidth, innerHeight];").await?;
    same(&size, &json!([390, 844]), "the size of the page")?;
    let back = phone.answer_view(WORDS.view_agree(), READER, "Vi glæder os.").await?;
    phone.assert_no_sideways_scrolling().await?;
    ensure(back.starts_with(browser.site()), || format!("the answer leads to {back}"))?;
    browser.take_in(&back).await?;
    browser.until_saved().await?;
    same(&browser.hash().await?, &Route::Course(agreement).hash(), "the page behind the answer")?;
    assert_signed(&browser).await?;
    browser.reload().await?;
    assert_signed(&browser).await
}

/// The page of the course says who signed, that it came through a link, and what was written with it.
async fn assert_signed(browser: &Browser) -> Outcome {
    let signed = plain(&browser.text("#signatures .signed").await?);
    ensure(signed.contains(READER), || format!("{READER} has not signed: {signed}"))?;
    let answers = browser.text("ul.answers").await?;
    ensure(answers.contains("Vi glæder os."), || format!("no note in: {answers}"))
}

/// A view handed out, locked, opened, answered, and the answer that comes back.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn sharing(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    at(&browser, "review", visit).await?;
    browser.open_share(Audience::Company).await?;
    let link = browser.value("company-link").await?;
    browser.press("#show-code").await?;
    browser.find("img.code").await?;
    at(&browser, "share", visit).await?;
    browser.press("#lock-link").await?;
    browser.find("#passphrase").await?;
    let locked = async || {
        Ok(browser.has("#company-link").await? && browser.value("company-link").await? != link)
    };
    browser.until_true("a locked link", locked).await?;
    at(&browser, "share-locked", visit).await?;
    let hidden = browser.value("company-link").await?;

    let phone = stage.browser(Screen::PHONE).await?;
    phone.open(&hidden).await?;
    phone.find("#words").await?;
    at(&phone, "locked", visit).await?;
    phone.open_view(&link).await?;
    phone.press_button("main", WORDS.view_change()).await?;
    phone.write("answer-name", READER).await?;
    phone.write("answer-note", "Kan vi begynde kl. 10 om mandagen?").await?;
    at(&phone, "answer", visit).await?;
    phone.press("#make-answer").await?;
    let back = phone.value("answer-link").await?;
    phone.press("#answer-code").await?;
    phone.find("img.code").await?;
    at(&phone, "answer-ready", visit).await?;
    browser.open(&back).await?;
    browser.find("#take-answer").await?;
    at(&browser, "answer-came", visit).await?;
    browser.press("#take-answer").await?;
    browser.find("ul.answers").await?;
    at(&browser, "answer-taken", visit).await
}
